import * as z from 'zod'

/** A commune-level unit (xã, phường, đặc khu) by its five digits; null while it is not known. */
export const CommuneCode = z
  .string()
  .regex(/^\d{5}$/)
  .nullable()
