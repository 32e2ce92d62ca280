import type { FoundPlace } from '#contract/places'
import { openPlaces } from '#host/law/places'

/** Communes by what a file calls them. */
export interface Communes {
  /** `code` null where the name is none's, or may be that of several; `proposed`: which it may be. */
  byName(name: string): { readonly code: string | null; readonly proposed: readonly FoundPlace[] }
}

/** @param resources folder with `data/` */
export function openCommunes(resources: string): Communes {
  const places = openPlaces(resources)
  return {
    byName(name) {
      const place = places.named(name)
      return place ? { code: place.code, proposed: [] } : { code: null, proposed: places.search(name, 6, null) }
    },
  }
}
