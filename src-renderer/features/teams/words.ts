import type { WaitingPerson } from '#contract/teams/operations'
import { formatDate } from '#contract/values/calendar'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'

/** 'vào giai đoạn 21/11': since when somebody is in no team, and why. The year is said where it is another than this. */
export function useSinceText(): (person: Pick<WaitingPerson, 'cause' | 'sinceOn' | 'state'>) => string {
  const t = useTexts('teams')
  const stayText = useTexts('stays')
  const { today } = useMe()
  return ({ cause, sinceOn, state }) => {
    const on = formatDate(sinceOn).slice(0, sinceOn.slice(0, 4) === today.slice(0, 4) ? 5 : 10)
    return cause === 'AWAY' && state !== 'ACTIVE' ? `${stayText(`state.${state}`)} ${on}` : t(`cause.${cause}`, { on })
  }
}
