/// <reference types="vite/types/importMeta.d.ts" />
import { type FormOwner, formSpecs } from '#contract/papers/forms'
import type { FormsOf } from './feature'

/**
 * The forms of a feature: `forms/<form>/form.ts` exports the one whose spec stands under the folder's name.
 * @param files every `form.ts` below the feature's folder `forms`, by its path, as Vite's glob import gives them
 * @throws Error where a spec has no form, or a form no spec
 */
export function formsIn<F extends FormOwner>(owner: F, files: Readonly<Record<string, unknown>>): FormsOf<F> {
  const named = Object.keys(formSpecs[owner])
  const found = new Map(Object.entries(files).map(([path, file]) => [path.split('/')[1] ?? path, Object.values(file as object)]))
  const strange = [...found.keys()].filter((form) => !named.includes(form))
  if (strange.length > 0) throw new Error(`${owner}: no spec for ${strange.join(', ')}`)
  const forms = named.map((form) => {
    const exported = found.get(form) ?? []
    if (exported.length !== 1) throw new Error(`${owner}: forms/${form}/form.ts exports ${exported.length} forms, and not one`)
    return [form, exported[0]]
  })
  return Object.fromEntries(forms)
}
