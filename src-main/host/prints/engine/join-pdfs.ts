import { objectsOf } from './read-back'

/**
 * The pages of several PDFs of our own in one file, untouched: objects are numbered anew and hung under one tree of pages.
 * @param files each whole, as `readBack` lets it through
 */
export function joinPdfs(files: readonly Buffer[], title: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1')]
  const offsets: number[] = []
  let length = parts[0]!.length
  const add = (number: number, body: Buffer) => {
    const object = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    offsets[number] = length
    length += object.length
    parts.push(object)
  }

  const [catalog, tree, info] = [1, 2, 3]
  let last = info
  const kids: number[] = []
  for (const file of files) {
    const { objects, pages, root, treeNumber, infoNumber } = objectsOf(file)
    const dropped = new Set([root, treeNumber, infoNumber])
    const numbers = new Map([...objects.keys()].filter((number) => !dropped.has(number)).map((number) => [number, ++last]))
    numbers.set(treeNumber, tree)
    for (const [number, body] of objects) if (!dropped.has(number)) add(numbers.get(number)!, renumbered(body, numbers))
    kids.push(...pages.map((page) => numbers.get(page)!))
  }
  add(tree, Buffer.from(`<<\n/Type /Pages\n/Count ${kids.length}\n/Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}]\n>>`))
  add(catalog, Buffer.from(`<<\n/Type /Catalog\n/Pages ${tree} 0 R\n/Lang (vi)\n/ViewerPreferences << /DisplayDocTitle true >>\n>>`))
  add(info, Buffer.from(`<<\n/Title <FEFF${Buffer.from(title, 'utf16le').swap16().toString('hex')}>\n/Creator (So Phuc Hoi)\n>>`))

  const table = Array.from({ length: last }, (_, at) => `${String(offsets[at + 1]).padStart(10, '0')} 00000 n \n`)
  parts.push(
    Buffer.from(
      `xref\n0 ${last + 1}\n0000000000 65535 f \n${table.join('')}trailer\n<<\n/Size ${last + 1}\n/Root ${catalog} 0 R\n/Info ${info} 0 R\n>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** References in front of a stream point to the new numbers; the stream itself is left alone. */
function renumbered(body: Buffer, numbers: ReadonlyMap<number, number>): Buffer {
  const text = body.toString('latin1')
  const stream = text.indexOf('\nstream\n')
  const head = stream === -1 ? text : text.slice(0, stream)
  const changed = head.replace(/\b(\d+) 0 R\b/g, (_, number: string) => `${numbers.get(Number(number)) ?? 0} 0 R`)
  return stream === -1 ? Buffer.from(changed, 'latin1') : Buffer.concat([Buffer.from(changed, 'latin1'), body.subarray(stream)])
}
