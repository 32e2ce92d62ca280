import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle, IconPlayerPlay } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod'
import { mostTogether } from '#contract/papers/form-spec'
import { PaperForm, paperForms } from '#contract/papers/forms'
import type { StayOfCode } from '#contract/stays/operations'
import { isManaged, isOpen } from '#contract/stays/words'
import { daysBetween, formatDate } from '#contract/values/calendar'
import { callQuery, type Failure } from '../../../api/client'
import { useCommand, useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { useFilters, useGo } from '../../../ui/address'
import { AppLink } from '../../../ui/app-link'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { ErrorNotice } from '../../../ui/error-notice'
import { FilterMenu } from '../../../ui/filter-menu'
import { Page, PageHeader } from '../../../ui/page-header'
import { Bar, Panel } from '../../../ui/panel'
import text from '../../../ui/text.module.css'
import { numberText } from '../../../ui/values'
import { deskAddress } from '../../desk/addresses'
import { batchAddress } from '../addresses'
import { useFormNames } from '../form-names'
import shared from '../papers.module.css'
import { AddByCodes, AddBySearch } from './add-people'
import { BatchNav } from './batch-nav'
import { ChosenList } from './chosen-list'
import { type ChosenPerson, codesIn, withOthers } from './chosen-people'
import { manyForms } from './many-forms'
import { RecentBatches } from './recent-batches'

/** `people`: codes, as another page hands them over and a reload finds them again. */
const Shown = z.object({ form: PaperForm.catch(manyForms[0]!).default(manyForms[0]!), people: z.string().catch('').default('') })

/** So many are named in a question. */
const mostNamed = 12

/** Any form that is about a stay, for whoever is chosen. */
export default function ChosenPage() {
  const t = useTexts('papers')
  const names = useFormNames()
  const go = useGo()
  const { roles, today } = useMe()
  const [{ form, people: handedOver }, show] = useFilters(Shown)
  const forms = PaperForm.options.filter(
    (one) => paperForms[one].subject === 'stay' && paperForms[one].makers.some((role) => roles.includes(role)),
  )
  const { chosen, change, add, unknown, known, failure } = useChosen(handedOver, (people) => show({ people }))
  const start = useCommand('papers.batch.start')
  const tooMany = chosen.length > mostTogether
  const [asking, setAsking] = useState(false)
  const beyond = paperForms[form].asksBeyondDays
  const early = chosen.filter(
    ({ state, expectedEndOn }) =>
      beyond !== undefined && isOpen(state) && isManaged(state) && expectedEndOn !== null && daysBetween(today, expectedEndOn) > beyond,
  )
  const begin = () =>
    start.mutate({ form, subjects: chosen.map(({ stayId }) => ({ subjectId: stayId })) }, { onSuccess: ({ id }) => go(batchAddress(id)) })
  const leaveOut = (some: readonly ChosenPerson[]) => {
    setAsking(false)
    change(chosen.filter((person) => !some.includes(person)))
  }
  return (
    <Page fill>
      <PageHeader
        title={t('batch.chosen.title')}
        subtitle={t('batch.chosen.subtitle', { count: numberText(chosen.length) })}
        trail={<AppLink to={deskAddress}>{t('batch.trail')}</AppLink>}
        actions={
          <Button
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            disabled={chosen.length === 0 || tooMany || !forms.includes(form)}
            loading={start.isPending}
            onClick={early.length > 0 ? () => setAsking(true) : begin}
          >
            {t('batch.do', { count: chosen.length })}
          </Button>
        }
      />
      <BatchNav days={6} />
      <Bar label={t('list.filters')}>
        <FilterMenu
          label={t('list.form')}
          value={form}
          choices={forms.map((value) => ({ value, label: names.short(value) }))}
          onChoose={(next) => show({ form: next })}
          strong
        />
      </Bar>
      <ErrorNotice failure={start.error ?? failure} />
      <div className={shared.split}>
        {known ? <ChosenList form={form} chosen={chosen} onChange={change} /> : <div />}
        <aside className={shared.side}>
          {known && (
            <Panel title={t('batch.chosen.add')}>
              <div className={shared.stack}>
                <AddBySearch chosen={chosen} onAdd={(person) => change(withOthers(chosen, [person]))} />
                <AddByCodes onAdd={add} unknown={unknown} />
              </div>
            </Panel>
          )}
          {chosen.length > 0 && (
            <Panel title={t('batch.ready')}>
              <div className={shared.stack}>
                {tooMany && <p role="alert">{t('batch.chosen.tooMany', { most: numberText(mostTogether) })}</p>}
                <p>
                  {t(paperForms[form].series === null ? 'batch.chosen.unnumbered' : 'batch.numbers', {
                    count: chosen.length,
                    year: today.slice(0, 4),
                    on: formatDate(today),
                  })}
                </p>
                <p>{t(paperForms[form].once ? 'batch.chosen.once' : 'batch.chosen.another')}</p>
                <p className={text.quiet}>{t('batch.stoppable')}</p>
              </div>
            </Panel>
          )}
          <RecentBatches />
        </aside>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('batch.chosen.earlyTitle', { form: names.short(form) })}
        confirm={t('batch.chosen.earlyDo', { count: chosen.length })}
        other={
          early.length < chosen.length
            ? { label: t('batch.chosen.earlyLeave', { count: early.length }), onClick: () => leaveOut(early) }
            : undefined
        }
        grave
        busy={start.isPending}
        onConfirm={begin}
        onCancel={() => setAsking(false)}
      >
        <Alert color="orange" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('batch.chosen.early', { count: early.length, days: beyond ?? 0 })}
        </Alert>
        <p>
          {early
            .slice(0, mostNamed)
            .map(({ fullName, expectedEndOn }) =>
              t('batch.chosen.earlyPerson', { name: fullName, count: expectedEndOn === null ? 0 : daysBetween(today, expectedEndOn) }),
            )
            .join(', ')}
          {early.length > mostNamed && ' …'}
        </p>
      </ConfirmDialog>
    </Page>
  )
}

