import i18next, { type FormatterModule, type i18n } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { counted } from '#contract/values/counted'
import type app from '../../resources/locales/vi/app.json'
import type bundles from '../../resources/locales/vi/bundles.json'
import type desk from '../../resources/locales/vi/desk.json'
import type facility from '../../resources/locales/vi/facility.json'
import type papers from '../../resources/locales/vi/papers.json'
import type phases from '../../resources/locales/vi/phases.json'
import type plans from '../../resources/locales/vi/plans.json'
import type reports from '../../resources/locales/vi/reports.json'
import type residents from '../../resources/locales/vi/residents.json'
import type setup from '../../resources/locales/vi/setup.json'
import type staff from '../../resources/locales/vi/staff.json'
import type stays from '../../resources/locales/vi/stays.json'
import type system from '../../resources/locales/vi/system.json'
import type ui from '../../resources/locales/vi/ui.json'
import type workdays from '../../resources/locales/vi/workdays.json'

/** The texts of each feature, as the Vietnamese file has them. A new feature adds one import and one line. */
export interface Texts {
  app: typeof app
  bundles: typeof bundles
  desk: typeof desk
  facility: typeof facility
  papers: typeof papers
  phases: typeof phases
  plans: typeof plans
  reports: typeof reports
  residents: typeof residents
  setup: typeof setup
  staff: typeof staff
  stays: typeof stays
  system: typeof system
  ui: typeof ui
  workdays: typeof workdays
}

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string]
export type TextKey<F extends keyof Texts> = Leaves<Texts[F]>
export type Params = Readonly<Record<string, string | number>>
export type Translate<F extends keyof Texts> = (key: TextKey<F>, params?: Params) => string

/** A text of any feature by its whole name: 'papers:list.title'. */
export type TextName = { [F in keyof Texts]: `${F}:${TextKey<F>}` }[keyof Texts]

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

const files = import.meta.glob<Record<string, unknown>>('../../resources/locales/*/*.json', { eager: true, import: 'default' })

/** Every text of a language, by feature. */
export const textsOf = (language: Language): Record<string, Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, texts]) => {
      const [folder, file] = path.split('/').slice(-2)
      return folder === language ? [[file?.replace('.json', '') ?? '', texts]] : []
    }),
  )

/** `{{days, day|days}}`: what stands behind the comma are the words that the number takes. */
const counting: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (amount, words = '', language = '') => counted(amount, words, language),
}

const remembered = 'language'

/** Starts the texts in the language this PC used last, Vietnamese at first. A missing key shows as ⟦feature:key⟧. */
export function startTexts(): i18n {
  const last = localStorage.getItem(remembered)
  const instance = i18next.createInstance({
    lng: languages.find((language) => language === last) ?? 'vi',
    fallbackLng: 'vi',
    defaultNS: 'ui',
    resources: Object.fromEntries(languages.map((language) => [language, textsOf(language)])),
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => `⟦${key}⟧`,
    appendNamespaceToMissingKey: true,
    initAsync: false,
  })
  void instance.use(initReactI18next).use(counting).init()
  document.documentElement.lang = instance.language
  instance.on('languageChanged', (language) => {
    document.documentElement.lang = language
    localStorage.setItem(remembered, language)
  })
  return instance
}

/**
 * The texts of a feature; keys are checked against its Vietnamese file.
 * @example const t = useTexts('residents'); t('list.title', { count: 775 })
 */
export const useTexts = <F extends keyof Texts>(feature: F): Translate<F> => useTranslation(feature).t as unknown as Translate<F>

/** Texts named by whoever contributes them. @example const textOf = useNamedTexts(); textOf('papers:list.title') */
export const useNamedTexts = (): ((name: TextName, params?: Params) => string) =>
  useTranslation().t as unknown as ReturnType<typeof useNamedTexts>

/** The language on screen, and how to change it. */
export function useLanguage(): [Language, (language: Language) => void] {
  const { i18n } = useTranslation()
  return [i18n.language as Language, (language) => void i18n.changeLanguage(language)]
}
