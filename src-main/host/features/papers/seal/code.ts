import { createHash, verify } from 'node:crypto'
import type { SealFacts } from '#contract/papers/seal'
import type { BirthDate, PlainDate } from '#contract/values/calendar'
import { foldedWords } from '#contract/values/names'

// The signed code of a confirmation. A commune checks it with the page of resources/seal, which reads the same eight parts.

const kind = 'SPH1'

/** What is known of a paper when its code is made. */
export interface Sealed {
  readonly facilityCode: string
  /** '05/GXN-CSCN' */
  readonly number: string
  readonly on: PlainDate
  readonly fullName: string
  readonly birth: BirthDate
  readonly idNumber: string | null
}

const sha256 = (text: string) => createHash('sha256').update(text).digest()

/** 'Đỗ Văn Thử' → 'D.V.T.': without marks, since many scanners type nothing else. */
export const initialsOf = (fullName: string): string =>
  foldedWords(fullName)
    .map((word) => `${word.charAt(0).toUpperCase()}.`)
    .join('')

/** Ties the code to the name and the ID number on the paper without saying them: nobody else's name gives the same. */
export function digestOf({ number, on, fullName, idNumber }: Pick<Sealed, 'number' | 'on' | 'fullName' | 'idNumber'>): string {
  const name = fullName.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleUpperCase('vi')
  return sha256([number, on, name, (idNumber ?? '').replace(/\D/g, '')].join('|'))
    .subarray(0, 12)
    .toString('base64url')
}

/** @param sign makes an Ed25519 signature, base64url */
export function sealCode(sealed: Sealed, sign: (bytes: Uint8Array) => string): string {
  const { facilityCode, number, on, fullName, birth } = sealed
  const text = [kind, facilityCode, number, on, initialsOf(fullName), birth.year, digestOf(sealed)].join('|')
  return `${text}|${sign(new TextEncoder().encode(text))}`
}

export interface ReadSeal extends SealFacts {
  readonly digest: string
  readonly genuine: boolean
}

/** What a code says, and whether it was signed with the key; null for what is no code. */
export function readSeal(code: string, key: Parameters<typeof verify>[2]): ReadSeal | null {
  const parts = code.trim().split('|')
  const [begin, facilityCode = '', number = '', on = '', initials = '', birthYear = '', digest = '', signature = ''] = parts
  if (parts.length !== 8 || begin !== kind || !/^\d{4}-\d\d-\d\d$/.test(on) || !/^\d{4}$/.test(birthYear) || !/^[\w-]{86}$/.test(signature))
    return null
  const text = new TextEncoder().encode(parts.slice(0, 7).join('|'))
  const genuine = verify(null, text, key, Buffer.from(signature, 'base64url'))
  return { facilityCode, number, on, initials, birthYear: Number(birthYear), digest, genuine }
}