/**
 * Who is chosen; kept in the address by their codes.
 * @param handedOver codes, read when the page opens
 */
function useChosen(handedOver: string, keep: (codes: string) => void) {
  const [first] = useState(() => codesIn(handedOver.replaceAll(' ', '\n')).codes.slice(0, mostTogether))
  const opening = useOperation('stays.ofCodes', { codes: first }, { enabled: first.length > 0 })
  const [changed, setChanged] = useState<readonly ChosenPerson[] | null>(null)
  const [lost, setLost] = useState<readonly string[] | null>(null)
  const opened = opening.data ?? []
  const chosen = changed ?? opened
  const unknown = lost ?? (opening.data ? first.filter((code) => !opened.some(({ asked }) => asked === code)) : [])
  const change = (next: readonly ChosenPerson[]) => {
    setChanged(next)
    keep(next.map(({ stayCode }) => stayCode).join(' '))
  }
  // Once for each press: every look is written to the log.
  const look = useMutation<StayOfCode[], Failure, readonly string[]>({
    mutationFn: (codes) => callQuery('stays.ofCodes', { codes: [...codes] }),
  })
  const add = async (pasted: string) => {
    const { codes, without } = codesIn(pasted)
    const found: StayOfCode[] = []
    for (let at = 0; at < codes.length; at += mostTogether) found.push(...(await look.mutateAsync(codes.slice(at, at + mostTogether))))
    const answered = new Set(found.map(({ asked }) => asked))
    setLost([...codes.filter((code) => !answered.has(code)), ...without])
    change(withOthers(chosen, found))
  }
  // Until then nobody can be added to those who are still being looked up.
  const known = first.length === 0 || opening.data !== undefined
  return { chosen, change, add, unknown, known, failure: opening.error ?? look.error }
}
