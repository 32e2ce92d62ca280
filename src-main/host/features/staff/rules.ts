import { type Role, seesPeople } from '#contract/roles'
import { facilityDay, type Instant } from '#contract/values/calendar'
import { fold, foldedWords } from '#contract/values/names'
import { endOfFacilityDay } from '#host/law/deadlines'

/** What an account may do at once, and what the head has to confirm first; null: nothing. */
export interface GivenRoles {
  readonly roles: readonly Role[]
  readonly proposedRoles: readonly Role[] | null
}

/**
 * Only the head lets somebody see the people in care: an administrator who could give himself such a role, or sign in with a password of his own making as
 * whoever has one, would read them all.
 * @param by roles of whoever gives them @param before what the account has @param wanted what it is to have
 */
export function rolesGiven(by: readonly Role[], before: readonly Role[], wanted: readonly Role[]): GivenRoles {
  const added = wanted.filter((role) => !before.includes(role))
  if (by.includes('head') || !seesPeople(added)) return { roles: wanted, proposedRoles: null }
  return { roles: wanted.filter((role) => before.includes(role) || !seesPeople([role])), proposedRoles: wanted }
}

/** Whether this one may set a password with which somebody else signs in. */
export const maySetPassword = (by: readonly Role[], { roles, proposedRoles }: GivenRoles): boolean =>
  by.includes('head') || !seesPeople([...roles, ...(proposedRoles ?? [])])

/**
 * Whatever an administrator has proposed waits for the head: of those in care only competent people are told anything. How many hours the head may
 * take is set nowhere: it is answered on the day on which it was asked.
 * @see Decree 163/2026 Art. 3(5)(b)
 */
export const proposalDue = (proposedAt: Instant) => ({
  article: 'Đ163 Đ3 khoản 5 điểm b',
  dueAt: endOfFacilityDay(facilityDay(proposedAt)),
  movedFrom: null,
  atOnce: true,
})

/** Days after which whoever runs the system has to have another password: two months. */
const administratorsDays = 60

/**
 * Whether a password has to be changed for its age.
 * @see QCVN 12:2026/BCA, 3.7.2.6 (administrators every two months)
 */
export const isTooOld = ({ roles, passwordSetAt }: { readonly roles: string; readonly passwordSetAt: Instant }, now: Instant): boolean =>
  (JSON.parse(roles) as Role[]).includes('admin') && Date.parse(now) - Date.parse(passwordSetAt) > administratorsDays * 86_400_000

/** Letters of a name that is looked for in a password: shorter ones stand in any word. */
const tellingLetters = 4

/** Whether a password holds the name that it stands beside: whoever sees the one tries the other. */
export function namesItsOwner(
  password: string,
  { signInName, fullName }: { readonly signInName: string; readonly fullName: string },
): boolean {
  const said = fold(password).replace(/[^a-z0-9]/g, '')
  const names = [signInName.replace(/[^a-z0-9]/g, ''), foldedWords(fullName).join('')]
  return names.some((name) => name.length >= tellingLetters && said.includes(name))
}
