const words = {
  diskFull: /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
  diskRefuses: /^(SQLITE_(IOERR|READONLY|CANTOPEN)|EIO$|EROFS$|EFBIG$)/,
} as const

/** What the disk of the register has done: it has no room left, or answered with an error. */
export type DiskProblem = keyof typeof words

/** The disk's part in an error of SQLite or of the file system; null where it has none. */
export function diskProblemOf(error: unknown): DiskProblem | null {
  const { code } = (error ?? {}) as { code?: unknown }
  if (typeof code !== 'string') return null
  return (Object.keys(words) as DiskProblem[]).find((key) => words[key].test(code)) ?? null
}
