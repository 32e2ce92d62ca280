/// <reference path="./script-text.d.ts" />
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** The page that a facility hands out, whole: no other file, no network. */
export async function sealPageOf(
  resources: string,
  { facilityName, publicKey, fingerprint }: { readonly facilityName: string; readonly publicKey: string; readonly fingerprint: string },
): Promise<string> {
  const read = (file: string) => readFile(join(resources, 'seal', file), 'utf8')
  const [page, style, { text: unkeyed }] = await Promise.all([
    read('page.html'),
    read('page.css'),
    import('#resources/seal/page.js?script'),
  ])
  const script = unkeyed.replace('{{publicKey}}', publicKey)
  const values: Record<string, string> = {
    styleHash: hashOf(style),
    scriptHash: hashOf(script),
    facility: escaped(facilityName),
    fingerprint: escaped(fingerprint),
  }
  return page
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
    .replace('<link rel="stylesheet" href="page.css">', () => `<style>${style}</style>`)
    .replace('<script src="page.js"></script>', () => `<script>${script}</script>`)
}
