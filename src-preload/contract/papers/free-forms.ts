import { recordKeepers } from '../roles'
import { count, day, type FormSpec, line, lines, moment, text } from './form-spec'

/** Nobody's, and as many as there are occasions. */
const free = { subject: 'none', events: [], once: false, stage: 'during', readers: recordKeepers, makers: recordKeepers } as const

/** The papers that are about nobody in care. */
export const freeFormSpecs = {
  letter: { ...free, series: 'CV', fields: { about: line, addressees: { kind: 'lines', most: 30 }, body: text, filed: line } },
  'destroy-minutes': {
    ...free,
    series: null,
    fields: {
      decisionNumber: line,
      decisionOn: day,
      decisionIssuer: line,
      begun: moment,
      finished: moment,
      at: line,
      present: lines,
      items: lines,
      method: text,
      copies: count,
    },
  },
} as const satisfies Readonly<Record<string, FormSpec>>
