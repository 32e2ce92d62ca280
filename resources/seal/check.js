// Checks the code of a confirmation without a network, in every browser of the last years. The register's tests read the same file.
import { verifyAsync } from '@noble/ed25519'

const bytesOf = (base64) => Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
const utf8 = (text) => new TextEncoder().encode(text)

/** Names and numbers however they are typed: capitals, single spaces. */
const tidy = (text) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleUpperCase('vi')

/** What name and ID number of a paper come to under its own number and day: 16 characters. */
export async function digestOf(number, on, fullName, idNumber) {
  const text = [number, on, tidy(fullName), idNumber.replace(/\D/g, '')].join('|')
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text)))
  return btoa(String.fromCharCode(...hash.slice(0, 12)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}

/**
 * What a code says, and whether the facility with this key signed it.
 * @param publicKey the raw 32 bytes, base64
 * @returns null for what is no code
 */
export async function readCode(code, publicKey) {
  const parts = code.trim().split('|')
  const [kind, facility, number, on, initials, birthYear, digest, signature] = parts
  if (parts.length !== 8 || kind !== 'SPH1' || !/^[\w-]{86}$/.test(signature)) return null
  const text = parts.slice(0, 7).join('|')
  const genuine = await verifyAsync(bytesOf(signature), utf8(text), bytesOf(publicKey), { zip215: false }).catch(() => false)
  return { genuine, facility, number, on, initials, birthYear, digest }
}
