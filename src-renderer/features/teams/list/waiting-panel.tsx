import { IconUsersPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { teamKeepers } from '#contract/roles'
import type { WaitingPerson } from '#contract/teams/operations'
import { useOperation } from '../../../api/queries'
import { useHasRole } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { LinkButton } from '../../../ui/app-link'
import { ErrorNotice } from '../../../ui/error-notice'
import { Panel } from '../../../ui/panel'
import { placeAddress } from '../addresses'
import classes from '../teams.module.css'
import { useSinceText } from '../words'

const shown = 9

/** Who is in no team, the first of them, with the way to place them. */
export function WaitingPanel({ more }: { readonly more: ReactNode }) {
  const t = useTexts('teams')
  const mayKeep = useHasRole(...teamKeepers)
  const waiting = useOperation('teams.waiting', {})
  const people = waiting.data ?? []
  const ready = people.filter(isReady)
  const resting = people.filter(({ cause }) => cause === 'UNFIT' || cause === 'AWAY')
  return (
    <Panel
      flush
      title={t('waiting.panel')}
      actions={
        mayKeep && ready.length > 0 ? (
          <LinkButton
            size="compact-sm"
            variant="light"
            leftSection={<IconUsersPlus size={15} aria-hidden />}
            to={placeAddress}
            search={{ people: ready.map(({ stayId }) => stayId).join(',') }}
          >
            {t('waiting.place')}
          </LinkButton>
        ) : null
      }
    >
      <ErrorNotice failure={waiting.error} onRetry={() => void waiting.refetch()} />
      <People title={t('waiting.ready')} people={ready} />
      <People title={t('waiting.resting')} people={resting} />
      <div className={classes.more}>{waiting.data && people.length === 0 ? t('waiting.nobody') : more}</div>
    </Panel>
  )
}

/** Those who can be placed now. */
export const isReady = ({ cause }: WaitingPerson): boolean => cause === 'NEW' || cause === 'LEFT'

function People({ title, people }: { readonly title: string; readonly people: readonly WaitingPerson[] }) {
  const sinceText = useSinceText()
  if (people.length === 0) return null
  return (
    <>
      <p className={classes.part}>
        <span>{title}</span>
        <span className="figures">{people.length}</span>
      </p>
      <ul className={classes.people}>
        {people.slice(0, shown).map((person) => (
          <li key={person.stayId}>
            <b title={person.fullName}>{person.fullName}</b>
            <small>{sinceText(person)}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
