import * as z from 'zod'

/** What a person at a seat is there for; an account holds one or more. Who may do what stands at each operation. */
export const Role = z.enum(['head', 'records', 'medical', 'education', 'team', 'accountant', 'gate', 'admin'])
export type Role = z.infer<typeof Role>

/** Every signed-in account. */
export const everyone: readonly Role[] = Role.options

/** Those who work with the people in care: everyone but the system administrator, who sees no resident's data. */
export const careStaff: readonly Role[] = Role.options.filter((role) => role !== 'admin')

/** Whether these roles let somebody see the people in care. */
export const seesPeople = (roles: readonly Role[]): boolean => roles.some((role) => careStaff.includes(role))

/** Those who keep identity, decisions, stays and papers. */
export const recordKeepers: readonly Role[] = ['head', 'records']

/** Those who approve what is planned for somebody and how it has gone. */
export const planApprovers: readonly Role[] = ['head']

/** Those who may know of somebody's health and drug use; everybody else learns only what the person is fit for. */
export const healthKeepers: readonly Role[] = ['head', 'medical']

/** Those who draw up somebody's plan for the stay and for the time after it. */
export const planKeepers: readonly Role[] = ['head', 'records', 'medical', 'education']

/** Those who form teams and place people in them (Decree 163/2026 Art. 112(2)). */
export const teamKeepers: readonly Role[] = ['head', 'records', 'education']

/** Those who have work with teams: who keeps them, who leads one, who pays, who says what somebody is fit for. */
export const teamStaff: readonly Role[] = [...teamKeepers, 'medical', 'team', 'accountant']

/**
 * Those who open the record of anybody in care. A team officer sees the people of their own teams, the accountant names, hours and money: both by the
 * pages of labour alone (Decree 163/2026 Art. 3(5)(b): each is told what their work needs).
 */
export const recordReaders: readonly Role[] = careStaff.filter((role) => role !== 'team' && role !== 'accountant')

/** Those who form classes, enrol people in them and write what was taught (Decree 163/2026 Arts 86, 115, 116). */
export const classKeepers: readonly Role[] = ['head', 'records', 'education']

/** Those who have work with classes: who keeps them, and who says what somebody is fit for. */
export const classStaff: readonly Role[] = [...classKeepers, 'medical']
