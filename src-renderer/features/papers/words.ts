import type { Paper } from '#contract/papers/operations'
import { formatDate } from '#contract/values/calendar'
import { useTexts } from '../../i18n/texts'
import { useFormWords } from './form-names'
import { paperNumber } from './paper-state'

type PaperToName = Pick<Paper, 'form' | 'number' | 'symbol' | 'issuedOn'>

/**
 * What a paper is called: 'Thông báo số 01/TB-CSCN', 'Biên bản ngày 21/11/2026', 'Công văn (nháp)'.
 * @example const nameOf = useNameOf(); nameOf(paper); t('void.title', { name: nameOf(paper, 'inside') })
 */
export function useNameOf(): (paper: PaperToName, place?: 'first' | 'inside') => string {
  const t = useTexts('papers')
  const words = useFormWords()
  return (paper, place = 'first') => {
    const noun = words(paper.form, 'noun')
    const kind = place === 'first' ? noun : `${noun.charAt(0).toLocaleLowerCase('vi')}${noun.slice(1)}`
    const number = paperNumber(paper)
    if (number !== null) return t('name.number', { kind, number })
    return paper.issuedOn === null ? t('name.draft', { kind }) : t('name.day', { kind, on: formatDate(paper.issuedOn) })
  }
}
