import type { Field } from './field'

/** A form, or what of it stands under one place: fields that do not know where in the form they are. */
export interface FormPart<P extends string> {
  readonly field: (path: P) => Field
  readonly useValue: <T>(path: P) => T
  readonly set: (path: P, value: unknown) => void
}

/**
 * What of a form stands under a place, by the paths from there.
 * @example const terms: TermsPart = partOf(form, 'detail.terms'); terms.field('decision.number')
 */
export function partOf<P extends string, W extends string>(whole: FormPart<W>, at: string): FormPart<P> {
  const place = (path: P) => `${at}.${path}` as W
  return {
    field: (path) => whole.field(place(path)),
    useValue: (path) => whole.useValue(place(path)),
    set: (path, value) => whole.set(place(path), value),
  }
}
