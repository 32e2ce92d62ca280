import type { RegisterFeature } from '#contract'
import type { FormOf, FormOwner, PaperForm } from '#contract/papers/forms'
import type { Holding } from '#host/api/changes'
import type { HandlersOf } from '#host/api/handlers'
import type { Service } from '#host/api/service'
import type { FormDeclaration } from '#host/features/papers/forms/kit/form'
import type { PressTask } from '#host/press/task'
import type { AnyPrint } from '#host/prints/kit/define-print'
import type { DutySource, DutySubjectLooks } from './duty-source'

/** A form for each one whose spec stands in the feature's contract. */
export type FormsOf<F extends FormOwner> = Readonly<Record<FormOf<F>, FormDeclaration>>

/** What all features together declare: engines, which know none of them, are given it. */
export interface Declarations {
  readonly forms: Readonly<Record<PaperForm, FormDeclaration>>
  /** Every print of the program, those of the forms among them. */
  readonly prints: readonly AnyPrint[]
  /** Where duties come from. */
  readonly duties: readonly DutySource[]
  readonly dutySubjects: DutySubjectLooks
}

interface Declared<F extends RegisterFeature> extends Pick<Holding, 'tables'> {
  /** One for each operation of the feature's contract; an engine makes them of what all features declare. */
  readonly handlers: HandlersOf<F> | ((all: Declarations) => HandlersOf<F>)
  /** The features of whose data its answers are made, besides its own; of an engine those of what all features declare. */
  readonly reads: Holding['reads'] | ((all: Declarations) => Holding['reads'])
  /** What it prints besides papers: lists, labels, reports. */
  readonly prints?: readonly AnyPrint[]
  /** What it keeps at work as long as the register is open. */
  readonly services?: readonly Service<{ close(): Promise<void> }>[]
  /** What it has done beside the main thread. */
  readonly tasks?: readonly PressTask<never, unknown, Declarations>[]
  /** Where the desk finds the duties that this feature raises; the engine of papers makes its own of what the forms declare. */
  readonly duties?: readonly DutySource[] | ((forms: Declarations['forms']) => readonly DutySource[])
  /** Of what it keeps, what duties are about and are asked for alone. */
  readonly dutySubjects?: DutySubjectLooks
}

/** What a feature of the host declares of itself; everything that walks all features (the pipeline, papers, the desk) reads it here. */
export type Feature<F extends RegisterFeature> = Declared<F> & (F extends FormOwner ? { readonly forms: FormsOf<F> } : unknown)
