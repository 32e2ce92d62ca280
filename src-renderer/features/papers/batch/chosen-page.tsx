import { Button, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlayerPlay, IconPlus, IconUsers, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { useEffect, useState } from 'react'
import * as z from 'zod'
import { mostTogether } from '#contract/papers/form-spec'
import { PaperForm, paperForms } from '#contract/papers/forms'
import type { StayOfCode } from '#contract/stays/operations'
import { isManaged, isOpen } from '#contract/stays/words'
import { formatDate } from '#contract/values/calendar'
import { callQuery, type Failure } from '../../../api/client'
import { useCommand, useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { useFilters, useGo } from '../../../ui/address'
import { AppLink } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { FilterMenu } from '../../../ui/filter-menu'
import { Page, PageHeader } from '../../../ui/page-header'
import { Bar, Panel } from '../../../ui/panel'
import { RegisterTable } from '../../../ui/register-table'
import { SearchField } from '../../../ui/search-field'
import text from '../../../ui/text.module.css'
import { DateText, numberText } from '../../../ui/values'
import { deskAddress } from '../../desk/addresses'
import { batchAddress } from '../addresses'
import { useFormNames } from '../form-names'
import shared from '../papers.module.css'
import classes from './batch.module.css'
import { BatchNav } from './batch-nav'
import { type ChosenPerson, codesIn, withOthers } from './chosen-people'
import { manyForms } from './many-forms'
import { personColumn } from './person-column'
import { RecentBatches } from './recent-batches'

/** `people`: codes, as another page hands them over and a reload finds them again. */
const Shown = z.object({ form: PaperForm.catch(manyForms[0]!).default(manyForms[0]!), people: z.string().catch('').default('') })

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
  const begin = () =>
    start.mutate({ form, subjects: chosen.map(({ stayId }) => ({ stayId })) }, { onSuccess: ({ id }) => go(batchAddress(id)) })
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
            onClick={begin}
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
        {known ? <People form={form} chosen={chosen} onChange={change} /> : <div />}
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

interface ChosenPeopleProps {
  readonly form: PaperForm
  readonly chosen: readonly ChosenPerson[]
  readonly onChange: (chosen: readonly ChosenPerson[]) => void
}

function People({ form, chosen, onChange }: ChosenPeopleProps) {
  const t = useTexts('papers')
  const states = useTexts('stays')
  return (
    <div className={classes.people}>
      <RegisterTable
        fill
        label={t('batch.people')}
        rows={chosen}
        idOf={({ stayId }) => stayId}
        empty={<EmptyState icon={<IconUsers size={22} stroke={1.6} />} title={t('batch.nobody')} text={t('batch.chosen.noneText')} />}
        columns={[
          personColumn(t('batch.column.person'), form),
          {
            key: 'stay',
            title: t('batch.chosen.stay'),
            width: 140,
            rank: 2,
            render: ({ stayCode }) => <span className={shared.number}>{stayCode}</span>,
          },
          { key: 'state', title: t('column.state'), width: 130, rank: 1, render: ({ state }) => states(`state.${state}`) },
          {
            key: 'completes',
            title: t('batch.column.completes'),
            width: 120,
            // While somebody has escaped or is in prison the term does not run: no day is its end.
            render: ({ state, expectedEndOn }) => <DateText value={isOpen(state) && !isManaged(state) ? null : expectedEndOn} />,
          },
          {
            key: 'remove',
            title: t('answers.action'),
            width: 70,
            render: ({ stayId, fullName }) => (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                aria-label={t('batch.chosen.remove', { name: fullName })}
                onClick={() => onChange(chosen.filter((person) => person.stayId !== stayId))}
              >
                <IconX size={15} aria-hidden />
              </Button>
            ),
          },
        ]}
      />
    </div>
  )
}

/** Typing rests this long before the host is asked, milliseconds. */
const rest = 200

function AddBySearch({ chosen, onAdd }: { readonly chosen: readonly ChosenPerson[]; readonly onAdd: (person: ChosenPerson) => void }) {
  const t = useTexts('papers')
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), rest)
  const hits = useOperation('residents.search', { text: asked, limit: 6 }, { enabled: asked !== '', keepPrevious: true })
  const there = new Set(chosen.map(({ stayId }) => stayId))
  return (
    <div>
      <SearchField
        className={undefined}
        label={t('batch.chosen.search')}
        placeholder={t('batch.chosen.searchHint')}
        value={typed}
        onChange={setTyped}
        maxLength={120}
      />
      <ErrorNotice failure={hits.error} />
      {asked !== '' && hits.data?.length === 0 && <p className={text.quiet}>{t('batch.chosen.noHit')}</p>}
      {asked !== '' && (
        <ul className={classes.hits}>
          {hits.data?.map(({ id, code, fullName, stayId, stayCode, state, expectedEndOn }) => (
            <li key={id}>
              <span className={shared.person}>
                <span>{fullName}</span>
                <span className={clsx('figures', text.quiet)}>{code}</span>
              </span>
              {stayId === null || stayCode === null || state === null ? (
                <span className={text.quiet}>{t('batch.chosen.noStay')}</span>
              ) : there.has(stayId) ? (
                <span className={text.quiet}>{t('batch.chosen.there')}</span>
              ) : (
                <Button
                  size="compact-xs"
                  variant="light"
                  leftSection={<IconPlus size={13} aria-hidden />}
                  aria-label={t('batch.chosen.addOne', { name: fullName })}
                  onClick={() => onAdd({ stayId, stayCode, residentId: id, residentCode: code, fullName, state, expectedEndOn })}
                >
                  {t('batch.chosen.addShort')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface AddByCodesProps {
  readonly onAdd: (pasted: string) => Promise<void>
  /** What nobody was found by. */
  readonly unknown: readonly string[]
}

function AddByCodes({ onAdd, unknown }: AddByCodesProps) {
  const t = useTexts('papers')
  const [pasted, setPasted] = useState('')
  // What was not found stays in the field, to be looked at again.
  const notFound = unknown.join('\n')
  useEffect(() => setPasted(notFound), [notFound])
  return (
    <>
      <Textarea
        label={t('batch.chosen.codes')}
        description={t('batch.chosen.codesHint')}
        autosize
        minRows={3}
        maxRows={8}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
        spellCheck={false}
      />
      {unknown.length > 0 && <p role="alert">{t('batch.chosen.unknown', { codes: unknown.join(', ') })}</p>}
      <Button
        className={shared.add ?? ''}
        size="xs"
        variant="default"
        disabled={pasted.trim() === ''}
        onClick={() => void onAdd(pasted).catch(() => {})}
      >
        {t('batch.chosen.addCodes')}
      </Button>
    </>
  )
}
