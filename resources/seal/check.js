// Checks the code of a confirmation without a network: Ed25519 (RFC 8032) in plain arithmetic, so that the page works in every browser of the
// last years. The same file is read by the register's tests.

const P = 2n ** 255n - 19n
const L = 2n ** 252n + 27742317777372353535851937790883648493n
const mod = (a, m = P) => ((a % m) + m) % m
function power(base, exponent) {
  let result = 1n
  for (let b = mod(base), e = exponent; e > 0n; e >>= 1n, b = mod(b * b)) if (e & 1n) result = mod(result * b)
  return result
}
const D = mod(-121665n * power(121666n, P - 2n))
const root = power(2n, (P - 1n) / 4n)

/** x² from y, and its root with the wanted sign; null for what is no point. */
function xOf(y, odd) {
  const u = mod(y * y - 1n)
  const v = mod(D * y * y + 1n)
  let x = mod(u * power(v, 3n) * power(u * power(v, 7n), (P - 5n) / 8n))
  if (mod(v * x * x) !== u) x = mod(x * root)
  if (mod(v * x * x) !== u || (x === 0n && odd)) return null
  return (x & 1n) === (odd ? 1n : 0n) ? x : P - x
}
const point = (x, y) => ({ x, y, z: 1n, t: mod(x * y) })
const base = point(xOf(mod(4n * power(5n, P - 2n)), false), mod(4n * power(5n, P - 2n)))

function add(p, q) {
  const a = mod((p.y - p.x) * (q.y - q.x))
  const b = mod((p.y + p.x) * (q.y + q.x))
  const c = mod(2n * p.t * D * q.t)
  const d = mod(2n * p.z * q.z)
  const [e, f, g, h] = [b - a, d - c, d + c, b + a]
  return { x: mod(e * f), y: mod(g * h), z: mod(f * g), t: mod(e * h) }
}
function times(scalar, p) {
  let sum = point(0n, 1n)
  for (let s = scalar, q = p; s > 0n; s >>= 1n, q = add(q, q)) if (s & 1n) sum = add(sum, q)
  return sum
}
const same = (p, q) => mod(p.x * q.z - q.x * p.z) === 0n && mod(p.y * q.z - q.y * p.z) === 0n

const number = (bytes) => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
function pointOf(bytes) {
  const y = number(bytes) & (2n ** 255n - 1n)
  const x = y < P ? xOf(y, bytes[31] >> 7 === 1) : null
  return x === null ? null : point(x, y)
}

/** Whether the key has signed exactly these bytes. */
async function signed(publicKey, bytes, signature) {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  const [a, r] = [pointOf(publicKey), pointOf(signature.slice(0, 32))]
  const s = number(signature.slice(32))
  if (!a || !r || s >= L) return false
  const all = new Uint8Array([...signature.slice(0, 32), ...publicKey, ...bytes])
  const k = mod(number(new Uint8Array(await crypto.subtle.digest('SHA-512', all))), L)
  return same(times(s, base), add(r, times(k, a)))
}

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
  const genuine = await signed(bytesOf(publicKey), utf8(text), bytesOf(signature)).catch(() => false)
  return { genuine, facility, number, on, initials, birthYear, digest }
}
