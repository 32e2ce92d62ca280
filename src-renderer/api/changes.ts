import type { Change } from '#contract/change'

/** Features whose answers may differ; null: nobody knows, anything may. */
export type Touched = ReadonlySet<string> | null

/** Changes that come over the feed within this time are answered by one refetch, milliseconds. */
const gather = 200
/** So many numbers are remembered: a change comes with the reply and over the feed within moments. */
const remembered = 500

const known = new Set<number>()
let gathering = false
let waiting: Change[] | null = []
const listeners = new Set<(touched: Touched) => void>()

/** A change is acted upon once, however often this seat hears of it. @returns whether it is news */
function isNews({ seq }: Change): boolean {
  if (known.has(seq)) return false
  known.add(seq)
  if (known.size > remembered) for (const oldest of [...known].slice(0, remembered / 2)) known.delete(oldest)
  return true
}

const tell = (touched: Touched) => {
  for (const listener of listeners) listener(touched)
}

/** What an own command has changed, told with its reply: whoever saved sees it at once. */
export function hearOwn(change: Change): void {
  if (isNews(change)) tell(new Set(change.features))
}

/** What the feed tells: changes of all seats, this one among them. @param change null after a gap, in which anything may have changed */
export function hearFeed(change: Change | null): void {
  if (change === null) {
    waiting = null
    // After a gap it may be another register, whose numbers begin anew.
    known.clear()
  } else waiting?.push(change)
  if (gathering) return
  gathering = true
  setTimeout(() => {
    const heard = waiting
    gathering = false
    waiting = []
    const news = heard?.filter(isNews)
    if (!news) tell(null)
    else if (news.length > 0) tell(new Set(news.flatMap(({ features }) => features)))
  }, gather)
}

/** Begins anew: at whatever register this is. @returns ends the listening */
export function onChanged(listener: (touched: Touched) => void): () => void {
  known.clear()
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
