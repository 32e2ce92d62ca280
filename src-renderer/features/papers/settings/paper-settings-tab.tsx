import { Button, MultiSelect, Skeleton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFiles, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import type { OutputOf } from '#contract'
import { paperForms } from '#contract/papers/forms'
import { PaperForm, PaperSeries } from '#contract/papers/operations'
import { type DeputySigner, PaperSettings } from '#contract/papers/settings'
import { recordKeepers } from '#contract/roles'
import { formatDate } from '#contract/values/calendar'
import { callQuery } from '../../../api/client'
import { useCommand, useOperation } from '../../../api/queries'
import { useHasRole, useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { LinkButton } from '../../../ui/app-link'
import { DateField } from '../../../ui/date-field'
import { seatDraft } from '../../../ui/drafts'
import { ErrorNotice } from '../../../ui/error-notice'
import type { FieldProps } from '../../../ui/field'
import { CheckField, TextField, useDescribed } from '../../../ui/fields'
import { FormRow, FormSection } from '../../../ui/form-layout'
import { type FormState, type Loose, useFormState } from '../../../ui/form-state'
import { PageForm } from '../../../ui/page-form'
import { Fact, Facts, Panel } from '../../../ui/panel'
import layout from '../../../ui/settings.module.css'
import text from '../../../ui/text.module.css'
import { galleryAddress } from '../addresses'
import { useFormNames } from '../form-names'
import { SealPage } from '../seal/seal-page'
import { IssuersField } from './issuers-field'
import classes from './settings.module.css'

type Settings = OutputOf<'papers.settings.get'>
type SettingsForm = FormState<typeof TypedSettings>

/** How papers are numbered, signed and handed out. */
export function PaperSettingsTab() {
  const t = useTexts('papers')
  const settings = useOperation('papers.settings.get', {})
  const mayChange = useHasRole('head', 'admin')
  if (!settings.data)
    return settings.error ? (
      <ErrorNotice failure={settings.error} onRetry={() => void settings.refetch()} />
    ) : (
      <Skeleton height={420} radius={6} maw={720} />
    )
  return (
    <div className={layout.stack}>
      <div>
        <LinkButton to={galleryAddress} variant="default" leftSection={<IconFiles size={16} aria-hidden />}>
          {t('gallery.open')}
        </LinkButton>
      </div>
      {mayChange ? <PaperSettingsForm {...settings.data} /> : <PaperSettingsFacts {...settings.data} />}
    </div>
  )
}

/** Forms that more than one role may issue. */
const sharedForms = PaperForm.options.filter((form) => paperForms[form].makers.length > 1)

/** Books whose symbol is set here; that of notices stands among the facility's own settings. */
const OwnSeries = PaperSeries.exclude(['TB'])

/** The settings as they are typed: a symbol left empty is the usual one. */
const TypedSettings = PaperSettings.extend({
  symbols: z
    .partialRecord(OwnSeries, z.string().trim().max(40).nullable())
    .transform(
      (symbols) => Object.fromEntries(Object.entries(symbols).filter(([, symbol]) => symbol)) as z.output<typeof PaperSettings>['symbols'],
    ),
})

/** Every book and form has its place in the form's values, also where nothing was ever set. */
const typable = (settings: z.input<typeof PaperSettings>): Loose<z.input<typeof TypedSettings>> => ({
  ...settings,
  symbols: Object.fromEntries(OwnSeries.options.map((series) => [series, settings.symbols[series] ?? null])) as never,
  issuers: Object.fromEntries(sharedForms.map((form) => [form, settings.issuers[form] ?? [...paperForms[form].makers]])) as never,
})

function PaperSettingsForm({ settings, symbols, version }: Settings) {
  const t = useTexts('papers')
  const names = useFormNames()
  const change = useCommand('papers.settings.change')
  const form = useFormState({
    schema: TypedSettings,
    initial: typable(settings),
    version,
    draft: seatDraft('papers.settings'),
    within: 'settings',
    save: (values, seen) => change.mutateAsync({ settings: values, version: seen }),
    onSaved: () => notifications.show({ message: t('settings.saved') }),
    latest: async () => {
      const now = await callQuery('papers.settings.get', {})
      return { values: typable(now.settings), version: now.version }
    },
  })
  return (
    <PageForm form={form} submit={t('settings.save')} label={t('settings.save')}>
      <FormSection title={t('settings.symbols')} note={t('settings.symbolsNote')}>
        <p className={text.quiet}>{t('settings.symbolTB', { symbol: symbols.TB ?? '' })}</p>
        <FormRow>
          {OwnSeries.options.map((series) => (
            <TextField
              key={series}
              label={t(`series.${series}`)}
              placeholder={symbols[series]}
              field={form.field(`symbols.${series}`)}
              max={40}
            />
          ))}
        </FormRow>
      </FormSection>
      <FormSection title={t('settings.signers')} note={t('settings.signersNote')}>
        <SignerFields form={form} />
      </FormSection>
      <FormSection title={t('settings.issuers')} note={t('settings.issuersNote')}>
        {sharedForms.map((shared) => (
          <IssuersField key={shared} label={names.full(shared)} roles={paperForms[shared].makers} field={form.field(`issuers.${shared}`)} />
        ))}
      </FormSection>
      <FormSection title={t('settings.copies')}>
        <CheckField label={t('settings.markLabel')} hint={t('settings.markHint')} field={form.field('markRecipient')} />
      </FormSection>
      <FormSection title={t('settings.seal')}>
        <CheckField label={t('settings.sealLabel')} hint={t('settings.sealHint')} field={form.field('seal')} />
        <SealPage />
      </FormSection>
    </PageForm>
  )
}

const blankSigner = (today: string): Loose<DeputySigner> => ({
  id: crypto.randomUUID(),
  authority: 'KT. TRƯỞNG CƠ SỞ',
  title: 'PHÓ TRƯỞNG CƠ SỞ',
  rank: null,
  name: '',
  validFrom: today,
  validUntil: null,
  forms: null,
})

/** Deputies and others who sign, one block each. */
function SignerFields({ form }: { readonly form: SettingsForm }) {
  const t = useTexts('papers')
  const { today } = useMe()
  const signers = form.useValue<readonly Loose<DeputySigner>[] | null>('signers') ?? []
  const revision = form.field('signers').revision
  const [added, setAdded] = useState<number | null>(null)
  const add = () => {
    setAdded(signers.length)
    form.set('signers', [...signers, blankSigner(today)])
  }
  return (
    <>
      {signers.length === 0 && <p className={text.quiet}>{t('settings.none')}</p>}
      {signers.map((signer, at) => (
        <fieldset key={`${revision}-${signer.id}`} className={classes.signer} aria-label={t('settings.signer', { at: at + 1 })}>
          <div className={layout.bar}>
            <strong>{t('settings.signer', { at: at + 1 })}</strong>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              leftSection={<IconTrash size={14} aria-hidden />}
              onClick={() => form.set('signers', signers.toSpliced(at, 1))}
            >
              {t('settings.remove')}
            </Button>
          </div>
          <FormRow>
            <TextField
              label={t('settings.authority')}
              field={form.field(`signers.${at}.authority`)}
              max={200}
              width={190}
              autoFocus={added === at}
            />
            <TextField label={t('settings.signerTitle')} field={form.field(`signers.${at}.title`)} max={200} required />
          </FormRow>
          <FormRow>
            <TextField label={t('settings.rank')} field={form.field(`signers.${at}.rank`)} max={200} width={190} />
            <TextField label={t('settings.name')} field={form.field(`signers.${at}.name`)} max={200} />
          </FormRow>
          <FormRow>
            <DateField label={t('settings.from')} field={form.field(`signers.${at}.validFrom`)} required width={190} />
            <DateField label={t('settings.until')} hint={t('settings.untilHint')} field={form.field(`signers.${at}.validUntil`)} />
          </FormRow>
          <FormsField label={t('settings.forms')} hint={t('settings.formsHint')} field={form.field(`signers.${at}.forms`)} />
        </fieldset>
      ))}
      <div>
        <Button size="compact-md" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {t('settings.add')}
        </Button>
      </div>
    </>
  )
}

/** Some of the forms; none chosen means all of them. */
function FormsField({ field, label, hint }: FieldProps) {
  const names = useFormNames()
  useDescribed(field, label, (value) => (Array.isArray(value) ? value.map((form: PaperForm) => names.short(form)).join(', ') : ''))
  return (
    <MultiSelect
      key={field.revision}
      label={label}
      description={hint}
      error={field.error}
      data-path={field.path}
      data={PaperForm.options.filter((form) => paperForms[form].series !== null).map((value) => ({ value, label: names.full(value) }))}
      defaultValue={Array.isArray(field.value) ? (field.value as string[]) : []}
      onChange={(forms) => field.set(forms.length === 0 ? null : forms)}
    />
  )
}

/** The same for those who may only read it. */
function PaperSettingsFacts({ settings, symbols }: Settings) {
  const t = useTexts('papers')
  const ui = useTexts('ui')
  const keeper = useHasRole(...recordKeepers)
  return (
    <div className={layout.stack}>
      <Panel title={t('settings.symbols')}>
        <Facts>
          {PaperSeries.options.map((series) => (
            <Fact key={series} label={t(`series.${series}`)}>
              {symbols[series]}
            </Fact>
          ))}
        </Facts>
      </Panel>
      <Panel title={t('settings.signers')}>
        {settings.signers.length === 0 ? (
          <p className={text.quiet}>{t('settings.none')}</p>
        ) : (
          <Facts>
            {settings.signers.map(({ id, authority, title, rank, name, validFrom, validUntil }) => (
              <Fact
                key={id}
                label={[authority, title].filter(Boolean).join(' · ')}
                note={`${formatDate(validFrom)} – ${validUntil ? formatDate(validUntil) : t('settings.until_none')}`}
              >
                {[rank, name].filter(Boolean).join(' ') || '—'}
              </Fact>
            ))}
          </Facts>
        )}
      </Panel>
      <Panel title={t('settings.copies')}>
        <Facts>
          <Fact label={t('settings.markLabel')}>{ui(settings.markRecipient ? 'value.yes' : 'value.no')}</Fact>
        </Facts>
      </Panel>
      <Panel title={t('settings.seal')}>
        <div className={layout.stack}>
          <Facts>
            <Fact label={t('settings.sealLabel')}>{ui(settings.seal ? 'value.yes' : 'value.no')}</Fact>
          </Facts>
          {keeper && <SealPage />}
        </div>
      </Panel>
      <p className={text.quiet}>{t('settings.readOnly')}</p>
    </div>
  )
}
