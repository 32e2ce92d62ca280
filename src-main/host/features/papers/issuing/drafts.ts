import { createHash } from 'node:crypto'
import type { Service } from '#host/api/service'
import { readBack } from '#host/prints/engine/read-back'
import { renderPdf } from '#host/prints/engine/render'
import { type Composed, draftData, type Forms } from './compose'

interface DraftPages {
  readonly file: Buffer
  readonly pages: number
}

/** Drafts as they were laid out last. */
interface DraftPress {
  /** The first copy as it would be printed, marked as a draft; a paper that says what it said before is not laid out again. */
  print(forms: Forms, composed: Composed): Promise<DraftPages>
  close(): Promise<void>
}

/** So many drafts are remembered: one or two for each seat that writes. */
const remembered = 16

/**
 * A page that shows a draft asks for it whenever something has changed that may stand on it: what was typed is kept, another seat corrects the
 * person. Mostly it says the same afterwards.
 */
export const draftPress: Service<DraftPress> = {
  start() {
    const known = new Map<string, Promise<DraftPages>>()
    const layOut = async (forms: Forms, composed: Composed, data: ReturnType<typeof draftData>): Promise<DraftPages> => {
      const file = Buffer.from(await renderPdf([forms[composed.form].layout(data, 0)]))
      return { file, pages: readBack(file).pages }
    }
    return {
      print(forms, composed) {
        const data = draftData(composed)
        const key = createHash('sha256')
          .update(JSON.stringify([composed.form, data]))
          .digest('hex')
        const pages = known.get(key) ?? layOut(forms, composed, data)
        // The one asked for last is forgotten last; what went wrong is not remembered.
        known.delete(key)
        known.set(key, pages)
        pages.catch(() => known.delete(key))
        for (const oldest of [...known.keys()].slice(0, -remembered)) known.delete(oldest)
        return pages
      },
      close: async () => known.clear(),
    }
  },
}
