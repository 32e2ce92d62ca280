import { type UseFormReturnType, useForm } from '@mantine/form'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type * as z from 'zod'
import { type Issue, readAs } from '#contract/errors'
import { asFailure, type Failure } from '../api/client'
import { useIssueTexts } from '../i18n/messages'
import type { Draft, DraftPlace } from './drafts'
import type { Field } from './field'
import type { UnsavedWork } from './unsaved-work'

/** The values while they are typed: everything may still be empty, dates may still be text. */
export type Loose<T> = T extends readonly (infer E)[]
  ? Loose<E>[]
  : T extends object
    ? { [K in keyof T]: Loose<T[K]> | null }
    : T extends string
      ? T | string | null
      : T | null

/** Dotted places in the values: 'resident.fullName', 'contacts.0.phone'. */
export type Path<T> = T extends readonly (infer E)[]
  ? `${number}` | `${number}.${Path<NonNullable<E>>}`
  : T extends object
    ? { [K in keyof T & string]: K | (NonNullable<T[K]> extends object ? `${K}.${Path<NonNullable<T[K]>>}` : never) }[keyof T & string]
    : never

/** What another seat saved meanwhile. */
export interface Latest<V> {
  readonly values: V
  readonly version: number
}

export interface FormStateOptions<S extends z.ZodType, R> {
  /** The operation's own schema, or the part of it that is typed here. */
  readonly schema: S
  readonly initial: Loose<z.input<S>>
  /** Version of the record that is being corrected; leave out for a new one. */
  readonly version?: number
  /** Where unsaved work is kept, under a name with the record's id where there is one: seatDraft(`residents.correct.${id}`). */
  readonly draft?: DraftPlace | undefined
  /** Has the host write; throws `Failure`. `version` is that of the record the values were compared with. */
  readonly save: (values: z.output<S>, version: number) => Promise<R>
  readonly onSaved?: (answer: R) => void
  /** Loads what the record is now, when another seat was quicker (`mine`: what is typed here); without it the person is asked to reload. */
  readonly latest?: (mine: Loose<z.input<S>>) => Promise<Latest<Loose<z.input<S>>>>
  /** Whose texts say what is wrong before the host is asked; 'ui' if left out. */
  readonly feature?: string
  /** In front of the paths that the host reports, when the form is a part of the input: 'resident'. */
  readonly within?: string
  /** Sees a refusal first; true = it has been dealt with (look-alikes to be confirmed). */
  readonly onRefused?: (failure: Failure) => boolean
}

/** One field that both sides have, to be decided by the person. */
export interface Difference {
  readonly path: string
  readonly label: string
  readonly mine: string
  readonly theirs: string
  /** The other seat changed it, not this one: theirs is the better proposal. */
  readonly onlyTheirs: boolean
}

interface Clash<V> extends Latest<V> {
  readonly differences: readonly Difference[]
}

/** A form's state and doings; given to `PageForm`, and to fields by `field(path)`. */
export interface FormState<S extends z.ZodType> extends UnsavedWork {
  /** @example <NameField label={t('fullName')} field={form.field('fullName')} required /> */
  readonly field: (path: Path<z.input<S>>) => Field
  /** The value at a path, kept up to date: for parts of the form that depend on it. */
  readonly useValue: <T = unknown>(path: Path<z.input<S>>) => T
  readonly values: () => Loose<z.input<S>>
  readonly set: (path: Path<z.input<S>>, value: unknown) => void
  readonly setAll: (values: Loose<z.input<S>>) => void
  readonly submit: () => Promise<void>
  /** Shows what is wrong under these places, as a step of a wizard has them. @returns whether nothing is */
  readonly check: (places: readonly Path<z.input<S>>[]) => boolean
  readonly saving: boolean
  readonly failure: Failure | null
  /** Problems whose field is not on the screen. */
  readonly elsewhere: readonly ReactNode[]
  /** The draft that was brought back, until it is saved or discarded. */
  readonly restored: Draft | null
  /** Keeps at once what is typed. Throws `Failure`. */
  readonly keepDraft: () => Promise<void>
  /** A draft that other seats see is being kept. */
  readonly keeping: boolean
  /** false until a kept draft has been looked for. */
  readonly ready: boolean
  readonly clash: Clash<Loose<z.input<S>>> | null
  /** Ends a comparison: the paths taken over from the other seat; null = back to typing. */
  readonly resolve: (takeTheirs: readonly string[] | null) => void
}

const at = (values: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((part, step) => (part as Record<string, unknown> | null | undefined)?.[step], values)
const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null) || ((a ?? '') === '' && (b ?? '') === '')

