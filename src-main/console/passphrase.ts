import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '#host/files/start-error'
import { type Invocation, Problem, textOption } from './command'

/** Written beside a sample register, which holds no real person's data, so that practising needs no typing. */
export const samplePassphraseFile = (folder: string): string => join(folder, 'demo-passphrase.txt')

/** What was chosen: from --passphrase-file, REGISTER_PASSPHRASE, or null. Never from the command line, which other programs can read. */
export function chosenPassphrase(invocation: Invocation): string | null {
  const file = textOption(invocation, 'passphrase-file')
  return file !== undefined ? readSecret(invocation, file) : process.env.REGISTER_PASSPHRASE || null
}

/** The recovery passphrase: the chosen one, that in the sample's own file, or null. */
export function givenPassphrase(invocation: Invocation): string | null {
  const sample = samplePassphraseFile(invocation.folder)
  return chosenPassphrase(invocation) ?? (existsSync(sample) ? readSecret(invocation, sample) : null)
}

/** The same; asks for it where a person sits at the keyboard. @throws StartError `noPassphrase` */
export async function requiredPassphrase(invocation: Invocation): Promise<string> {
  const given = givenPassphrase(invocation)
  if (given !== null) return given
  if (!process.stdin.isTTY) throw new StartError('noPassphrase')
  return askHidden(invocation.out.text('ask.passphrase'))
}

function readSecret({ out }: Invocation, file: string): string {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new Problem('unreadable', { file })
  }
  const othersMayRead = process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0
  if (othersMayRead) out.warn(out.text('warning.passphraseFile', { file }))
  return text.trim()
}

/** Reads a line without showing it. @throws StartError `noPassphrase` on Ctrl+C */
function askHidden(question: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(question)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  return new Promise((resolve, reject) => {
    let typed = ''
    const end = (finish: () => void) => {
      stdin.setRawMode(false)
      stdin.pause()
      stdin.off('data', listen)
      stderr.write('\n')
      finish()
    }
    const listen = (chunk: string) => {
      for (const sign of chunk) {
        if (sign === '\u0003' || sign === '\u0004') return end(() => reject(new StartError('noPassphrase')))
        if (sign === '\r' || sign === '\n') return end(() => resolve(typed))
        typed = sign === '\u007f' || sign === '\b' ? typed.slice(0, -1) : typed + sign
      }
    }
    stdin.on('data', listen)
    stdin.resume()
  })
}
