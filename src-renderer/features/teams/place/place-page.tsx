import { Button, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconPlus, IconUsers, IconUsersPlus, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod'
import type { OutputOf } from '#contract'
import type { Reviewed } from '#contract/teams/suitability'
import { LeavingReason } from '#contract/teams/words'
import { PlainDate } from '#contract/values/calendar'
import { callQuery, type Failure } from '../../../api/client'
import { useCommand, useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { useFilters, useGo } from '../../../ui/address'
import { AppLink } from '../../../ui/app-link'
import { DateField } from '../../../ui/date-field'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { plainField } from '../../../ui/field'
import { SelectField, TextField } from '../../../ui/fields'
import { Page, PageHeader } from '../../../ui/page-header'
import { Panel } from '../../../ui/panel'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { SearchField } from '../../../ui/search-field'
import text from '../../../ui/text.module.css'
import { FitnessPill } from '../../fitness/parts'
import { labourAddress, teamAddress } from '../addresses'
import { isReady } from '../list/waiting-panel'
import { useLeavingReasons } from '../team/member-dialogs'
import classes from '../teams.module.css'
import { Problems } from './problems'

/** `people`: stays, parted by commas. */
const Shown = z.object({
  team: z.string().nullable().default(null),
  people: z.string().default('').catch(''),
})

const most = 300
const stayIdsIn = (people: string) => people.split(',').filter(Boolean).slice(0, most)

/** Places one or many in a team: who, what speaks against it, and from when on. */
export default function PlacePage() {
  const t = useTexts('teams')
  const { today } = useMe()
  const go = useGo()
  const reasons = useLeavingReasons()
  const [shown, show] = useFilters(Shown)
  const [fromOn, setFromOn] = useState<unknown>(today)
  const [movedReason, setMovedReason] = useState<LeavingReason | null>(null)
  const [note, setNote] = useState<string>('')
  const [unknown, setUnknown] = useState<readonly string[]>([])
  const list = useOperation('teams.list', {})
  const place = useCommand('teams.place')
  const day = PlainDate.safeParse(fromOn)
  const stayIds = stayIdsIn(shown.people)
  const teams = list.data?.teams.filter(({ closedOn }) => closedOn === null) ?? []
  const teamId = shown.team ?? ''
  const review = useOperation(
    'teams.review',
    { teamId, fromOn: day.data ?? today, stayIds },
    { enabled: teamId !== '' && day.success && stayIds.length > 0, keepPrevious: true },
  )
  const people = stayIds.length > 0 && teamId !== '' ? (review.data?.people ?? []).filter(({ stayId }) => stayIds.includes(stayId)) : []
  const blocked = people.filter(({ problems }) => problems.some(({ blocks }) => blocks)).length
  const moving = people.filter(({ team }) => team !== null).length
  const setPeople = (ids: readonly string[]) => show({ people: [...new Set(ids)].slice(0, most).join(',') })
  const remove = (ids: readonly string[]) => setPeople(stayIds.filter((id) => !ids.includes(id)))
  const begin = () =>
    place.mutate(
      {
        teamId,
        fromOn: day.data ?? today,
        stayIds: people.map(({ stayId }) => stayId),
        movedReason: moving > 0 ? movedReason : null,
        note,
      },
      {
        onSuccess: ({ placed }) => {
          notifications.show({ message: t('place.done', { count: placed }) })
          go(teamAddress(teamId))
        },
      },
    )
  const columns: Column<Reviewed>[] = [
    {
      key: 'name',
      title: t('column.person'),
      minWidth: 220,
      isHead: true,
      render: ({ fullName, residentCode, team }) => (
        <>
          <span className={classes.name} title={fullName}>
            {fullName}
          </span>
          <span className={classes.under} title={team?.name}>
            {team ? t('place.from', { code: residentCode, team: team.name }) : residentCode}
          </span>
        </>
      ),
    },
    { key: 'age', title: t('column.age'), width: 60, align: 'right', rank: 2, render: ({ age }) => age ?? '—' },
    { key: 'fitness', title: t('column.fitness'), width: 184, rank: 1, render: ({ fitness }) => <FitnessPill fitness={fitness} /> },
    { key: 'problems', title: t('column.problems'), minWidth: 200, render: ({ problems }) => <Problems problems={problems} /> },
    {
      key: 'remove',
      title: t('column.work'),
      width: 92,
      render: ({ stayId, fullName }) => (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={t('place.remove', { name: fullName })}
          onClick={() => remove([stayId])}
        >
          <IconX size={15} aria-hidden />
        </Button>
      ),
    },
  ]
  const ready = teamId !== '' && day.success && people.length > 0 && blocked === 0 && (moving === 0 || movedReason !== null)
  return (
    <Page>
      <PageHeader
        title={t('place.title')}
        subtitle={
          people.length === 0
            ? t('place.subtitle')
            : t('place.counts', {
                people: people.length,
                blocked,
                warned: people.filter(({ problems }) => problems.length > 0).length - blocked,
              })
        }
        trail={<AppLink to={labourAddress}>{t('team.trail')}</AppLink>}
        actions={
          <Button leftSection={<IconUsersPlus size={16} aria-hidden />} disabled={!ready} loading={place.isPending} onClick={begin}>
            {t('place.doCount', { count: people.length })}
          </Button>
        }
      />
      <Panel>
        <div className={classes.tools}>
          <SelectField
            key={`team ${teams.length}`}
            label={t('place.team')}
            width={260}
            choices={teams.map(({ id, name, members, capacity }) => ({
              value: id,
              label: `${name} (${capacity === null ? members : `${members}/${capacity}`})`,
            }))}
            field={plainField('team', shown.team, (team) => show({ team }))}
            required
          />
          <DateField label={t('column.fromOn')} width={130} field={plainField('fromOn', fromOn, setFromOn)} required />
          {moving > 0 && (
            <SelectField
              label={t('place.movedReason', { count: moving })}
              width={220}
              choices={reasons}
              field={plainField('movedReason', movedReason, (value) => setMovedReason(LeavingReason.safeParse(value).data ?? null))}
              required
            />
          )}
          <div className={classes.grow}>
            <TextField label={t('column.note')} field={plainField('note', note, setNote)} max={300} />
          </div>
        </div>
      </Panel>
      <ErrorNotice failure={place.error ?? review.error} />
      <div className={classes.columns}>
        <RegisterTable
          label={t('place.people')}
          columns={columns}
          rows={people}
          isOld={review.isPlaceholderData}
          idOf={({ stayId }) => stayId}
          rowHeight={52}
          foot={
            blocked > 0 ? (
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                m="xs"
                onClick={() => remove(people.filter(({ problems }) => problems.some(({ blocks }) => blocks)).map(({ stayId }) => stayId))}
              >
                {t('place.removeBlocked', { count: blocked })}
              </Button>
            ) : undefined
          }
          empty={
            <EmptyState
              icon={<IconUsers size={22} stroke={1.6} />}
              title={teamId === '' ? t('place.noTeam') : t('place.nobody')}
              text={teamId === '' && stayIds.length > 0 ? t('place.noTeamText', { count: stayIds.length }) : t('place.nobodyText')}
            />
          }
        />
        <AddPeople
          teamId={teamId}
          fromOn={day.data ?? today}
          stayIds={stayIds}
          onAdd={(ids) => setPeople([...stayIds, ...ids])}
          unknown={unknown}
          onUnknown={setUnknown}
        />
      </div>
    </Page>
  )
}

interface AddPeopleProps {
  readonly teamId: string
  readonly fromOn: PlainDate
  readonly stayIds: readonly string[]
  readonly onAdd: (stayIds: readonly string[]) => void
  readonly unknown: readonly string[]
  readonly onUnknown: (codes: readonly string[]) => void
}

/** Typing rests this long before the host is asked, milliseconds. */
const rest = 200

/** Three ways to choose people: who waits, by name, by pasted codes. */
function AddPeople({ teamId, fromOn, stayIds, onAdd, unknown, onUnknown }: AddPeopleProps) {
  const t = useTexts('teams')
  const [typed, setTyped] = useState('')
  const [codes, setCodes] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), rest)
  const waiting = useOperation('teams.waiting', {})
  const hits = useOperation('residents.search', { text: asked, limit: 6 }, { enabled: asked !== '', keepPrevious: true })
  // Once for each press: every look is written to the log.
  const look = useMutation<OutputOf<'teams.review'>, Failure, string>({
    mutationFn: (pasted) => callQuery('teams.review', { teamId, fromOn, codes: pasted }),
    onSuccess: (found) => {
      onAdd(found.people.map(({ stayId }) => stayId))
      onUnknown(found.unknown)
      setCodes('')
    },
  })
  const free = (waiting.data ?? []).filter((person) => isReady(person) && !stayIds.includes(person.stayId))
  return (
    <Panel title={t('place.add')}>
      <SearchField
        className={undefined}
        label={t('place.search')}
        placeholder={t('place.searchHint')}
        value={typed}
        onChange={setTyped}
        maxLength={120}
      />
      <ErrorNotice failure={hits.error ?? look.error} />
      {asked !== '' && hits.data?.length === 0 && <p className={text.quiet}>{t('place.noHit')}</p>}
      {asked !== '' && (
        <ul className={classes.hits}>
          {hits.data?.map(({ id, fullName, code, stayId }) => (
            <li key={id}>
              <span>
                <b>{fullName}</b>
                <span className={classes.under}>{code}</span>
              </span>
              {stayId !== null && !stayIds.includes(stayId) && (
                <Button
                  size="compact-xs"
                  variant="light"
                  leftSection={<IconPlus size={13} aria-hidden />}
                  aria-label={t('place.addOne', { name: fullName })}
                  onClick={() => onAdd([stayId])}
                >
                  {t('place.addShort')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Textarea
        mt="sm"
        label={t('place.codes')}
        description={teamId === '' ? t('place.codesNeedTeam') : t('place.codesHint')}
        rows={3}
        value={codes}
        spellCheck={false}
        onChange={(event) => setCodes(event.currentTarget.value)}
      />
      <Button
        mt="xs"
        size="xs"
        variant="default"
        disabled={teamId === '' || codes.trim() === ''}
        loading={look.isPending}
        onClick={() => look.mutate(codes)}
      >
        {t('place.addCodes')}
      </Button>
      {unknown.length > 0 && (
        <p role="alert" className={classes.missing}>
          {t('place.unknown', { codes: unknown.join(', ') })}
        </p>
      )}
      {free.length > 0 && (
        <>
          <p className={classes.addPart}>{t('place.fromWaiting', { count: free.length })}</p>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconUsersPlus size={15} aria-hidden />}
            onClick={() => onAdd(free.map(({ stayId }) => stayId))}
          >
            {t('place.addWaiting', { count: free.length })}
          </Button>
        </>
      )}
    </Panel>
  )
}
