import * as z from 'zod'
import { query } from './operation'
import { everyone } from './roles'

/** A commune-level unit (xã, phường, đặc khu) of the 34 provinces. Codes are text: leading zeros count. */
export const Place = z.object({
  code: z.string(),
  name: z.string(),
  provinceCode: z.string(),
  provinceName: z.string(),
  /** 'Phường Hồng Gai, Tỉnh Quảng Ninh' */
  label: z.string(),
})
export type Place = z.infer<typeof Place>

/** A place as a search finds it: by its name, or by that of a unit of before 2025-07-01 which became part of it. */
export const FoundPlace = Place.extend({
  former: z
    .object({
      /** 'Phường Cẩm Tây, Thành phố Cẩm Phả, Tỉnh Quảng Ninh'; 'Huyện Hải Hà, Tỉnh Quảng Ninh' where the text names no commune of it. */
      name: z.string(),
      /**
       * What `name` is of. A divided commune went to several of today, and of a district several were made: which one it is, somebody has to
       * choose.
       */
      unit: z.enum(['COMMUNE', 'DIVIDED_COMMUNE', 'DISTRICT']),
    })
    .nullable(),
})
export type FoundPlace = z.infer<typeof FoundPlace>

export const places = {
  /** Those of the facility's own province first. */
  search: query({
    roles: everyone,
    input: z.object({ text: z.string().max(120), limit: z.int().min(1).max(50).default(12) }),
    output: z.array(FoundPlace),
  }),
  byCodes: query({ roles: everyone, input: z.object({ codes: z.array(z.string()).max(50) }), output: z.array(Place) }),
  provinces: query({ roles: everyone, input: z.object({}), output: z.array(z.object({ code: z.string(), name: z.string() })) }),
  /** Words a form offers; each field also takes what is typed. */
  lists: query({
    roles: everyone,
    input: z.object({}),
    output: z.object({
      ethnicities: z.array(z.string()),
      religions: z.array(z.string()),
      educationLevels: z.array(z.string()),
      policyCategories: z.array(z.string()),
      relations: z.array(z.string()),
    }),
  }),
}
