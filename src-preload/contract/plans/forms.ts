import { type FormSpec, lineField } from '../papers/form-spec'
import { healthKeepers, planKeepers, recordKeepers } from '../roles'

/** The working papers of the file that are made from a stay's plans; as often as the plan changes. */
export const planFormSpecs = {
  'mau-17': {
    series: null,
    subject: 'stay',
    events: [],
    once: false,
    stage: 'intake',
    fields: { informant: lineField, preparedBy: lineField },
    readers: recordKeepers,
    // Convictions are for the one, health and drug use for the other.
    also: healthKeepers,
    makers: recordKeepers,
  },
  'mau-18': {
    series: null,
    subject: 'stay',
    events: [],
    once: false,
    stage: 'plan',
    fields: { preparedBy: lineField },
    readers: healthKeepers,
    makers: healthKeepers,
  },
  'mau-19': {
    series: null,
    subject: 'stay',
    events: [],
    once: false,
    stage: 'plan',
    fields: {},
    readers: planKeepers,
    makers: planKeepers,
  },
} as const satisfies Readonly<Record<string, FormSpec>>
