/**
 * What features declare, sort by sort, in the order of their list.
 * @example const declared = partsDeclared<FeatureScreens>({ desk, residents }); declared('place').map(({ part }) => part.address)
 */
export const partsDeclared =
  <D extends object>(all: Readonly<Record<string, D>>) =>
  <K extends keyof D>(sort: K): readonly { readonly feature: string; readonly part: NonNullable<D[K]> }[] =>
    Object.entries(all).flatMap(([feature, declaration]) => {
      const part = declaration[sort]
      return part === undefined || part === null ? [] : [{ feature, part }]
    })
