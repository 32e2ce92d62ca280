import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import * as z from 'zod'

interface GoOptions {
  readonly replace?: boolean
  /** What stands behind the `?`: the filters of the page that is gone to. */
  readonly search?: Readonly<Record<string, unknown>>
}

/** Goes to an address. @example const go = useGo(); go(residentAddress(id)) */
export function useGo(): (address: string, options?: GoOptions) => void {
  const navigate = useNavigate()
  return useCallback(
    (address, options) => void navigate({ to: address, search: (options?.search ?? {}) as never, replace: options?.replace ?? false }),
    [navigate],
  )
}

/** Where the work that a page opens was begun, as it stands behind the `?`: it leads back there when it is done. */
const WayBack = z.object({ begunAt: z.object({ to: z.string().startsWith('/'), search: z.record(z.string(), z.unknown()) }) })

interface WayBack {
  readonly go: () => void
  /** Keeps the way for another address of the same work. */
  readonly search: z.infer<typeof WayBack>
}

/** What a link to some work says of where it was begun. @example <LinkButton to={address} search={begunAt(deskAddress, { days: 30 })}>…</LinkButton> */
export const begunAt = (to: string, search: Readonly<Record<string, unknown>>): z.infer<typeof WayBack> => ({ begunAt: { to, search } })

/** The way back to where this work was begun; null where it was begun here. @example const back = useWayBack(); onDone: () => back?.go() */
export function useWayBack(): WayBack | null {
  const go = useGo()
  const read = WayBack.safeParse(useSearch({ strict: false }))
  if (!read.success) return null
  const { to, search } = read.data.begunAt
  return { go: () => go(to, { replace: true, search }), search: read.data }
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
