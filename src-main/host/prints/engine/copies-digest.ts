import { createHash } from 'node:crypto'

/** One hash over all copies of a paper, made from theirs (SHA-256, hex) in their order. */
export const digestOfCopies = (hashes: readonly string[]): string => createHash('sha256').update(hashes.join('\n')).digest('hex')
