import type { Caller } from './handlers'

/** Returned by sign-in and sign-out: the data for the page, and the token for the door alone. */
export class SignedIn<T> {
  readonly data: T
  readonly token: string | null
  /** Who the log names: the account that has just signed in. */
  readonly caller: Caller | null

  constructor(data: T, token: string | null, caller: Caller | null = null) {
    this.data = data
    this.token = token
    this.caller = caller
  }
}
