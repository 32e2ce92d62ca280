import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { Reader } from './tables'

/** The key a facility signs its packages and papers with, as the register keeps it. */
export interface KeptKey {
  /** Ed25519, PKCS#8 DER, base64. */
  readonly privateKey: string
}

/** Made once, with the register; the province gets to know its fingerprint. */
export const newFacilityKey = (): KeptKey => ({
  privateKey: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
})

export const signingKey = ({ privateKey }: KeptKey): KeyObject =>
  createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' })

/** The raw 32 bytes, base64. */
export const publicKeyOf = (key: KeptKey): string =>
  Buffer.from(createPublicKey(signingKey(key)).export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64')

/**
 * @param publicKey the raw 32 bytes, base64
 * @throws when it is not a key
 */
export const verifyingKey = (publicKey: string): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'base64').toString('base64url') }, format: 'jwk' })

/** First 20 hex digits of the raw key's SHA-256 in groups of four, to be compared by eye. */
export const fingerprintOf = (publicKey: string): string =>
  createHash('sha256')
    .update(Buffer.from(publicKey, 'base64'))
    .digest('hex')
    .slice(0, 20)
    .replace(/(.{4})(?=.)/g, '$1 ')

export async function readKey(db: Reader): Promise<KeptKey> {
  const { value } = await db.selectFrom('setting').select('value').where('key', '=', 'bundleKey').executeTakeFirstOrThrow()
  return JSON.parse(value) as KeptKey
}

/** What signs in the name of the facility. */
export interface FacilityKey {
  /** The raw 32 bytes, base64. */
  readonly publicKey: string
  /** To be compared by eye. */
  readonly fingerprint: string
  readonly verifyWith: KeyObject
  /** Ed25519, base64url. */
  sign(bytes: Uint8Array): string
}

export async function facilityKey(db: Reader): Promise<FacilityKey> {
  const key = await readKey(db)
  const publicKey = publicKeyOf(key)
  return {
    publicKey,
    fingerprint: fingerprintOf(publicKey),
    verifyWith: verifyingKey(publicKey),
    sign: (bytes) => sign(null, bytes, signingKey(key)).toString('base64url'),
  }
}
