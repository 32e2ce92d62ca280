import { createCipheriv, createDecipheriv, randomBytes, type ScryptOptions, scrypt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import * as z from 'zod'
import { StartError } from './start-error'
import { writeWhole } from './whole-file'

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** The operating system's key store (DPAPI and the like); absent in the console and in page mode. */
export interface KeyStore {
  /** @returns null when the system cannot keep secrets */
  seal(key: Buffer): string | null
  /** @returns null when it was sealed by another user or PC */
  open(sealed: string): Buffer | null
}

const base64 = z.base64()
export const Vault = z.object({
  format: z.literal('so-phuc-hoi-vault'),
  version: z.literal(1),
  registerId: z.uuid(),
  recovery: z.object({ salt: base64, n: z.int(), r: z.int(), p: z.int(), iv: base64, tag: base64, wrapped: base64 }),
  sealed: z.string().nullable(),
})
export type Vault = z.infer<typeof Vault>

type Cost = Pick<Vault['recovery'], 'n' | 'r' | 'p'>
/** scrypt cost: about 0.4 s on an office PC. The vault keeps its own, so that it can be raised later. */
const officeCost: Cost = { n: 131_072, r: 8, p: 1 }
const options = ({ n, r, p }: Cost): ScryptOptions => ({ N: n, r, p, maxmem: 256 * n * r })

/** Spaces, hyphens and case of a typed passphrase do not matter. */
const plainPassphrase = (typed: string) =>
  typed
    .normalize('NFC')
    .replace(/[\s-]+/g, '')
    .toUpperCase()

/** Letters and digits that cannot be taken for one another on paper. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Six groups of five, 150 bits. */
export const proposePassphrase = (): string =>
  Array.from({ length: 6 }, () => Array.from(randomBytes(5), (byte) => alphabet[byte % alphabet.length]).join('')).join('-')

/**
 * Wraps the database key by the recovery passphrase (scrypt + AES-256-GCM) and, where there is one, by the system's key store.
 * @param key 32 bytes
 */
export async function makeVault(
  registerId: string,
  key: Buffer,
  passphrase: string,
  keyStore: KeyStore | null,
  cost = officeCost,
): Promise<Vault> {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await derive(plainPassphrase(passphrase), salt, 32, options(cost)), iv)
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()])
  return {
    format: 'so-phuc-hoi-vault',
    version: 1,
    registerId,
    recovery: {
      salt: salt.toString('base64'),
      ...cost,
      iv: iv.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
      wrapped: wrapped.toString('base64'),
    },
    sealed: keyStore?.seal(key) ?? null,
  }
}

/** @throws StartError `wrongPassphrase` */
export async function keyFromPassphrase({ recovery }: Vault, passphrase: string): Promise<Buffer> {
  const secret = await derive(plainPassphrase(passphrase), Buffer.from(recovery.salt, 'base64'), 32, options(recovery))
  const decipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(recovery.iv, 'base64'))
  decipher.setAuthTag(Buffer.from(recovery.tag, 'base64'))
  try {
    return Buffer.concat([decipher.update(Buffer.from(recovery.wrapped, 'base64')), decipher.final()])
  } catch {
    throw new StartError('wrongPassphrase')
  }
}

export const keyFromStore = ({ sealed }: Vault, keyStore: KeyStore | null): Buffer | null =>
  sealed && keyStore ? keyStore.open(sealed) : null

/** @throws StartError `damagedVault` */
export function readVault(file: string): Vault {
  try {
    return Vault.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new StartError('damagedVault')
  }
}

export const writeVault = (file: string, vault: Vault): void => writeWhole(file, `${JSON.stringify(vault, null, 2)}\n`)
