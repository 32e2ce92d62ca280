import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { cellText } from '#contract/timesheets/cells'
import type { SheetRow, Timesheet } from '#contract/timesheets/operations'
import { formatDate } from '#contract/values/calendar'
import { asFailure, type Failure } from '../../api/client'
import type { Draft } from '../../ui/drafts'
import { seatDraft } from '../../ui/drafts'
import type { Difference } from '../../ui/form-state'
import { followed, hasChanges, type ShownRow, sheetChanges, shownRow, type TypedRow } from './typed-sheet'

const notePath = 'note'

/** A row that was saved but for what is blocked. */
const onlyBlocked = ({ typed, entries, findings }: ShownRow): TypedRow => ({
  ...typed,
  was: typed.was.map((entry, at) => (findings[at]?.blocks ? entry : (entries[at] ?? null))),
  noteWas: typed.note.trim(),
})

interface KeptSheet {
  /** Of the draft on this seat. */
  readonly draft: string
  readonly save: (changes: ReturnType<typeof sheetChanges>) => Promise<unknown>
  readonly saving: boolean
  /** The rows as they stand in the register now. */
  readonly load: () => Promise<readonly SheetRow[]>
  /** Of the answer that the page shows. */
  readonly shownBy: QueryKey
}

/** What is typed in a sheet over what the register says, its draft, its saving, and the comparison with another seat. */
export function useTypedSheet({ days, rows, version }: Pick<Timesheet, 'days' | 'rows' | 'version'>, kept: KeptSheet) {
  const queries = useQueryClient()
  const [typed, setTyped] = useState<ReadonlyMap<string, TypedRow>>(new Map())
  const [failure, setFailure] = useState<Failure | null>(null)
  const [differences, setDifferences] = useState<readonly Difference[] | null>(null)
  const [restored, setRestored] = useState<Draft | null>(null)
  const theirs = useRef<readonly SheetRow[]>(rows)
  const place = useMemo(() => seatDraft(kept.draft), [kept.draft])

  const shown = useMemo<readonly ShownRow[]>(() => rows.map((row) => shownRow(row, followed(typed.get(row.stayId), row))), [rows, typed])
  const changed = shown.filter(({ typed: row }) => hasChanges(row)).map(({ typed: row }) => row)
  const findingsOf = new Map(shown.map(({ typed: row, findings }) => [row.stayId, findings]))
  const withoutBlocked = (row: TypedRow): TypedRow => ({
    ...row,
    texts: row.texts.map((text, at) => (findingsOf.get(row.stayId)?.[at]?.blocks ? cellText(row.was[at] ?? null) : text)),
  })
  const isChanged = changed.length > 0

  useEffect(() => {
    let left = false
    void place.read().then((draft) => {
      if (left || !draft) return
      setTyped(new Map((draft.values as readonly TypedRow[]).map((row) => [row.stayId, row])))
      setRestored(draft)
    })
    return () => {
      left = true
    }
  }, [place])
  // Kept a moment after the last letter, and when the page is left.
  const keep = useRef<() => void>(() => {})
  keep.current = () => {
    if (isChanged) void place.write({ values: changed, base: null, version, at: new Date().toISOString() })
    else place.drop()
  }
  useEffect(() => {
    if (typed.size === 0) return
    const rest = setTimeout(() => keep.current(), place.rest)
    return () => clearTimeout(rest)
  }, [typed, place])
  useEffect(() => () => keep.current(), [])

  const change = useCallback((next: readonly ShownRow[]) => {
    setFailure(null)
    setTyped(new Map(next.map(({ typed: row }) => [row.stayId, row])))
  }, [])

  const forget = () => {
    setTyped(new Map())
    setRestored(null)
    place.drop()
  }

  /** Another seat has written into a cell that was changed here: both are shown. */
  const compare = async () => {
    const now = await kept.load()
    theirs.current = now
    const found = changed.flatMap((row): Difference[] => {
      const other = now.find(({ stayId }) => stayId === row.stayId)
      if (!other) return []
      const cells = other.days.flatMap(({ entry }, at): Difference[] => {
        const [text = '', was] = [row.texts[at], row.was[at]]
        if (entry === was || cellText(entry) === text || cellText(was ?? null) === text) return []
        const label = `${other.fullName}, ${formatDate(days[at]?.day ?? '').slice(0, 5)}`
        return [{ path: `${row.stayId} ${at}`, label, mine: text, theirs: cellText(entry), onlyTheirs: false }]
      })
      const noteNow = other.note ?? ''
      const note = { path: `${row.stayId} ${notePath}`, label: other.fullName, mine: row.note, theirs: noteNow, onlyTheirs: false }
      return noteNow === row.noteWas || noteNow === row.note || row.note === row.noteWas ? cells : [...cells, note]
    })
    setDifferences(found)
  }
  const decide = (taken: readonly string[] | null) => {
    setDifferences(null)
    if (taken === null) return
    setTyped(
      new Map(
        changed.map((row) => {
          const other = theirs.current.find(({ stayId }) => stayId === row.stayId)
          if (!other) return [row.stayId, row]
          const takes = (what: number | string) => taken.includes(`${row.stayId} ${what}`)
          return [
            row.stayId,
            {
              ...row,
              was: other.days.map(({ entry }) => entry),
              texts: other.days.map(({ entry }, at) => {
                const text = row.texts[at] ?? ''
                return takes(at) || text === cellText(row.was[at] ?? null) ? cellText(entry) : text
              }),
              noteWas: other.note ?? '',
              note: takes(notePath) || row.note === row.noteWas ? (other.note ?? '') : row.note,
            },
          ]
        }),
      ),
    )
  }

  /** Everything but what is blocked, which stays typed. @returns how many cells are left; null where nothing was saved */
  const submit = async (): Promise<number | null> => {
    setFailure(null)
    try {
      await kept.save(sheetChanges(days, changed.map(withoutBlocked)))
      // What stands on the screen follows the register from here on: it must have come before what was typed is let go.
      await queries.refetchQueries({ queryKey: kept.shownBy })
      const left = shown.filter(({ findings }) => findings.some((finding) => finding?.blocks))
      setRestored(null)
      setTyped(new Map(left.map((row) => [row.typed.stayId, onlyBlocked(row)])))
      if (left.length === 0) place.drop()
      return left.reduce((count, { findings }) => count + findings.filter((finding) => finding?.blocks).length, 0)
    } catch (thrown) {
      const failed = asFailure(thrown)
      if (failed.error.kind === 'stale') await compare().catch((again) => setFailure(asFailure(again)))
      else setFailure(failed)
      return null
    }
  }

  return {
    shown,
    change,
    isChanged,
    submit,
    saving: kept.saving,
    failure,
    setFailure,
    differences,
    decide,
    restored,
    discardDraft: forget,
  }
}
