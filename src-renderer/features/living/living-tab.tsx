import { Button, Group } from '@mantine/core'
import { IconCalendarWeek, IconPencil, IconPlus, IconUsersPlus } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import type { LivingGroup, LivingMember } from '#contract/living'
import { teamKeepers } from '#contract/roles'
import { useOperation } from '../../api/queries'
import { useHasRole } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { useFilters } from '../../ui/address'
import { LinkButton } from '../../ui/app-link'
import columnsOf from '../../ui/columns.module.css'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { Panel } from '../../ui/panel'
import { type Column, RegisterTable } from '../../ui/register-table'
import { DateText, numberText } from '../../ui/values'
import { groupSheetAddress } from '../timesheets/addresses'
import { GroupDialog } from './group-dialog'
import { LeaveGroupDialog, MoveDialog, PlaceDialog, WithdrawLivingDialog } from './member-dialogs'

const Shown = z.object({ group: z.string().nullable().catch(null).default(null) })

export function LivingSubtitle() {
  const t = useTexts('living')
  const { data } = useOperation('living.list', {})
  if (!data) return ' '
  const members = data.groups.reduce((sum, group) => sum + group.members, 0)
  return t('counts', { count: data.groups.length, members: numberText(members), without: numberText(data.withoutGroup) })
}

export function LivingActions() {
  const t = useTexts('living')
  const mayKeep = useHasRole(...teamKeepers)
  const [adding, setAdding] = useState(false)
  if (!mayKeep) return null
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
        {t('new')}
      </Button>
      {adding && <GroupDialog onClose={() => setAdding(false)} />}
    </>
  )
}

/** The living groups, and beside them who lives in the chosen one. */
export function LivingTab() {
  const t = useTexts('living')
  const [{ group: chosen }, show] = useFilters(Shown)
  const list = useOperation('living.list', {})
  const groups = list.data?.groups ?? []
  const group = groups.find(({ id }) => id === chosen) ?? groups[0]
  const columns: Column<LivingGroup>[] = [
    {
      key: 'name',
      title: t('column.group'),
      minWidth: 160,
      isHead: true,
      render: ({ name, zone, active }) => [name, zone, !active && t('unused')].filter(Boolean).join(' · '),
    },
    {
      key: 'members',
      title: t('column.members'),
      width: 150,
      align: 'right',
      render: ({ members, capacity }) => (
        <span className="figures">
          {capacity === null ? members : `${members}/${capacity}`}
          {capacity !== null && members > capacity && ` · ${t('over')}`}
        </span>
      ),
    },
  ]
  return (
    <div className={columnsOf.columns}>
      <RegisterTable
        name="living"
        label={t('title')}
        columns={columns}
        rows={list.data?.groups ?? { ...list, data: undefined }}
        idOf={({ id }) => id}
        onOpen={({ id }) => show({ group: id })}
        toneOf={({ active }) => (active ? undefined : 'past')}
        empty={<EmptyState title={t('none')} text={t('noneText')} />}
      />
      {group && <Members key={group.id} group={group} groups={groups} />}
    </div>
  )
}

interface MembersProps {
  readonly group: LivingGroup
  readonly groups: readonly LivingGroup[]
}

function Members({ group, groups }: MembersProps) {
  const t = useTexts('living')
  const mayKeep = useHasRole(...teamKeepers)
  const found = useOperation('living.get', { id: group.id })
  const [work, setWork] = useState<'change' | 'place' | 'move' | null>(null)
  const [leaving, setLeaving] = useState<LivingMember | null>(null)
  const [withdrawing, setWithdrawing] = useState<LivingMember | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const members = found.data?.members ?? []
  const moving = members.filter(({ id }) => chosen.has(id))
  const columns: Column<LivingMember>[] = [
    {
      key: 'name',
      title: t('column.person'),
      minWidth: 190,
      isHead: true,
      render: ({ fullName, residentCode }) => `${fullName} · ${residentCode}`,
    },
    { key: 'fromOn', title: t('column.fromOn'), width: 108, render: ({ fromOn }) => <DateText value={fromOn} /> },
    { key: 'note', title: t('column.note'), minWidth: 90, rank: 1, render: ({ note }) => note ?? '' },
    ...(mayKeep
      ? [
          {
            key: 'work',
            title: t('column.work'),
            width: 150,
            render: (member: LivingMember) => (
              <Group gap={4} wrap="nowrap">
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={t('leaveOf', { name: member.fullName })}
                  onClick={() => setLeaving(member)}
                >
                  {t('leave')}
                </Button>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  aria-label={t('withdrawOf', { name: member.fullName })}
                  onClick={() => setWithdrawing(member)}
                >
                  {t('withdraw')}
                </Button>
              </Group>
            ),
          },
        ]
      : []),
  ]
  return (
    <Panel
      flush
      title={group.name}
      actions={
        <Group gap="xs">
          {moving.length > 0 && (
            <Button size="compact-sm" variant="default" onClick={() => setWork('move')}>
              {t('move', { count: moving.length })}
            </Button>
          )}
          <LinkButton
            size="compact-sm"
            variant="default"
            leftSection={<IconCalendarWeek size={15} aria-hidden />}
            to={groupSheetAddress(group.id)}
          >
            {t('sheet')}
          </LinkButton>
          {mayKeep && (
            <>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconPencil size={15} aria-hidden />}
                onClick={() => setWork('change')}
              >
                {t('change')}
              </Button>
              {group.active && (
                <Button
                  size="compact-sm"
                  variant="light"
                  leftSection={<IconUsersPlus size={15} aria-hidden />}
                  onClick={() => setWork('place')}
                >
                  {t('place')}
                </Button>
              )}
            </>
          )}
        </Group>
      }
    >
      <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />
      <RegisterTable
        look="plain"
        label={group.name}
        columns={columns}
        rows={members}
        idOf={({ id }) => id}
        {...(mayKeep && { selection: { ids: chosen, set: setChosen, labelOf: ({ fullName }: LivingMember) => fullName } })}
        empty={<EmptyState title={t('nobody')} text={t('nobodyText')} />}
      />
      {work === 'change' && <GroupDialog group={group} onClose={() => setWork(null)} />}
      {work === 'place' && <PlaceDialog group={group} onClose={() => setWork(null)} />}
      {work === 'move' && (
        <MoveDialog
          people={moving}
          groups={groups.filter(({ id, active }) => active && id !== group.id)}
          onClose={() => setWork(null)}
          onDone={() => setChosen(new Set())}
        />
      )}
      {leaving && <LeaveGroupDialog member={leaving} onClose={() => setLeaving(null)} />}
      {withdrawing && <WithdrawLivingDialog member={withdrawing} onClose={() => setWithdrawing(null)} />}
    </Panel>
  )
}
