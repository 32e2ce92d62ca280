import { createContext, useContext, useSyncExternalStore } from 'react'
import {
  type Language,
  languages,
  makeTexts,
  type Params,
  type TextFile,
  type TextKey,
  type Texts,
  type Translate,
  type Words,
} from '#contract/texts/engine'

export { type Language, languages, type TextFile, type TextKey, type Translate } from '#contract/texts/engine'

const files = import.meta.glob<Words>(
  ['../../resources/locales/*/*.json', '!../../resources/locales/*/console.json', '!../../resources/locales/*/{shell,start}.json'],
  { eager: true, import: 'default' },
)

/** A text of any feature by its whole name: 'papers:list.title'. */
export type TextName = { [F in TextFile]: `${F}:${TextKey<F>}` }[TextFile]

/** Every text of a language that pages may need. */
const textsIn = (language: Language): Texts =>
  makeTexts(
    language,
    Object.fromEntries(
      Object.entries(files).flatMap(([path, words]) => {
        const [folder, file = ''] = path.split('/').slice(-2)
        return folder === language ? [[file.replace('.json', ''), words]] : []
      }),
    ),
  )

/** The texts on screen, in a language that can be changed while pages are open. */
export interface TextStore {
  readonly texts: Texts
  change(language: Language): void
  /** @returns what ends it */
  subscribe(listener: () => void): () => void
}

const remembered = 'language'

/** Starts the texts in the language this PC used last, Vietnamese at first. A missing key shows as ⟦feature:key⟧. */
export function startTexts(): TextStore {
  const last = localStorage.getItem(remembered)
  const listeners = new Set<() => void>()
  let texts = textsIn(languages.find((language) => language === last) ?? 'vi')
  document.documentElement.lang = texts.language
  const show = (language: Language) => {
    texts = textsIn(language)
    document.documentElement.lang = language
    for (const listener of listeners) listener()
  }
  // Chosen in another window of this PC.
  window.addEventListener('storage', ({ key, newValue }) => {
    const chosen = languages.find((language) => language === newValue)
    if (key === remembered && chosen) show(chosen)
  })
  return {
    get texts() {
      return texts
    },
    change(language) {
      localStorage.setItem(remembered, language)
      show(language)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export const TextsContext = createContext<TextStore | null>(null)

function useStore(): TextStore {
  const store = useContext(TextsContext)
  if (!store) throw new Error('no texts around this component')
  return store
}

/** The texts of all features, for addresses put together at run time. */
export function useAllTexts(): Texts {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, () => store.texts)
}

/**
 * The texts of a feature; keys are checked against its Vietnamese file.
 * @example const t = useTexts('residents'); t('list.title', { count: 775 })
 */
export const useTexts = <F extends TextFile>(feature: F): Translate<F> => useAllTexts().of(feature)

/** Texts named by whoever contributes them. @example const textOf = useNamedTexts(); textOf('papers:list.title') */
export const useNamedTexts = (): ((name: TextName, params?: Params) => string) => useAllTexts().at

/** The language on screen, and how to change it. */
export function useLanguage(): [Language, (language: Language) => void] {
  const store = useStore()
  return [useAllTexts().language, store.change]
}
