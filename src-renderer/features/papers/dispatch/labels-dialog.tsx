import { type ReactNode, useState } from 'react'
import type { OutputOf } from '#contract'
import { LabelOptions, LabelSheet } from '#contract/papers/labels'
import { useCommand } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { DialogForm } from '../../../ui/dialog-form'
import { CheckField, ChoiceField, NumberField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'
import { PdfDialog } from '../../../ui/pdf-dialog'
import { CopyChoice, type NamedPaper, useChosenCopies } from './chosen-copies'

interface PaperLabelsDialogProps {
  readonly papers: readonly NamedPaper[]
  readonly onClose: () => void
}

/** Labels for the copies of chosen papers. */
export function PaperLabelsDialog({ papers, onClose }: PaperLabelsDialogProps) {
  const t = useTexts('papers')
  const labels = useCommand('papers.dispatch.labels')
  const { chosen, ...choice } = useChosenCopies(papers, () => true)
  return (
    <LabelsDialog count={chosen.length} print={(options) => labels.mutateAsync({ ...options, copies: chosen })} onClose={onClose}>
      <CopyChoice {...choice} sent={t('labels.sent')} />
    </LabelsDialog>
  )
}

interface BatchLabelsDialogProps {
  readonly id: string
  readonly onClose: () => void
}

/** Labels for everything a batch has made, in the order of its file. */
export function BatchLabelsDialog({ id, onClose }: BatchLabelsDialogProps) {
  const t = useTexts('papers')
  const labels = useCommand('papers.batch.labels')
  return (
    <LabelsDialog print={(options) => labels.mutateAsync({ ...options, id })} onClose={onClose}>
      <p>{t('labels.batchText')}</p>
    </LabelsDialog>
  )
}

interface LabelsDialogProps {
  /** How many labels, where that is known. */
  readonly count?: number
  readonly print: (options: LabelOptions) => Promise<OutputOf<'papers.dispatch.labels'>>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** On which sheets labels are printed; then the sheets themselves, for the printer. */
function LabelsDialog({ count, print, onClose, children }: LabelsDialogProps) {
  const t = useTexts('papers')
  const [printed, setPrinted] = useState<OutputOf<'papers.dispatch.labels'> | null>(null)
  const form = useFormState({
    schema: LabelOptions,
    initial: { sheet: '2x7', skip: 0, framed: false },
    save: print,
    onSaved: setPrinted,
  })
  if (printed) return <PdfDialog opened onClose={onClose} title={t('labels.printTitle', { count: printed.pages })} pdf={printed.pdf} />
  return (
    <DialogForm
      title={t('labels.title')}
      submit={count === undefined ? t('labels.print') : t('labels.do', { count })}
      form={form}
      disabled={count === 0}
      onClose={onClose}
    >
      {children}
      <FormRow>
        <ChoiceField
          label={t('labels.sheet')}
          field={form.field('sheet')}
          choices={LabelSheet.options.map((value) => ({ value, label: t(`labels.sheets.${value}`) }))}
          required
          autoFocus
        />
        <NumberField label={t('labels.skip')} hint={t('labels.skipHint')} field={form.field('skip')} min={0} max={23} width={200} />
      </FormRow>
      <CheckField label={t('labels.framed')} hint={t('labels.framedHint')} field={form.field('framed')} />
    </DialogForm>
  )
}
