/** A part of one sort, with the feature that declares it. */
export interface DeclaredPart<D extends object, K extends keyof D> {
  readonly feature: string
  readonly part: NonNullable<D[K]>
}

/**
 * What features declare, sort by sort, in the order of their list.
 * @example const declared = partsDeclared<FeatureScreens>({ desk, residents }); declared('place').map(({ part }) => part.address)
 */
export const partsDeclared =
  <D extends object>(all: Readonly<Record<string, D>>) =>
  <K extends keyof D>(sort: K): readonly DeclaredPart<D, K>[] =>
    Object.entries(all).flatMap(([feature, declaration]) => {
      const part = declaration[sort]
      return part === undefined || part === null ? [] : [{ feature, part }]
    })
