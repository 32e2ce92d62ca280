import type { PaperRefusal } from '#contract/papers/operations'
import type { PlainDate } from '#contract/values/calendar'

/** Why a copy cannot have been sent on a day; null when it can. @param receivedOn what is written of its arrival, where the sending is corrected */
export function refusedSending(
  sentOn: PlainDate,
  today: PlainDate,
  paper: { readonly state: string; readonly issuedOn: PlainDate | null },
  receivedOn: PlainDate | null,
): PaperRefusal | null {
  if (paper.state !== 'ISSUED' || paper.issuedOn === null) return { key: 'notIssued', params: {} }
  if (receivedOn !== null && sentOn > receivedOn) return { key: 'sentAfterReceived', params: { on: receivedOn } }
  if (sentOn > today) return { key: 'sentInFuture', params: {} }
  if (sentOn < paper.issuedOn) return { key: 'sentBeforeIssued', params: { on: paper.issuedOn } }
  return null
}

/** Why a copy cannot have arrived on a day; null when it can. */
export function refusedReceipt(receivedOn: PlainDate, today: PlainDate, sentOn: PlainDate | null): PaperRefusal | null {
  if (sentOn === null) return { key: 'notSent', params: {} }
  if (receivedOn > today) return { key: 'sentInFuture', params: {} }
  if (receivedOn < sentOn) return { key: 'receivedBeforeSent', params: { on: sentOn } }
  return null
}

/** Why an answer cannot be as told; null when it can. The decision exists on paper: only what cannot be is refused. */
export function refusedAnswer(
  answer: { readonly on: PlainDate; readonly arrivedOn: PlainDate },
  today: PlainDate,
  paper: { readonly state: string; readonly issuedOn: PlainDate | null },
): PaperRefusal | null {
  if (paper.state !== 'ISSUED' || paper.issuedOn === null) return { key: 'notIssued', params: {} }
  if (answer.arrivedOn > today) return { key: 'arrivedInFuture', params: {} }
  if (answer.arrivedOn < answer.on) return { key: 'arrivedBeforeWritten', params: { on: answer.on } }
  return null
}
