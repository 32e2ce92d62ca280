import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** scrypt cost of account passwords; node's argon2 is missing in Electron. About 0.2 s. Each hash keeps its own, so that it can be raised later. */
const officeCost = { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 }

/** @returns 'scrypt$N$r$p$salt$hash', salt and hash in base64 */
export async function hashPassword(password: string, cost = officeCost): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password.normalize('NFC'), salt, 32, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), hash.toString('base64')].join('$')
}

export async function passwordFits(password: string, stored: string): Promise<boolean> {
  const [, n, r, p, salt = '', hash = ''] = stored.split('$')
  const wanted = Buffer.from(hash, 'base64')
  const given = await derive(password.normalize('NFC'), Buffer.from(salt, 'base64'), wanted.length || 32, {
    N: Number(n),
    r: Number(r),
    p: Number(p),
    maxmem: officeCost.maxmem,
  })
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** Compared against when nobody has the name, so that the answer takes as long. */
export const nobodysHash = `scrypt$${officeCost.N}$${officeCost.r}$${officeCost.p}$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(32).toString('base64')}`
