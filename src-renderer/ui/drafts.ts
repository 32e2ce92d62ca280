/** Unsaved work of a form: what was typed, and the record it started from. */
export interface Draft {
  readonly values: unknown
  readonly base: unknown
  /** Version of the record the work started from; null for a new record. */
  readonly version: number | null
  /** When it was last typed at, ISO. */
  readonly at: string
}

interface Box {
  readonly owner: string
  readonly key: CryptoKey | null
}

let box: Box | null = null
/** Drafts of this run, so that a locked screen or another page loses nothing. */
const held = new Map<string, Draft>()

const place = (owner: string, name: string) => `draft:${owner}:${name}`
const toText = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
const toBytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

/**
 * Opens the drafts of one account. They hold names, and what a browser stores lies readable on the disk: only with a key
 * that comes out of the encrypted register do they outlive this run, encrypted (AES-256-GCM).
 * @param key 32 bytes as base64, or null: drafts live in memory only
 */
export async function openDrafts(owner: string, key: string | null): Promise<void> {
  if (box?.owner !== owner) held.clear()
  const usable = key === null ? null : await crypto.subtle.importKey('raw', toBytes(key), 'AES-GCM', false, ['encrypt', 'decrypt'])
  box = { owner, key: usable }
}

/** Whether drafts outlive this run. */
export const draftsLast = (): boolean => box?.key != null

export async function writeDraft(name: string, draft: Draft): Promise<void> {
  held.set(name, draft)
  if (!box?.key) return
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, box.key, new TextEncoder().encode(JSON.stringify(draft)))
  // Dropped while it was being sealed: the work has been saved meanwhile.
  if (held.get(name) === draft) localStorage.setItem(place(box.owner, name), `${toText(iv)}.${toText(new Uint8Array(sealed))}`)
}

/** The draft kept under a name, or null; one that cannot be read any more (another key) is thrown away. */
export async function readDraft(name: string): Promise<Draft | null> {
  const inMemory = held.get(name)
  if (inMemory) return inMemory
  if (!box?.key) return null
  const [iv, sealed] = localStorage.getItem(place(box.owner, name))?.split('.') ?? []
  if (!iv || !sealed) return null
  try {
    const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: toBytes(iv) }, box.key, toBytes(sealed))
    return JSON.parse(new TextDecoder().decode(open))
  } catch {
    dropDraft(name)
    return null
  }
}

export function dropDraft(name: string): void {
  held.delete(name)
  if (box) localStorage.removeItem(place(box.owner, name))
}
