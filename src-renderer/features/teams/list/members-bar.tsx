import type { TeamRow } from '#contract/teams/operations'
import { useTexts } from '../../../i18n/texts'
import classes from '../teams.module.css'

/** How many are in a team, and how many may be. */
export function MembersBar({ team: { members, capacity } }: { readonly team: Pick<TeamRow, 'members' | 'capacity'> }) {
  const t = useTexts('teams')
  if (capacity === null) return <span className="figures">{members}</span>
  const state = members > capacity ? 'over' : members === capacity ? 'full' : null
  return (
    <>
      <span className="figures">
        <b>{members}</b>/{capacity}
        {state && ` · ${t(`row.${state}`)}`}
      </span>
      <span className={classes.fill} data-full={state === 'full' || undefined} data-over={state === 'over' || undefined} aria-hidden>
        <span style={{ width: `${Math.min(100, (100 * members) / capacity)}%` }} />
      </span>
    </>
  )
}
