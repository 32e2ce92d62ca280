import type { TextKey } from '#contract/texts/engine'

/** Why a register cannot be opened or made; the key is a text of locales/<language>/start.json. */
export type StartProblem = TextKey<'start'>

/** A register that must not be opened as it stands. Nothing on disk was changed. */
export class StartError extends Error {
  readonly key: StartProblem
  readonly params: Record<string, string | number>

  constructor(key: StartProblem, params: Record<string, string | number> = {}) {
    super(key)
    this.name = 'StartError'
    this.key = key
    this.params = params
  }
}
