import type * as z from 'zod'
import type { Issue } from '../../src-preload/contract/errors'

/** What a schema found, with the keys under which the host would answer the same: forms speak alike before and after the call. */
export const issuesOf = (error: z.ZodError): Issue[] =>
  error.issues.map((issue) => ({
    path: issue.path.join('.'),
    key: keyOf(issue),
    params: {
      ...('maximum' in issue && typeof issue.maximum === 'number' && { max: issue.maximum }),
      ...('minimum' in issue && typeof issue.minimum === 'number' && { min: issue.minimum }),
    },
  }))

function keyOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom' && typeof issue.params?.key === 'string') return issue.params.key
  const empty = issue.input === undefined || issue.input === null || issue.input === ''
  if (empty || (issue.code === 'too_small' && issue.origin === 'string')) return 'missing'
  return issue.code
}
