import { useState } from 'react'
import type { Oddity } from '#contract/residents/identity'
import type { Failure } from '../../../api/client'
import { useTexts } from '../../../i18n/texts'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { useFailureText } from '../../../ui/error-notice'

/** What each refusal is about. */
const about: Readonly<Record<string, Oddity>> = { oddIdNumber: 'idLength', oddName: 'nameSigns' }

/** A saving that was stopped because a name or a number is seldom right as it was typed. */
export interface OddityStop {
  readonly failure: Failure | null
  /** For a form's `onRefused`. @returns whether the refusal is of this kind: then the dialog asks */
  readonly stops: (failure: Failure) => boolean
  readonly clear: () => void
}

/** @example const odd = useOddity(); useFormState({ …, onRefused: odd.stops }); <OddityDialog odd={odd} form={form} /> */
export function useOddity(): OddityStop {
  const [failure, setFailure] = useState<Failure | null>(null)
  return {
    failure,
    stops: (refusal) => {
      const stopped = refusal.error.kind === 'rule' && refusal.error.key in about
      if (stopped) setFailure(refusal)
      return stopped
    },
    clear: () => setFailure(null),
  }
}

interface OddityDialogProps {
  readonly odd: OddityStop
  readonly form: {
    readonly values: () => {
      readonly asOnPaper?: readonly (string | null)[] | null | undefined
      readonly resident?: { readonly fullName?: string | null; readonly idNumber?: string | null } | null | undefined
    }
    readonly set: (path: 'asOnPaper', value: readonly (string | null)[]) => void
    readonly submit: () => Promise<void>
  }
}

/** Asks whether it stands so on the paper; then it is saved as it stands. */
export function OddityDialog({ odd: { failure, clear }, form }: OddityDialogProps) {
  const t = useTexts('residents')
  const textOf = useFailureText()
  const asked = failure?.error.kind === 'rule' ? about[failure.error.key] : undefined
  const save = () => {
    clear()
    const { asOnPaper, resident } = form.values()
    const text = asked === 'idLength' ? resident?.idNumber : resident?.fullName
    if (asked && text) form.set('asOnPaper', [...(asOnPaper ?? []), text])
    void form.submit()
  }
  return (
    <ConfirmDialog
      opened={asked !== undefined}
      title={t('odd.title')}
      confirm={t('odd.save')}
      cancel={t('odd.back')}
      onConfirm={save}
      onCancel={clear}
    >
      {failure ? `${textOf(failure)} ${t('odd.text')}` : ''}
    </ConfirmDialog>
  )
}
