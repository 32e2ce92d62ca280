import type { HandlersOf } from '#host/api/handlers'

export const places: HandlersOf<'places'> = {
  search: async ({ office, facility }, { text, limit }) => office.places.search(text, limit, facility.provinceCode),
  byCodes: async ({ office }, { codes }) => codes.flatMap((code) => office.places.byCode(code) ?? []),
  provinces: async ({ office }) => [...office.places.provinces],
  lists: async ({ office }) => office.places.lists,
}
