import type { LogRow } from '#contract/safety'
import type { Params } from '#contract/texts/engine'
import { formatDate, PlainDate } from '#contract/values/calendar'
import { useAllTexts } from '../../i18n/texts'

export interface RowWords {
  /** What was done; an operation that has no words yet shows its own name. */
  readonly operation: string
  /** Whom or what it was about: where a part of it is a key of the feature's texts ('line.opening') or an address ('stays:kind.…'), its words. */
  readonly subject: string
  /** Why it was refused; empty where the words need what the log does not keep. */
  readonly refusal: string
  /** What a changed field is called on the forms, where they have a word for it. */
  field(name: string): string
  /** A value before or after: where a part of it is an address of the texts, that part in words, and the rest is for the chain alone. */
  value(value: string): string
}

/** The words of a row, from the texts of the feature that it is about: `log.<operation>`, `field.<field>`. */
export function useRowWords(): (row: LogRow) => RowWords {
  const texts = useAllTexts()
  return ({ operation, subject, outcome }) => wordsIn(texts, operation, subject, outcome)
}

function wordsIn(texts: ReturnType<typeof useAllTexts>, operation: string, subject: string | null, outcome: string): RowWords {
  const [feature = '', ...name] = operation.split('.')
  const log = `${feature}:log.${name.join('.')}`
  const addressOf = (part: string) => (part.includes(':') ? part : `${feature}:${part}`)
  const isKey = (part: string) => part.includes('.') && texts.has(addressOf(part))
  const named = (told: string) => {
    // What somebody has typed stands between « » and is one part.
    const parts = told.match(/«.*»|\S+/gs) ?? []
    const sentence = parts.some(isKey) ? parts.map((part) => (isKey(part) ? texts.at(addressOf(part)) : part)).join(' · ') : told
    return sentence.replaceAll(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, (day) => (PlainDate.safeParse(day).success ? formatDate(day) : day))
  }
  return {
    operation: texts.has(log) ? texts.at(log) : operation,
    subject: named(subject ?? ''),
    refusal: refusalIn(texts, feature, outcome),
    value: (value) => {
      const named = value.split(' ').filter((part) => part.includes(':') && isKey(part))
      return named.length === 0 ? value : named.map((key) => texts.at(key)).join(' · ')
    },
    field: (field) => {
      // A paper without a number is told from others by the beginning of its id.
      const [form, id] = field.split(' ')
      const unnumbered = /^[0-9a-f]{8}$/.test(id ?? '') ? texts.anywhere(`forms.${form}.short`) : null
      if (unnumbered !== null) return unnumbered
      const own = [`${feature}:field.${field}`, `${feature}:${field}`].find(texts.has)
      return own ? texts.at(own) : (texts.anywhere(`field.${field}`) ?? field)
    },
  }
}

/** The words of a refusal without the numbers that stood in them, which the log does not keep. */
function refusalIn(texts: ReturnType<typeof useAllTexts>, feature: string, key: string): string {
  const address = [`${feature}:rules.${key}`, `ui:rules.${key}`].find(texts.has)
  return address === undefined ? (texts.anywhere(`rules.${key}`, anything) ?? '') : texts.at(address, anything)
}

/** Stands for whatever a text has to be filled with. */
const anything: Params = new Proxy({}, { get: () => '…' })
