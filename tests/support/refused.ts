import type { CallError } from '#contract/errors'

// Without the host: Playwright loads this, and cannot load SQLite.

export const passphrase = 'ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2-34567'

/** A call that was refused; tests expect it by its error. */
export class Refused extends Error {
  readonly error: CallError

  constructor(error: CallError) {
    super(JSON.stringify(error))
    this.error = error
  }
}
