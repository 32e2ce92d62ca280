import * as z from 'zod'

/** What a person at a seat is there for; an account holds one or more. Who may do what stands at each operation. */
export const Role = z.enum(['head', 'records', 'medical', 'education', 'team', 'accountant', 'gate', 'admin'])
export type Role = z.infer<typeof Role>

/** Every signed-in account. */
export const everyone: readonly Role[] = Role.options

/** Those who work with the people in care: everyone but the system administrator, who sees no resident's data. */
export const careStaff: readonly Role[] = Role.options.filter((role) => role !== 'admin')

/** Those who keep identity, decisions, stays and papers. */
export const recordKeepers: readonly Role[] = ['head', 'records']
