import type { Reader } from '#host/database/tables'
import type { Places } from '#host/law/places'

/** What the thread of the press has: a connection that only reads, the communes, the words of the screens, and what all features declare. */
export interface PressContext<Declared> {
  readonly db: Reader
  readonly places: Places
  /** Folder of the words. */
  readonly resources: string
  readonly declared: Declared
}

/** Work that is done in the thread of the press. A feature declares it; it is asked for with this very object, and found there by its name. */
export interface PressTask<Input, Result, Declared> {
  /** Begins with its feature: 'papers.join'. */
  readonly name: string
  readonly work: (context: PressContext<Declared>, input: Input) => Promise<Result>
}

export const pressTask = <Input, Result, Declared>(
  name: string,
  work: (context: PressContext<Declared>, input: Input) => Promise<Result>,
): PressTask<Input, Result, Declared> => ({ name, work })
