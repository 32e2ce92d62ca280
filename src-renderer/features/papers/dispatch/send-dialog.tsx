import { Checkbox, Loader } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { type PaperCopy, SendingWay } from '../../../../src-preload/contract/paper-dispatch'
import { papers as operations } from '../../../../src-preload/contract/papers'
import { callQuery, type OutputOf } from '../../../api/client'
import { queryKey, useCommand } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { ErrorNotice } from '../../../ui/error-notice'
import { SelectField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-sheet'
import { useSheet } from '../../../ui/sheet'
import classes from '../papers.module.css'

interface SendDialogProps {
  /** Issued papers whose copies leave together, with what they are called. */
  readonly papers: readonly { readonly id: string; readonly name: string }[]
  /** The one copy meant; otherwise all that have not been sent are proposed. */
  readonly only?: number
  readonly onSent?: () => void
  readonly onClose: () => void
}

const Sending = operations.send.input.omit({ copies: true })
const keyOf = (id: string, copy: number) => `${id} ${copy}`

/** Copies that go out together: which, when, by which way. */
export function SendDialog({ papers, only, onSent, onClose }: SendDialogProps) {
  const t = useTexts('papers')
  const { today } = useMe()
  const send = useCommand('papers.send')
  const asked = useQueries({
    queries: papers.map(({ id }) => ({
      queryKey: queryKey('papers.copies', { id }),
      queryFn: () => callQuery('papers.copies', { id }),
    })),
  })
  const answers = asked.map(({ data }) => data as OutputOf<'papers.copies'> | undefined)
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())
  const goes = (id: string, { copy, sentOn }: PaperCopy) =>
    changed.get(keyOf(id, copy)) ?? (only === undefined ? sentOn === null : copy === only)
  const going = papers.flatMap(({ id }, at) =>
    (answers[at]?.copies ?? []).filter((copy) => goes(id, copy)).map(({ copy }) => ({ id, copy })),
  )
  const sheet = useSheet({
    schema: Sending,
    initial: { sentOn: today, way: null, note: '' },
    save: (values) => send.mutateAsync({ ...values, copies: going }),
    onSaved: ({ sent }) => {
      notifications.show({ message: t('send.done', { count: sent }) })
      onSent?.()
      onClose()
    },
  })
  const failed = asked.find(({ error }) => error)?.error
  return (
    <DialogForm
      title={t('send.title')}
      submit={t('send.do', { count: going.length })}
      sheet={sheet}
      disabled={going.length === 0}
      onClose={onClose}
    >
      <ErrorNotice failure={failed} onRetry={() => void Promise.all(asked.map((one) => one.refetch()))} />
      <div className={classes.going}>
        {papers.map(({ id, name }, at) => (
          <fieldset key={id} className={classes.goingPaper}>
            <legend>{name}</legend>
            {answers[at] ? (
              answers[at].copies.map((copy) => (
                <Checkbox
                  key={copy.copy}
                  label={copy.recipient.name}
                  description={copy.sentOn === null ? undefined : t('send.already')}
                  checked={goes(id, copy)}
                  onChange={(event) => setChanged(new Map(changed).set(keyOf(id, copy.copy), event.currentTarget.checked))}
                />
              ))
            ) : (
              <Loader size="xs" aria-label={name} />
            )}
          </fieldset>
        ))}
      </div>
      <FormRow>
        <DateField label={t('send.on')} field={sheet.field('sentOn')} required width={160} autoFocus />
        <SelectField
          label={t('send.way')}
          field={sheet.field('way')}
          choices={SendingWay.options.map((value) => ({ value, label: t(`way.${value}`) }))}
          required
        />
      </FormRow>
      <TextField label={t('send.note')} hint={t('send.noteHint')} field={sheet.field('note')} max={300} />
    </DialogForm>
  )
}
