import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useBlocker, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import type * as z from 'zod'
import { useTexts } from '../i18n/texts'
import { draftsLast } from './drafts'
import { ErrorNotice } from './error-notice'
import type { FormState } from './form-state'
import { KeyHint } from './key-hint'
import { LeaveQuestion } from './leave-question'
import { formKeys } from './move-on'
import classes from './page-form.module.css'
import { RestoredDraft } from './restored-draft'
import { StaleDialog } from './stale-dialog'

interface PageFormProps<S extends z.ZodType> {
  readonly form: FormState<S>
  /** What the strong button does: 'Tiếp nhận'. */
  readonly submit: string
  readonly onCancel?: () => void
  /** Stands beside the fields and stays in view: a computed end date, look-alikes. */
  readonly aside?: ReactNode
  /** Accessible name of the form; the page's title if left out. */
  readonly label?: string
  /** The path of the field that is meant where the address asks for one under another name; several with a space between them. */
  readonly asked?: (field: string) => string
  readonly children: ReactNode
}

/**
 * A form in the order of its paper: one column, Enter goes on, Ctrl+Enter saves, problems stand at their fields, unsaved
 * work is kept and brought back. `?field=` in the address goes to a field.
 * @example
 * <PageForm form={form} submit={t('correct.save')} onCancel={() => go(residentAddress(id))}>
 *   <FormSection title={t('section.identity')}>
 *     <NameField label={t('fullName')} field={form.field('fullName')} required autoFocus />
 *     <FormRow><BirthField … width={180} /><ChoiceField … /></FormRow>
 *   </FormSection>
 * </PageForm>
 */
export function PageForm<S extends z.ZodType>({ form, submit, onCancel, aside, label, asked = asItIs, children }: PageFormProps<S>) {
  const t = useTexts('ui')
  const leaving = useBlocker({
    shouldBlockFn: () => form.changed(),
    enableBeforeUnload: () => form.changed() && !draftsLast() && !window.desktop,
    withResolver: true,
  })
  const element = useAskedField(form.ready, asked)
  if (!form.ready) return null
  return (
    <form
      ref={element}
      className={classes.form}
      aria-label={label ?? submit}
      noValidate
      onKeyDownCapture={formKeys(() => void form.submit())}
      onSubmit={(event) => {
        event.preventDefault()
        void form.submit()
      }}
    >
      <div className={classes.columns} data-aside={aside !== undefined || undefined}>
        <div className={classes.fields}>
          <RestoredDraft form={form} />
          {children}
        </div>
        {aside !== undefined && <aside className={classes.aside}>{aside}</aside>}
      </div>
      <div className={classes.foot}>
        <div className={classes.problems} aria-live="assertive">
          {form.elsewhere.length > 0 && (
            <Group gap={6} wrap="nowrap" c="red.9">
              <IconAlertTriangle size={16} aria-hidden />
              <Text size="sm">{form.elsewhere.join(' · ')}</Text>
            </Group>
          )}
          <ErrorNotice failure={form.failure} />
        </div>
        <Group gap="xs" wrap="nowrap">
          <KeyHint keys="Ctrl Enter" />
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('action.close')}
            </Button>
          )}
          <Button type="submit" loading={form.saving} data-stop>
            {submit}
          </Button>
        </Group>
      </div>
      {form.clash && <StaleDialog differences={form.clash.differences} onDecide={form.resolve} />}
      <LeaveQuestion
        opened={leaving.status === 'blocked'}
        from="page"
        work={form}
        onLeave={() => leaving.proceed?.()}
        onStay={() => leaving.reset?.()}
      />
    </form>
  )
}

const asItIs = (field: string) => field

/** Goes to the field that the address asks for (`?field=idIssuedOn`), once the form is there: the first of several that can be typed in. */
function useAskedField(ready: boolean, asked: (field: string) => string) {
  const element = useRef<HTMLFormElement>(null)
  const { field: named } = useSearch({ strict: false }) as { readonly field?: unknown }
  const field = typeof named === 'string' ? asked(named) : null
  useEffect(() => {
    if (!ready || field === null) return
    const places = [...(element.current?.querySelectorAll<HTMLElement>('[data-path]') ?? [])]
    const stopOf = (name: string) => {
      const place = places.find(({ dataset: { path = '' } }) => path === name || path.endsWith(`.${name}`))
      return place?.matches('input, textarea, button') ? place : place?.querySelector<HTMLElement>('input, textarea')
    }
    const stop = field
      .split(' ')
      .map(stopOf)
      .find((one) => one && !one.matches(':disabled'))
    stop?.focus({ preventScroll: true })
    stop?.scrollIntoView({ block: 'center' })
  }, [ready, field])
  return element
}
