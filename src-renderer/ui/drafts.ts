/** Unsaved work of a form: what was typed, and the record it started from. */
export interface Draft {
  readonly values: unknown
  readonly base: unknown
  /** Version of the record the work started from; null for a new record. */
  readonly version: number | null
  /** When it was last typed at, ISO. */
  readonly at: string
}

/** Where the unsaved work of a form is kept until it is saved: on this seat, in this window, or as a draft of the register. */
export interface DraftPlace {
  /** Typing rests this long before it is kept, milliseconds. */
  readonly rest: number
  /** What is kept is a record of the register, which other seats see: it has a version, saving waits for it, nothing is lost on leaving. */
  readonly isRecord: boolean
  readonly read: () => Promise<Draft | null>
  /** @returns the version that the record has now; null where it is none. Throws `Failure`. */
  readonly write: (draft: Draft) => Promise<number | null>
  readonly drop: () => void
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

async function writeDraft(name: string, draft: Draft): Promise<void> {
  held.set(name, draft)
  if (!box?.key) return
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, box.key, new TextEncoder().encode(JSON.stringify(draft)))
  // Dropped while it was being sealed: the work has been saved meanwhile.
  if (held.get(name) === draft) localStorage.setItem(place(box.owner, name), `${toText(iv)}.${toText(new Uint8Array(sealed))}`)
}

/** The draft kept under a name, or null; one that cannot be read any more (another key) is thrown away. */
async function readDraft(name: string): Promise<Draft | null> {
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

function dropDraft(name: string): void {
  held.delete(name)
  if (box) localStorage.removeItem(place(box.owner, name))
}

/** Kept on this seat for this account. @example draft: seatDraft(`residents.correct.${id}`) */
export const seatDraft = (name: string): DraftPlace => ({
  rest: 400,
  isRecord: false,
  read: () => readDraft(name),
  write: async (draft) => {
    await writeDraft(name, draft)
    return null
  },
  drop: () => dropDraft(name),
})

/**
 * Kept for a lost page in this window only, before anybody has an account.
 * @param safe the values without what must never be stored
 */
export const windowDraft = <V>(name: string, safe: (values: V) => V): DraftPlace => ({
  rest: 0,
  isRecord: false,
  read: async () => {
    try {
      return JSON.parse(sessionStorage.getItem(name) ?? 'null')
    } catch {
      return null
    }
  },
  write: async (draft) => {
    sessionStorage.setItem(name, JSON.stringify({ ...draft, values: safe(draft.values as V), base: safe(draft.base as V) }))
    return null
  },
  drop: () => sessionStorage.removeItem(name),
})
