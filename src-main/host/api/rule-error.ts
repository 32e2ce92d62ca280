import type { Params, RefusalKey } from '#contract/texts/engine'

/** An expected refusal; its sentence is `rules.<key>` in the texts of a feature: without one it does not compile. The transaction is rolled back. */
export class RuleError extends Error {
  readonly key: RefusalKey
  readonly params: Params

  constructor(key: RefusalKey, params: Params = {}) {
    super(key)
    this.name = 'RuleError'
    this.key = key
    this.params = params
  }
}

/** The row is not there, or not for this caller. */
export class NotFoundError extends Error {}

/** Somebody else changed the row since the caller read it. */
export class StaleError extends Error {}

/** Returned (not thrown) by a handler whose writes must stay although the answer is a refusal: a wrong password is counted. */
export class Refusal {
  readonly key: RefusalKey
  readonly params: Params

  constructor(key: RefusalKey, params: Params = {}) {
    this.key = key
    this.params = params
  }
}

/** @throws StaleError when the versions differ */
export function expectVersion(row: { readonly version: number }, seen: number): void {
  if (row.version !== seen) throw new StaleError()
}

/** @throws NotFoundError when there is no row */
export function found<T>(row: T | undefined): T {
  if (row === undefined) throw new NotFoundError()
  return row
}
