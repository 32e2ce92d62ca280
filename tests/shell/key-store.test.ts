import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { keyStore } from '../../src-main/shell/key-store'

/** The system's store of one user: text comes back only where it was sealed. */
const systemStore = (user: string, available = true, backend: 'gnome_libsecret' | 'basic_text' = 'gnome_libsecret') => ({
  isEncryptionAvailable: () => available,
  getSelectedStorageBackend: () => backend,
  encryptString: (text: string) => Buffer.from(`${user}:${[...text].reverse().join('')}`),
  decryptString: (sealed: Buffer) => {
    const [owner, text = ''] = sealed.toString().split(/:(.*)/s)
    if (owner !== user) throw new Error('Error while decrypting the ciphertext')
    return [...text].reverse().join('')
  },
})

describe("the operating system's key store", () => {
  const key = randomBytes(32)

  test('a sealed key comes back, and the sealed text does not show it', () => {
    const store = keyStore(systemStore('lan'), 'win32')
    const sealed = store.seal(key)!
    expect(Buffer.from(sealed, 'base64').includes(key.toString('base64'))).toBe(false)
    expect(store.open(sealed)).toEqual(key)
  })

  test('what another user sealed does not open', () => {
    const sealed = keyStore(systemStore('lan'), 'win32').seal(key)!
    expect(keyStore(systemStore('minh'), 'win32').open(sealed)).toBeNull()
  })

  test('a system without a store seals nothing', () => {
    const store = keyStore(systemStore('lan', false), 'win32')
    expect(store.seal(key)).toBeNull()
    expect(store.open('anything')).toBeNull()
  })

  test("Linux without a keyring seals nothing: Chromium's stand-in has no secret", () => {
    expect(keyStore(systemStore('lan', true, 'basic_text'), 'linux').seal(key)).toBeNull()
    expect(keyStore(systemStore('lan'), 'linux').seal(key)).not.toBeNull()
  })
})
