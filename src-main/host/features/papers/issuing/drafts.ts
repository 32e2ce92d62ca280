import { createHash } from 'node:crypto'
import type { Service } from '#host/api/service'
import { type Composed, draftData } from './compose'
import { printsBeside } from './printing'

interface DraftPages {
  readonly file: Buffer
  readonly pages: number
}

/** Drafts as they were laid out last. */
interface DraftPress {
  /**
   * The first copy as it would be printed, marked as a draft, and as made-up data where it is a register to practise with; a paper that says what it said before is not laid out again.
   * @throws RuleError `paperTooLarge`
   */
  print(composed: Composed, sample: boolean): Promise<DraftPages>
  /** Somebody is about to write a paper. */
  warm(): void
  close(): Promise<void>
}

/** So many drafts are remembered: one or two for each seat that writes. */
const remembered = 16

/**
 * A page that shows a draft asks for it whenever something has changed that may stand on it: what was typed is kept, another seat corrects the
 * person. Mostly it says the same afterwards.
 */
export const draftPress: Service<DraftPress> = {
  start({ paperPress }) {
    const known = new Map<string, Promise<DraftPages>>()
    const copies = printsBeside(paperPress)
    const layOut = async ({ form }: Composed, data: ReturnType<typeof draftData>, sample: boolean): Promise<DraftPages> => {
      const [first] = await copies({ form, data, copies: 1, createdAt: null, marks: sample ? ['SAMPLE'] : [] })
      // A thread hands over plain bytes.
      return { file: Buffer.from(first!.pdf), pages: first!.pages }
    }
    return {
      print(composed, sample) {
        const data = draftData(composed)
        const key = createHash('sha256')
          .update(JSON.stringify([composed.form, data]))
          .digest('hex')
        const pages = known.get(key) ?? layOut(composed, data, sample)
        // The one asked for last is forgotten last; what went wrong is not remembered.
        known.delete(key)
        known.set(key, pages)
        pages.catch(() => known.delete(key))
        for (const oldest of [...known.keys()].slice(0, -remembered)) known.delete(oldest)
        return pages
      },
      warm: () => paperPress.warm(),
      close: async () => known.clear(),
    }
  },
}