/**
 * The state of a form whose fields follow a schema of the contract: typed values, problems at their fields, unsaved work
 * kept, another seat's change compared.
 * @example
 * const correct = useCommand('residents.correct')
 * const form = useFormState({ schema: NewResident, initial: resident, version: resident.version, draft: seatDraft(`residents.correct.${id}`),
 *   save: (values, version) => correct.mutateAsync({ id, version, resident: values, reason }), onSaved: () => go(residentAddress(id)) })
 */
export function useFormState<S extends z.ZodType, R>(options: FormStateOptions<S, R>): FormState<S> {
  type V = Loose<z.input<S>>
  const latestOptions = useRef(options)
  latestOptions.current = options
  const base = useRef<unknown>(structuredClone(options.initial))
  const version = useRef(options.version ?? 0)
  const described = useRef(new Map<string, { label: string; show: (value: unknown) => string }>())
  const textOf = useIssueTexts()
  const [saving, setSaving] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [elsewhere, setElsewhere] = useState<readonly ReactNode[]>([])
  const [restored, setRestored] = useState<Draft | null>(null)
  const [ready, setReady] = useState(options.draft === undefined)
  const [clash, setClash] = useState<Clash<V> | null>(null)
  const changed = useRef(false)
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const busy = useRef(false)

  // One after the other: two first drafts of one record would be two records.
  const turn = useRef<Promise<void>>(Promise.resolve())
  const [keeping, setKeeping] = useState(false)

  const write = async (): Promise<void> => {
    const { draft } = latestOptions.current
    clearTimeout(resting.current)
    resting.current = undefined
    if (draft === undefined || !changed.current) return
    const values = structuredClone(mantine.getValues())
    const kept = await draft.write({ values, base: base.current, version: version.current, at: new Date().toISOString() })
    if (kept === null) return
    version.current = kept
    base.current = values
    changed.current = !same(mantine.getValues(), values)
  }
  const keepDraft = (): Promise<void> => {
    const next = turn.current.then(write, write)
    turn.current = next.catch(() => {})
    return next
  }
  const keepRecord = async () => {
    setKeeping(true)
    await keepDraft().then(() => setFailure(null), meet)
    setKeeping(false)
  }
  const onValues = (values: unknown) => {
    const { draft } = latestOptions.current
    changed.current = !same(values, base.current)
    if (draft === undefined) return
    clearTimeout(resting.current)
    resting.current = undefined
    if (!changed.current) draft.drop()
    else resting.current = setTimeout(() => void (draft.isRecord ? keepRecord() : keepDraft()), draft.rest)
  }
  const mantine = useForm({
    mode: 'uncontrolled',
    initialValues: options.initial as Record<string, unknown>,
    onValuesChange: onValues,
  }) as UseFormReturnType<Record<string, unknown>>

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when the form opens
  useEffect(() => {
    if (options.draft === undefined) return
    let left = false
    void options.draft.read().then((kept) => {
      if (left) return
      if (kept) {
        base.current = kept.base
        version.current = kept.version ?? 0
        mantine.setValues(kept.values as Record<string, unknown>)
        setRestored(kept)
      }
      setReady(true)
    })
    // What is kept here is kept before the page is gone, for the one that may open in its place; a record waits its turn.
    const keepNow = () => {
      if (resting.current !== undefined) void (latestOptions.current.draft?.isRecord ? keepDraft() : write()).catch(() => {})
    }
    window.addEventListener('pagehide', keepNow)
    return () => {
      left = true
      window.removeEventListener('pagehide', keepNow)
      keepNow()
    }
  }, [])

  const forgetDraft = () => {
    clearTimeout(resting.current)
    resting.current = undefined
    changed.current = false
    setRestored(null)
    latestOptions.current.draft?.drop()
  }

  const showIssues = (issues: readonly Issue[], operation: string) => {
    const { within } = latestOptions.current
    const errors: Record<string, ReactNode> = {}
    const others: ReactNode[] = []
    for (const issue of issues) {
      const path = within && issue.path.startsWith(`${within}.`) ? issue.path.slice(within.length + 1) : issue.path
      // A problem inside a value that one field types whole (a birth date) belongs to that field.
      const place = [...described.current.keys()]
        .filter((known) => path === known || path.startsWith(`${known}.`))
        .sort((a, b) => b.length - a.length)[0]
      const text = textOf(issue, operation)
      if (place === undefined) others.push(path ? `${path}: ${text}` : text)
      else errors[place] ??= text
    }
    mantine.setErrors(errors)
    setElsewhere(others)
    setTimeout(() => focusFirst(Object.keys(errors)))
  }

  const compare = async (): Promise<void> => {
    const mine = mantine.getValues()
    const theirs = await latestOptions.current.latest?.(mine as V)
    if (!theirs) return
    const differences = [...described.current].flatMap(([path, { label, show }]): Difference[] => {
      const [was, here, there] = [at(base.current, path), at(mine, path), at(theirs.values, path)]
      return same(here, there) ? [] : [{ path, label, mine: show(here), theirs: show(there), onlyTheirs: same(was, here) }]
    })
    setClash({ ...theirs, differences })
  }

  /** Another seat was quicker: both are compared; anything else is told. */
  const meet = async (thrown: unknown): Promise<void> => {
    const failed = asFailure(thrown)
    if (failed.error.kind === 'stale' && latestOptions.current.latest) await compare().catch((again) => setFailure(asFailure(again)))
    else setFailure(failed)
  }

  const submit = async (): Promise<void> => {
    if (busy.current) return
    const { schema, save, onSaved, onRefused, draft, feature = 'ui' } = latestOptions.current
    setFailure(null)
    setElsewhere([])
    const parsed = readAs(schema, mantine.getValues())
    if (!parsed.ok) return showIssues(parsed.issues, `${feature}.`)
    busy.current = true
    setSaving(true)
    try {
      if (draft?.isRecord) await keepDraft()
      const sent = structuredClone(mantine.getValues())
      const answer = await save(parsed.data, version.current)
      // A form that stays open goes on from what was saved: it is no other seat that was quicker.
      base.current = sent
      version.current = versionIn(answer) ?? version.current
      forgetDraft()
      onSaved?.(answer)
    } catch (thrown) {
      const failed = asFailure(thrown)
      if (onRefused?.(failed)) return
      if (failed.error.kind === 'invalid') showIssues(failed.error.issues, failed.operation)
      else await meet(failed)
    } finally {
      busy.current = false
      setSaving(false)
    }
  }

  const field = useCallback(
    (path: string): Field => ({
      path,
      value: at(mantine.getValues(), path),
      revision: mantine.key(path),
      error: mantine.errors[path],
      set: (value) => mantine.setFieldValue(path, value as never, { forceUpdate: false }),
      describe: (label, show) => void described.current.set(path, { label, show }),
    }),
    [mantine],
  )

  return {
    field,
    useValue: mantine.useWatchValue as unknown as FormState<S>['useValue'],
    values: () => mantine.getValues() as V,
    set: (path, value) => mantine.setFieldValue(path as string, value as never),
    setAll: (values) => mantine.setValues(values as Record<string, unknown>),
    submit,
    check: (places) => {
      const { schema, feature = 'ui' } = latestOptions.current
      const parsed = readAs(schema, mantine.getValues())
      const issues = parsed.ok
        ? []
        : parsed.issues.filter(({ path }) => places.some((place) => path === place || path.startsWith(`${place}.`)))
      showIssues(issues, `${feature}.`)
      return issues.length === 0
    },
    saving,
    changed: () => changed.current,
    keepsDraft: options.draft !== undefined,
    failure,
    elsewhere,
    restored,
    discardDraft: () => {
      base.current = structuredClone(latestOptions.current.initial)
      version.current = latestOptions.current.version ?? 0
      mantine.setValues(structuredClone(latestOptions.current.initial) as Record<string, unknown>)
      forgetDraft()
    },
    keepDraft,
    keeping,
    ready,
    clash,
    resolve: (takeTheirs) => {
      if (clash && takeTheirs) {
        const theirs = structuredClone(clash.values)
        base.current = structuredClone(clash.values)
        version.current = clash.version
        // What was not on the form is theirs as well: only the compared fields can be mine.
        for (const path of described.current.keys()) if (!takeTheirs.includes(path)) put(theirs, path, at(mantine.getValues(), path))
        mantine.setValues(theirs as Record<string, unknown>)
      }
      setClash(null)
    },
  }
}

/** The version that a record has by an answer; null where it says none. */
const versionIn = (answer: unknown): number | null =>
  typeof answer === 'object' && answer !== null && 'version' in answer && typeof answer.version === 'number' ? answer.version : null

function put(values: unknown, path: string, value: unknown): void {
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  const target = at(values, steps.join('.') || '')
  const place = (steps.length === 0 ? values : target) as Record<string, unknown> | null
  if (place) place[last] = value
}

/** Goes to the first of the fields as they stand on the screen. */
function focusFirst(paths: readonly string[]): void {
  const field = [...document.querySelectorAll<HTMLElement>('form [data-path]')].find((one) => paths.includes(one.dataset.path ?? ''))
  const stop = field?.matches('input, textarea') ? field : field?.querySelector<HTMLElement>('input, textarea')
  stop?.focus()
}
