import type { EventDetail, Handover } from '#contract/stays/events'
import type { Official, TypedBefore } from '#contract/stays/operations'
import type { StayEventKind } from '#contract/stays/words'
import { mostTyped } from '#contract/values/most-typed'

/** Events that lead somewhere which is no private place. */
const toBodies: readonly StayEventKind[] = ['TO_HOSPITAL', 'OUT_FOR_PROCEDURE', 'IMPRISONED', 'SHELTERED', 'TRANSFERRED_OUT']

/** What stays and events name, the newest first. */
export interface NewestWords {
  readonly stays: readonly {
    readonly decisionIssuer: string
    readonly facilityDecisionIssuer: string | null
    readonly proposedBy: string | null
    readonly policeName: string | null
    readonly handover: Handover
  }[]
  readonly events: readonly {
    readonly kind: StayEventKind
    readonly paperIssuer: string | null
    readonly decidedBy: string | null
    readonly detail: EventDetail
  }[]
}

/** The words that are offered again, of the newest stays and events. */
export function typedBefore({ stays, events }: NewestWords): TypedBefore {
  const handovers = [...stays.map(({ handover }) => handover), ...events.map(({ detail }) => detail.handover)]
  const placesOf = (kind: StayEventKind) => mostTyped(events.map((event) => (event.kind === kind ? event.detail.place : null)))
  const paperIssuers = events.map(({ kind, paperIssuer }) => (kind === 'ADMITTED' || kind === 'KIND_CHANGED' ? null : paperIssuer))
  return {
    issuers: mostTyped([...stays.map(({ decisionIssuer }) => decisionIssuer), ...paperIssuers]),
    facilityIssuers: mostTyped(stays.map(({ facilityDecisionIssuer }) => facilityDecisionIssuer)),
    proposers: mostTyped(stays.map(({ proposedBy }) => proposedBy)),
    police: mostTyped(stays.map(({ policeName }) => policeName)),
    deciders: mostTyped(events.map(({ decidedBy }) => decidedBy)),
    places: Object.fromEntries(toBodies.map((kind) => [kind, placesOf(kind)])),
    handoverPlaces: mostTyped(handovers.map((handover) => handover?.place)),
    givers: mostTyped(handovers.map(giverOf), officialKey),
    receivers: mostTyped(
      stays.map(({ handover }) => receiverOf(handover)),
      officialKey,
    ),
  }
}

const officialKey = ({ name, title, agency }: Official) => JSON.stringify([name, title, agency])

const giverOf = (handover: Handover | null): Official | null =>
  handover?.giverName && handover.giverAgency
    ? { name: handover.giverName, title: handover.giverTitle, agency: handover.giverAgency }
    : null

const receiverOf = (handover: Handover): Official | null =>
  handover.receiverName ? { name: handover.receiverName, title: handover.receiverTitle, agency: null } : null
