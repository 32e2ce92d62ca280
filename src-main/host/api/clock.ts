import type { ClockState } from '#contract/clock'
import { facilityDay, type Instant, type PlainDate } from '#contract/values/calendar'

/** Milliseconds that a clock may be put right by without a word. */
const drift = 5 * 60_000
/** Milliseconds after which an unused register doubts the clock. */
const unused = 31 * 86_400_000

/** A moment that the register has written down; `confirmed` where somebody said that the clock was right then. */
export interface KnownMoment {
  readonly at: Instant
  readonly confirmed: boolean
}

/** The clock of the host's PC, watched: deadlines, terms and papers hang on it. */
export interface Clock {
  state(): ClockState
  /** The day that everything is reckoned from: never before one that the register has seen. */
  today(): PlainDate
  /** The later of the clock's moment and the newest that the register has seen: what is overdue stays overdue. */
  latest(): Instant
  /** Something is written down at this moment. */
  saw(at: Instant): void
  /** Somebody answers for the clock as it stands. */
  confirm(): void
}

/**
 * @param known what the register has written down, the oldest first
 * @param watched false: the clock is taken as it is (registers of made-up people live in days of their own)
 */
export function openClock(now: () => Date, known: readonly KnownMoment[], watched: boolean): Clock {
  let newest: Instant | null = null
  const later = (one: Instant) => newest === null || one > newest
  const leapt = (at: Instant) => newest !== null && Date.parse(at) - Date.parse(newest) > unused
  const saw = (at: Instant) => {
    // What was written after a leap that nobody has answered for proves nothing.
    if (later(at) && !leapt(at)) newest = at
  }
  for (const { at, confirmed } of known) {
    if (confirmed) newest = at
    else saw(at)
  }
  const read = () => now().toISOString()
  const state = (): ClockState => {
    const at = read()
    const isBack = newest !== null && Date.parse(newest) - Date.parse(at) > drift
    return { verdict: !watched ? 'SOUND' : isBack ? 'BACK' : leapt(at) ? 'AHEAD' : 'SOUND', now: at, newest }
  }
  const latest = () => {
    const { verdict, now: at, newest: known } = state()
    return verdict === 'BACK' && known !== null ? known : at
  }
  return {
    state,
    latest,
    today: () => facilityDay(latest()),
    saw,
    confirm: () => {
      newest = read()
    },
  }
}
