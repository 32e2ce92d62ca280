import { recordKeepers } from '../roles'
import { countField, dayField, type FormSpec, lineField, linesField, momentField, textField } from './form-spec'

/** Nobody's, and as many as there are occasions. */
const free = { subject: 'none', events: [], once: false, stage: 'during', readers: recordKeepers, makers: recordKeepers } as const

/** The papers that are about nobody in care. */
export const freeFormSpecs = {
  letter: {
    ...free,
    series: 'CV',
    fields: { about: lineField, addressees: { kind: 'lines', most: 30 }, body: textField, filed: lineField },
  },
  'destroy-minutes': {
    ...free,
    series: null,
    fields: {
      decisionNumber: lineField,
      decisionOn: dayField,
      decisionIssuer: lineField,
      begun: momentField,
      finished: momentField,
      at: lineField,
      present: linesField,
      items: linesField,
      method: textField,
      copies: countField,
    },
  },
} as const satisfies Readonly<Record<string, FormSpec>>
