import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { OutputOf } from '#contract'
import type { Reply } from '#contract/errors'
import type { CheckResult } from '#contract/safety'
import type { CopyContents, RegisterCopy } from '#contract/setup'
import { copyRegister, type FoundCopy, findCopies, openCopies } from '#host/database/copies'
import { appendLog, logEnd } from '#host/database/log-book'
import { consoleAccount } from '#host/features/staff/store'
import { fileHash } from '#host/files/file-hash'
import { filesOf } from '#host/files/folder'
import { StartError } from '#host/files/start-error'
import { asideFolder, swapIn, workFolder } from '#host/files/swap'
import { type KeyStore, writeVault } from '#host/files/vault'
import { syncFile } from '#host/files/whole-file'
import { openRegister, type Register, type RegisterOptions } from '#host/start-up/register'

type Restored = OutputOf<'setup.restore'>

export interface RestoreOptions extends Omit<RegisterOptions, 'key' | 'found'> {
  readonly keyStore: KeyStore | null
  /** This process has the register open. */
  readonly isOpen: boolean
}

/** What a register can be restored from, with what each copy holds; the newest first. @throws StartError `wrongPassphrase`, `noCopies` */
export async function listCopies({ folder, isOpen }: RestoreOptions, passphrase: string, place: string | null): Promise<RegisterCopy[]> {
  // What is open is whole: to put it in its own place is no restore.
  const found = findCopies(folder, place).filter(({ kind }) => !(isOpen && kind === 'present'))
  const copies = openCopies(folder, found, passphrase, isOpen)
  try {
    if (found.length === 0 && !existsSync(filesOf(folder).vault)) throw new StartError('noCopies', { folder: place ?? folder })
    await copies.expectPassphrase()
    const rows: RegisterCopy[] = []
    for (const copy of found) {
      const { size, mtime } = statSync(copy.file)
      const look = await copies.look(copy)
      rows.push({ file: copy.file, kind: copy.kind, bytes: size, madeAt: copy.sidecar?.at ?? mtime.toISOString(), ...look })
    }
    return rows.sort((a, b) => (newest(a) < newest(b) ? 1 : -1))
  } finally {
    copies.end()
  }
}

/** By what a copy holds, not by when its file was copied. */
const newest = ({ contents, madeAt }: RegisterCopy): string => contents?.lastAt ?? madeAt

/** A register that lies whole and checked beside the present one. */
export interface PreparedRestore {
  /** Puts it in the place of the present one, which nobody may have open. */
  swap(): Restored
  discard(): void
}

/**
 * Builds a register from a copy in a folder beside, opens it there as the program opens any, and checks it as `check` does. Nothing else is touched.
 * @throws StartError `wrongPassphrase`, `noCopies`, `copyChanged`, `copyNotSound`, and all that opening a register throws
 */
export async function prepareRestore(
  options: RestoreOptions,
  passphrase: string,
  place: string | null,
  file: string,
): Promise<PreparedRestore> {
  const { folder, isOpen, now } = options
  const begun = performance.now()
  const found = findCopies(folder, place)
  const copy = found.find((one) => one.file === file)
  if (!copy || (isOpen && copy.kind === 'present')) throw new StartError('noCopies', { folder: file })
  const stamp = now().toISOString().slice(0, 19).replace(/[-:]/g, '')
  const name = `${workFolder.restoring}${stamp}`
  const beside = join(folder, name)
  const discard = () => rmSync(beside, { recursive: true, force: true })
  try {
    mkdirSync(beside, { recursive: true })
    const { contents, ...laid } = await layCopy(options, found, copy, passphrase, beside)
    await checkRestored(options, copy, beside, laid)
    return {
      discard,
      swap: () => {
        let aside = `${asideFolder}${stamp}`
        for (let count = 2; existsSync(join(folder, aside)); count++) aside = `${asideFolder}${stamp}-${count}`
        const moved = swapIn(folder, name, aside)
        options.log.write('restored', { from: basename(copy.file) })
        return { contents, setAside: moved ? join(folder, aside) : null, seconds: Math.round((performance.now() - begun) / 100) / 10 }
      },
    }
  } catch (error) {
    discard()
    throw error
  }
}

interface LaidCopy {
  readonly key: Buffer
  /** Where the log of the present register ends, as far as it can be read. */
  readonly present: { readonly rows: number; readonly head: string } | null
  readonly contents: CopyContents
}

/** Copies the file with its vault, and makes sure that the bytes are those that were written down. */
async function layCopy(
  { folder, keyStore, isOpen }: RestoreOptions,
  found: readonly FoundCopy[],
  copy: FoundCopy,
  passphrase: string,
  beside: string,
): Promise<LaidCopy> {
  const copies = openCopies(folder, found, passphrase, isOpen)
  try {
    await copies.expectPassphrase()
    copyRegister(copy.file, beside)
    if (copy.sidecar && (await fileHash(filesOf(beside).register)) !== copy.sidecar.sha256)
      throw new StartError('copyChanged', { file: basename(copy.file) })
    const opened = await copies.keyOf(copy)
    if (!opened) throw new StartError('wrongKey')
    writeVault(filesOf(beside).vault, { ...opened.vault, sealed: keyStore?.seal(opened.key) ?? null })
    const { contents, detail } = await copies.look(copy)
    if (!contents) throw new StartError('copyNotSound', { part: 'pages', detail: detail ?? '' })
    return { key: opened.key, present: await copies.presentEnd(), contents }
  } finally {
    copies.end()
  }
}

/** Opens what was laid beside, checks it, writes into its log that it was restored, and closes it in order. */
async function checkRestored(
  options: RestoreOptions,
  copy: FoundCopy,
  beside: string,
  { key, present }: Omit<LaidCopy, 'contents'>,
): Promise<void> {
  const register = await openRegister({ ...options, folder: beside, key })
  try {
    const check = await checkOf(register)
    const bad = check.parts.find(({ ok }) => !ok)
    if (bad) throw new StartError('copyNotSound', { part: bad.part, detail: bad.problem ?? '' })
    await register.fill(async (db) => {
      const held = await logEnd(db)
      await appendLog(db, {
        at: register.now,
        accountId: consoleAccount.id,
        accountName: consoleAccount.fullName,
        seat: '',
        operation: 'setup.restore',
        subject: basename(copy.file),
        outcome: 'ok',
        reason: null,
        changes: JSON.stringify([
          { field: 'log', before: present && `${present.rows} ${present.head}`, after: `${held.rows} ${held.head}` },
        ]),
      })
    })
  } finally {
    await register.close()
  }
  const { register: file } = filesOf(beside)
  // Closed in order it has no log; on the disk to its last byte before anything is moved.
  if (existsSync(`${file}-wal`)) throw new Error('the restored register was not closed in order')
  syncFile(file)
}

/** The same as `check` of the console and of the page. */
async function checkOf(register: Register): Promise<CheckResult> {
  const { body } = await register.call({ name: 'safety.check', body: '{"input":{}}', token: register.consoleToken(), seat: '' })
  const reply = JSON.parse(body) as Reply<CheckResult>
  if (!reply.ok) throw new StartError('copyNotSound', { part: 'pages', detail: reply.error.kind })
  return reply.data
}
