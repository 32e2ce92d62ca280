import type * as z from 'zod'
import type { Issue } from '../../src-preload/contract/errors'

type ZodIssue = z.core.$ZodIssue

/** What a schema found, as the host would answer it: a path, a key of the texts and its numbers. */
export const issuesOf = (error: z.ZodError): Issue[] => error.issues.map((issue) => ({ path: issue.path.join('.'), ...keyOf(issue) }))

function keyOf(issue: ZodIssue): Omit<Issue, 'path'> {
  switch (issue.code) {
    case 'invalid_type':
      return { key: issue.input == null || issue.input === '' ? 'required' : 'invalid' }
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array')
        return Number(issue.minimum) <= 1 ? { key: 'required' } : { key: 'tooShort', params: { min: Number(issue.minimum) } }
      return { key: 'tooSmall', params: { min: Number(issue.minimum) } }
    case 'too_big':
      return { key: issue.origin === 'string' || issue.origin === 'array' ? 'tooLong' : 'tooBig', params: { max: Number(issue.maximum) } }
    case 'invalid_format':
      return { key: issue.format === 'date' || issue.format === 'datetime' ? 'date' : 'format' }
    case 'invalid_value':
      return { key: 'choose' }
    case 'custom':
      return { key: typeof issue.params?.key === 'string' ? issue.params.key : 'invalid' }
    default:
      return { key: 'invalid' }
  }
}
