import { recordKeepers } from '#contract/roles'
import type { TypedBefore } from '#contract/stays/operations'
import { useOperation } from '../../../api/queries'
import { useHasRole } from '../../../api/session'

const nothing: TypedBefore = {
  issuers: [],
  facilityIssuers: [],
  proposers: [],
  police: [],
  deciders: [],
  places: {},
  handoverPlaces: [],
  givers: [],
  receivers: [],
}

/** What was typed before and is offered again; nothing to those who keep no records, and until it is here. */
export function useTypedBefore(): TypedBefore {
  const isKeeper = useHasRole(...recordKeepers)
  return useOperation('stays.typedBefore', {}, { enabled: isKeeper }).data ?? nothing
}
