import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react'
import { useBlocker, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import type * as z from 'zod'
import { facilityClock, facilityDay, formatDate } from '#contract/values/calendar'
import { useTexts } from '../i18n/texts'
import { ConfirmDialog } from './confirm-dialog'
import { draftsLast } from './drafts'
import { ErrorNotice } from './error-notice'
import classes from './form-sheet.module.css'
import { KeyHint } from './key-hint'
import { formKeys } from './move-on'
import type { Sheet } from './sheet'
import { StaleDialog } from './stale-dialog'

interface FormSheetProps<S extends z.ZodType> {
  readonly sheet: Sheet<S>
  /** What the strong button does: 'Tiếp nhận'. */
  readonly submit: string
  readonly onCancel?: () => void
  /** Stands beside the fields and stays in view: a computed end date, look-alikes. */
  readonly aside?: ReactNode
  /** Accessible name of the form; the page's title if left out. */
  readonly label?: string
  readonly children: ReactNode
}

/**
 * A form in the order of its paper: one column, Enter goes on, Ctrl+Enter saves, problems stand at their fields, unsaved
 * work is kept and brought back. `?field=` in the address goes to a field.
 * @example
 * <FormSheet sheet={sheet} submit={t('correct.save')} onCancel={() => go(residentAddress(id))}>
 *   <FormSection title={t('section.identity')}>
 *     <NameField label={t('fullName')} field={sheet.field('fullName')} required autoFocus />
 *     <FormRow><BirthField … width={180} /><ChoiceField … /></FormRow>
 *   </FormSection>
 * </FormSheet>
 */
export function FormSheet<S extends z.ZodType>({ sheet, submit, onCancel, aside, label, children }: FormSheetProps<S>) {
  const t = useTexts('ui')
  const leaving = useBlocker({
    shouldBlockFn: () => sheet.changed(),
    enableBeforeUnload: () => sheet.changed() && !draftsLast() && !window.desktop,
    withResolver: true,
  })
  const form = useAskedField(sheet.ready)
  if (!sheet.ready) return null
  return (
    <form
      ref={form}
      className={classes.form}
      aria-label={label ?? submit}
      noValidate
      onKeyDownCapture={formKeys(() => void sheet.submit())}
      onSubmit={(event) => {
        event.preventDefault()
        void sheet.submit()
      }}
    >
      <div className={classes.columns} data-aside={aside !== undefined || undefined}>
        <div className={classes.fields}>
          <RestoredDraft sheet={sheet} />
          {children}
        </div>
        {aside !== undefined && <aside className={classes.aside}>{aside}</aside>}
      </div>
      <div className={classes.foot}>
        <div className={classes.problems} aria-live="assertive">
          {sheet.elsewhere.length > 0 && (
            <Group gap={6} wrap="nowrap" c="red.9">
              <IconAlertTriangle size={16} aria-hidden />
              <Text size="sm">{sheet.elsewhere.join(' · ')}</Text>
            </Group>
          )}
          <ErrorNotice failure={sheet.failure} />
        </div>
        <Group gap="xs" wrap="nowrap">
          <KeyHint keys="Ctrl Enter" />
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('action.cancel')}
            </Button>
          )}
          <Button type="submit" loading={sheet.saving} data-stop>
            {submit}
          </Button>
        </Group>
      </div>
      {sheet.clash && <StaleDialog differences={sheet.clash.differences} onDecide={sheet.resolve} />}
      <ConfirmDialog
        opened={leaving.status === 'blocked'}
        title={t('leave.title')}
        confirm={t('leave.leave')}
        cancel={t('leave.stay')}
        grave={!sheet.keepsDraft}
        other={
          sheet.keepsDraft
            ? {
                label: t('draft.discard'),
                onClick: () => {
                  sheet.discardDraft()
                  leaving.proceed?.()
                },
              }
            : undefined
        }
        onConfirm={() => leaving.proceed?.()}
        onCancel={() => leaving.reset?.()}
      >
        {sheet.keepsDraft ? t('leave.kept') : t('leave.lost')}
      </ConfirmDialog>
    </form>
  )
}

/** Says that a draft was brought back, and offers to drop it; nothing where there was none. */
export function RestoredDraft<S extends z.ZodType>({ sheet: { restored, discardDraft } }: { readonly sheet: Sheet<S> }) {
  const t = useTexts('ui')
  return (
    restored && (
      <output className={classes.restored}>
        <IconHistory size={18} aria-hidden />
        <span>{t('draft.restored', { day: formatDate(facilityDay(restored.at)), time: facilityClock(restored.at) })}</span>
        <Button size="compact-sm" variant="default" onClick={discardDraft}>
          {t('draft.discard')}
        </Button>
      </output>
    )
  )
}

/** Goes to the field that the address asks for (`?field=idIssuedOn`), once the form is there: the first of several that can be typed in. */
function useAskedField(ready: boolean) {
  const form = useRef<HTMLFormElement>(null)
  const { field } = useSearch({ strict: false }) as { readonly field?: unknown }
  useEffect(() => {
    if (!ready || typeof field !== 'string') return
    const places = [...(form.current?.querySelectorAll<HTMLElement>('[data-path]') ?? [])]
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
  return form
}

interface FormSectionProps {
  readonly title: string
  /** One line that says what belongs here, or the article it rests on. */
  readonly note?: string
  readonly children: ReactNode
}

/** A part of a form, as the paper is parted. */
export function FormSection({ title, note, children }: FormSectionProps) {
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{title}</legend>
      {note && <p className={classes.note}>{note}</p>}
      <div className={classes.stack}>{children}</div>
    </fieldset>
  )
}

/** Short fields that stand on one line of the paper too. Give them a `width`, or let them share the row. */
export const FormRow = ({ children }: { readonly children: ReactNode }) => <div className={classes.row}>{children}</div>
