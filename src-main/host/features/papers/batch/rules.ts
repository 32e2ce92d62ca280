import type { Paper, Recipient } from '#contract/papers/operations'

/** One copy of a paper, counted from 1, and for whom it is. */
export interface CopyOfPaper {
  readonly paper: Paper
  readonly copy: number
  readonly recipient: Recipient
}

/**
 * All copies of papers so that they can be put into envelopes one after another: what goes to one agency lies together, agencies in the order
 * of the alphabet, families behind them, and in each the papers in the order of their numbers.
 */
export function byRecipient(papers: readonly Paper[]): CopyOfPaper[] {
  const collator = new Intl.Collator('vi', { numeric: true })
  const behind = (kind: Recipient['kind']) => (kind === 'FAMILY' || kind === 'PARENTS' || kind === 'PERSON' ? 1 : 0)
  return papers
    .flatMap((paper) => paper.recipients.map((recipient, at) => ({ paper, copy: at + 1, recipient })))
    .sort(
      (a, b) =>
        behind(a.recipient.kind) - behind(b.recipient.kind) ||
        collator.compare(a.recipient.name, b.recipient.name) ||
        (a.paper.number ?? 0) - (b.paper.number ?? 0) ||
        a.copy - b.copy,
    )
}

/** The first of them until a subject comes again, or one of those before: a paper may name the subject's papers before it, and waits for them. */
export function untilRepeated<T extends { readonly id: string }>(items: readonly T[], before: readonly T[] = []): T[] {
  const seen = new Set(before.map(({ id }) => id))
  const first: T[] = []
  for (const item of items) {
    if (seen.has(item.id)) break
    seen.add(item.id)
    first.push(item)
  }
  return first
}
