import { Button, Stack } from '@mantine/core'
import { IconUsersPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { teamKeepers } from '#contract/roles'
import { formatDate } from '#contract/values/calendar'
import { useOperation } from '../../../api/queries'
import { useHasRole } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { LinkButton } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { Panel } from '../../../ui/panel'
import { RegisterTable } from '../../../ui/register-table'
import { DateText } from '../../../ui/values'
import { FitnessPanel } from '../../fitness/parts'
import { HoursOfPerson } from '../../timesheets/parts'
import { placeAddress } from '../addresses'
import { ApartDialog, EndApartDialog, type PairApart } from './apart-dialogs'
import { SpellsTable } from './spells-table'

export function LabourOfPerson({ residentId, stayId }: { readonly residentId: string; readonly stayId: string }) {
  const t = useTexts('teams')
  const mayKeep = useHasRole(...teamKeepers)
  const known = useOperation('teams.ofPerson', { residentId })
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<PairApart | null>(null)
  const { spells = [], wait = null, apart = [] } = known.data ?? {}
  return (
    <Stack gap="sm">
      <ErrorNotice failure={known.error} onRetry={() => void known.refetch()} />
      <Panel
        flush
        title={t('spell.title')}
        actions={
          mayKeep && stayId !== '' ? (
            <LinkButton
              size="compact-sm"
              variant="light"
              leftSection={<IconUsersPlus size={15} aria-hidden />}
              to={placeAddress}
              search={{ people: stayId }}
            >
              {t('person.place')}
            </LinkButton>
          ) : null
        }
      >
        {wait && (
          <p style={{ padding: '4px 16px' }}>
            {t('person.waits', { team: wait.teamName ?? t('waiting.anyTeam'), on: formatDate(wait.askedOn) })}
            {wait.note && ` · ${wait.note}`}
          </p>
        )}
        <SpellsTable spells={spells} mayKeep={mayKeep} />
      </Panel>
      <HoursOfPerson residentId={residentId} />
      <FitnessPanel residentId={residentId} />
      {mayKeep && (
        <Panel
          flush
          title={t('apart.title')}
          actions={
            <Button size="compact-sm" variant="light" onClick={() => setAdding(true)}>
              {t('apart.add')}
            </Button>
          }
        >
          <RegisterTable
            look="plain"
            label={t('apart.title')}
            rows={apart}
            idOf={({ id }) => id}
            toneOf={({ toOn }) => (toOn === null ? undefined : 'past')}
            empty={<EmptyState title={t('apart.none')} text={t('apart.noneText')} />}
            columns={[
              { key: 'other', title: t('column.person'), isHead: true, render: ({ other }) => `${other.fullName} · ${other.residentCode}` },
              { key: 'note', title: t('column.note'), rank: 1, render: ({ note }) => note ?? '' },
              { key: 'fromOn', title: t('column.fromOn'), width: 104, render: ({ fromOn }) => <DateText value={fromOn} /> },
              {
                key: 'toOn',
                title: t('column.lastOn'),
                width: 104,
                render: ({ toOn }) => (toOn ? <DateText value={toOn} /> : t('spell.still')),
              },
              {
                key: 'work',
                title: t('column.work'),
                width: 90,
                render: (pair) =>
                  pair.toOn === null && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      onClick={() => setEnding(pair)}
                      aria-label={t('apart.endOf', { name: pair.other.fullName })}
                    >
                      {t('apart.end')}
                    </Button>
                  ),
              },
            ]}
          />
        </Panel>
      )}
      {adding && <ApartDialog residentId={residentId} onClose={() => setAdding(false)} />}
      {ending && <EndApartDialog pair={ending} onClose={() => setEnding(null)} />}
    </Stack>
  )
}
