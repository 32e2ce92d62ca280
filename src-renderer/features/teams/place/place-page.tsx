import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconUsers, IconUsersPlus } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import { LeavingReason } from '#contract/teams/words'
import { PlainDate } from '#contract/values/calendar'
import { callQuery } from '../../../api/client'
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
import { labourAddress, teamAddress } from '../addresses'
import { isReady } from '../list/waiting-panel'
import { useLeavingReasons } from '../team/member-dialogs'
import classes from '../teams.module.css'
import { AddPeople } from './add-people'
import { ReviewTable } from './review-table'

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
  const list = useOperation('teams.list', {})
  const place = useCommand('teams.place')
  const waiting = useOperation('teams.waiting', {})
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
  const free = (waiting.data ?? []).filter((person) => isReady(person) && !stayIds.includes(person.stayId))
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
        <ReviewTable
          people={people}
          isOld={review.isPlaceholderData}
          onRemove={remove}
          empty={
            <EmptyState
              icon={<IconUsers size={22} stroke={1.6} />}
              title={teamId === '' ? t('place.noTeam') : t('place.nobody')}
              text={teamId === '' && stayIds.length > 0 ? t('place.noTeamText', { count: stayIds.length }) : t('place.nobodyText')}
            />
          }
        />
        <AddPeople
          stayIds={stayIds}
          onAdd={(ids) => setPeople([...stayIds, ...ids])}
          look={teamId === '' ? null : (codes) => callQuery('teams.review', { teamId, fromOn: day.data ?? today, codes })}
          codesNeed={t('place.codesNeedTeam')}
          waiting={
            free.length > 0 ? { title: t('place.fromWaiting', { count: free.length }), stayIds: free.map(({ stayId }) => stayId) } : null
          }
        />
      </div>
    </Page>
  )
}
