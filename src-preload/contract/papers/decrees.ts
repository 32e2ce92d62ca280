import * as z from 'zod'
import type { PlainDate } from '../values/calendar'

/** The decrees whose annexes set forms; those of the old one are only written down, not made. */
export const FormDecree = z.enum(['D163', 'D116'])
export type FormDecree = z.infer<typeof FormDecree>

/** What each is called in full, and the day from which its forms are used. */
export const formDecrees: Readonly<Record<FormDecree, { readonly name: string; readonly from: PlainDate }>> = {
  D163: { name: 'Nghị định 163/2026/NĐ-CP', from: '2026-07-01' },
  D116: { name: 'Nghị định 116/2021/NĐ-CP', from: '2022-01-01' },
}
