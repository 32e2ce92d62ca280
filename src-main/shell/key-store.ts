import type { SafeStorage } from 'electron'
import type { KeyStore } from '#host/files/vault'

/**
 * Wraps the database key with the operating system's own store (DPAPI on Windows), so that the hosting PC opens the
 * register without asking. Null where the system has no such store, or will not open what it sealed (another user,
 * another PC): then the recovery passphrase is asked for.
 */
export const keyStore = (
  safeStorage: Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'>,
  platform: NodeJS.Platform,
): KeyStore => {
  // Linux without a keyring falls back to a key that is written in Chromium's source: no secret at all.
  const isReal = () =>
    safeStorage.isEncryptionAvailable() && (platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text')
  return {
    seal: (key) => (isReal() ? safeStorage.encryptString(key.toString('base64')).toString('base64') : null),

    open(sealed) {
      if (!isReal()) return null
      try {
        return Buffer.from(safeStorage.decryptString(Buffer.from(sealed, 'base64')), 'base64')
      } catch {
        return null
      }
    },
  }
}
