import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type * as z from 'zod'
import type { PaperForm } from '#contract/papers/forms'

/** What a paper is about; nothing for a free letter. */
interface PaperSubject {
  readonly stayId?: string | null
  readonly eventId?: string | null
  readonly draftId?: string | null
}

/** Where the pages are; features name each other's pages only by these. */
export const addresses = {
  desk: '/',
  residents: '/residents',
  resident: (id: string) => `/residents/${id}`,
  correctResident: (id: string) => `/residents/${id}/correct`,
  admit: '/admit',
  admitAgain: (residentId: string) => `/admit/${residentId}`,
  stay: (id: string) => `/stays/${id}`,
  correctStay: (id: string) => `/stays/${id}/correct`,
  /** One part of the information sheet or of a plan. */
  planPart: (stayId: string, part: string) => `/plans/${stayId}/${part}`,
  papers: '/papers',
  paper: (id: string) => `/papers/${id}`,
  /** Where a paper is written: one of a stay, of an event of it, or of nobody; `draftId` where a form may have several drafts. */
  makePaper: (form: PaperForm, { stayId, eventId, draftId }: PaperSubject = {}) =>
    `/papers/make/${form}/${stayId ?? '-'}/${eventId ?? '-'}/${draftId ?? '-'}`,
  /** The notice before completion. */
  notice: (stayId: string) => `/papers/make/mau-51/${stayId}/-/-`,
  /** Every paper that can be made for a stay, and those there are. */
  papersOfStay: (stayId: string) => `/papers/of/${stayId}`,
  /** The register of outgoing papers. */
  paperBook: '/papers/book',
  /** Papers whose answer is awaited. */
  paperAnswers: '/papers/answers',
  /** The signed codes of confirmations: checking one, and the page that is handed out. */
  seals: '/papers/seals',
  /** Every form as it prints, with made-up people. */
  gallery: '/papers/gallery',
  /** Every notice, or confirmation, due within so many days: made together. */
  notices: (days: number) => `/papers/notices/${days}`,
  /** Many papers at work, and what came of them. */
  batch: (id: string) => `/papers/batch/${id}`,
  reports: '/reports',
  bundles: '/bundles',
  system: '/system',
} as const

interface GoOptions {
  readonly replace?: boolean
  /** What stands behind the `?`: the filters of the page that is gone to. */
  readonly search?: Readonly<Record<string, string>>
}

/** Goes to an address. @example const go = useGo(); go(addresses.resident(id)) */
export function useGo(): (address: string, options?: GoOptions) => void {
  const navigate = useNavigate()
  return useCallback(
    (address, options) => void navigate({ to: address, search: (options?.search ?? {}) as never, replace: options?.replace ?? false }),
    [navigate],
  )
}

/**
 * Filters that live in the address, checked by a schema: the back button and a kept link bring them back. Keys that do not
 * fit fall back to the schema's defaults.
 * @example const [filter, setFilter] = useFilters(ResidentFilter); setFilter({ kind: 'voluntary' })
 */
export function useFilters<S extends z.ZodObject>(schema: S): [z.output<S>, (change: Partial<z.input<S>>) => void] {
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const filters = useMemo(() => {
    const read = schema.safeParse(search)
    return read.success ? read.data : schema.parse({})
  }, [schema, search])
  const change = useCallback(
    (part: Partial<z.input<S>>) => {
      const next = (before: Record<string, unknown>) =>
        Object.fromEntries(
          Object.entries({ ...before, ...part }).filter(([, value]) => value !== null && value !== undefined && value !== ''),
        )
      void navigate({ to: '.', search: next as never, replace: true })
    },
    [navigate],
  )
  return [filters, change]
}
