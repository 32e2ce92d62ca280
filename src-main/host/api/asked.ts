/** Around words that somebody has typed: they may be a name. */
const [opens, closes] = ['«', '»'] as const

/**
 * What a list was asked for, as the subject of its row in the log: `status=inCare kind=held «dang uoc»`. What is empty or off is left out.
 * @param typed words typed to find people by
 */
export function askedFor(filter: Readonly<Record<string, unknown>>, typed: string | null = null): string {
  const chosen = Object.entries(filter).flatMap(([name, value]) =>
    value === null || value === undefined || value === false || value === '' ? [] : [`${name}=${String(value)}`],
  )
  const words = typed?.trim().replaceAll(/[«»]/g, '')
  return [...chosen, ...(words ? [`${opens}${words}${closes}`] : [])].join(' ')
}

/** The subject for those who may not see residents: that somebody typed words, not which. */
export const withoutTyped = (subject: string): string => subject.replace(new RegExp(`${opens}.*${closes}`, 's'), `${opens}…${closes}`)
