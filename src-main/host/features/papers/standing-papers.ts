import type { Texts } from '#contract/texts/engine'
import { formatDate } from '#contract/values/calendar'
import type { Reader } from '#host/database/tables'
import type { PaperSubject } from './forms/kit/form'
import { issuedRefs } from './issuing/store'
import { oldPapersOf } from './old/store'

/**
 * What papers of a subject hold: issued here and not void, or written down as older than the register and not withdrawn.
 * @returns each as people name it: 'Thông báo sắp hoàn thành số 412/TB-CSCN ngày 21/11/2026'
 */
export async function standingPapers(db: Reader, subject: Pick<PaperSubject, 'kind' | 'id'>, texts: Texts): Promise<string[]> {
  const t = texts.of('papers')
  const issued = (await issuedRefs(db, subject)).map(({ form, number, symbol, issuedOn }) =>
    t(number === null ? 'named.unnumbered' : 'named.numbered', {
      form: texts.anywhere(`forms.${form}.short`) ?? form,
      number: `${number}/${symbol}`,
      on: issuedOn === null ? '' : formatDate(issuedOn),
    }),
  )
  const old = (await oldPapersOf(db, subject.id, []))
    .filter(({ withdrawnReason }) => withdrawnReason === null)
    .map(({ form, number, issuedOn }) => t('named.old', { form, number, on: formatDate(issuedOn) }))
  return [...issued, ...old]
}
