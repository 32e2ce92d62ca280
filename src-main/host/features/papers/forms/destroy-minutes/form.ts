import type { Recipient } from '#contract/papers/operations'
import { countIn, dayIn, lineIn, linesIn, momentIn, momentOn } from '../kit/fields'
import { unnumberedHead } from '../kit/form'
import { freeForm } from '../kit/free-form'
import { destroyMinutes } from './print'

/** 'a; b; c' as the cells of a line of the minutes; what is left out is a gap. */
const cells = (line: string): (string | null)[] => line.split(';').map((cell) => cell.trim() || null)

/** Destroying files whose time has run out. */
export const destroyMinutesForm = freeForm(destroyMinutes, {
  recipients: ({ facility }) => ({ article: '', recipients: [{ kind: 'OTHER', name: facility.name } satisfies Recipient] }),
  proposedFields: ({ facility }) => ({ at: facility.name, decisionIssuer: `Trưởng ${facility.name}`, copies: 2 }),
  data: (facts, head) => {
    const { fields } = facts
    const present = linesIn(fields, 'present').map(cells)
    const items = linesIn(fields, 'items').map(cells)
    return {
      ...unnumberedHead(head, facts),
      begun: momentOn(momentIn(fields, 'begun')),
      finished: momentOn(momentIn(fields, 'finished')),
      at: lineIn(fields, 'at'),
      decision: { number: lineIn(fields, 'decisionNumber'), on: dayIn(fields, 'decisionOn'), issuer: lineIn(fields, 'decisionIssuer') },
      present: present.map(([name = null, title = null, agency = null]) => ({ name, title, agency })),
      items: items.map(([what, years = null, quantity = null, note = null]) => ({ what: what ?? '…', years, quantity, note })),
      method: lineIn(fields, 'method'),
      copies: countIn(fields, 'copies'),
    }
  },
})
