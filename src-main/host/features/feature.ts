import type { RegisterFeature } from '#contract'
import type { FormOf, FormOwner, PaperForm } from '#contract/papers/forms'
import type { HandlersOf } from '#host/api/handlers'
import type { FormDeclaration } from '#host/features/papers/forms/kit/form'
import type { AnyPrint } from '#host/prints/kit/define-print'

/** A form for each one whose spec stands in the feature's contract. */
export type FormsOf<F extends FormOwner> = Readonly<Record<FormOf<F>, FormDeclaration>>

/** What all features together declare: engines, which know none of them, are given it. */
export interface Declarations {
  readonly forms: Readonly<Record<PaperForm, FormDeclaration>>
  /** Every print of the program, those of the forms among them. */
  readonly prints: readonly AnyPrint[]
}

interface Declared<F extends RegisterFeature> {
  /** One for each operation of the feature's contract; an engine makes them of what all features declare. */
  readonly handlers: HandlersOf<F> | ((all: Declarations) => HandlersOf<F>)
  /** What it prints besides papers: lists, labels, reports. */
  readonly prints?: readonly AnyPrint[]
}

/** What a feature of the host declares of itself; everything that walks all features (the pipeline, papers, the desk) reads it here. */
export type Feature<F extends RegisterFeature> = Declared<F> & (F extends FormOwner ? { readonly forms: FormsOf<F> } : unknown)
