/** Around words that somebody has typed: they may be a name. */
const [opens, closes] = ['«', '»'] as const

/**
 * What a list was asked for, as the subject of its row in the log: `status.inCare filter.held «dang uoc»`.
 * @param chosen keys of the feature's texts ('status.inCare'), addresses of another's ('stays:kind.TEMPORARY_CUSTODY'), numbers and days; what is
 * off is left out
 * @param typed words typed to find people by
 */
export function askedFor(chosen: readonly (string | number | null | false)[], typed = ''): string {
  const words = typed.replaceAll(/[«»]/g, ' ').trim()
  return [...chosen.filter((part) => part !== null && part !== false), ...(words ? [`${opens}${words}${closes}`] : [])].join(' ')
}

/** The subject for those who may not see residents: that somebody typed words, not which. */
export const withoutTyped = (subject: string): string => subject.replace(new RegExp(`${opens}.*${closes}`, 's'), `${opens}…${closes}`)
