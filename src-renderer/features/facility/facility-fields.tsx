import { useDebouncedValue } from '@mantine/hooks'
import { clsx } from 'clsx'
import type { PlainDate } from '#contract/values/calendar'
import { upperName } from '#contract/values/names'
import { useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { NameField, SelectField, TextField } from '../../ui/fields'
import { FormRow, FormSection } from '../../ui/form-layout'
import type { FormPart } from '../../ui/form-part'
import type { Path } from '../../ui/form-state'
import classes from './facility-fields.module.css'
import { type FacilityForm, type Proposal, proposalFor } from './facility-form'

/** The facility in a form of its own, or as a part of one. */
export type FacilityPart = FormPart<Path<FacilityForm>>

interface FacilityFieldsProps {
  readonly form: FacilityPart
  readonly provinces: readonly { readonly code: string; readonly name: string }[]
  readonly autoFocus?: boolean
}

/** Who the facility is, how its papers begin and who signs them. Choosing a province fills what has not been typed over. */
export function FacilityFields({ form, provinces, autoFocus }: FacilityFieldsProps) {
  const t = useTexts('facility')
  const nameOf = (code: unknown) => provinces.find((province) => province.code === code)?.name
  const propose = (code: string | null) => {
    const name = nameOf(code)
    if (name === undefined) return
    const before = nameOf(form.field('provinceCode').value)
    const earlier = before === undefined ? null : proposalFor(before)
    const next = proposalFor(name)
    for (const key of Object.keys(next) as (keyof Proposal)[]) {
      const typed = form.field(key).value ?? ''
      if (typed === '' || typed === earlier?.[key]) form.set(key, next[key])
    }
  }
  const text = (path: Path<FacilityForm>) => ({ field: form.field(path) })
  return (
    <>
      <FormSection title={t('section.who')}>
        <SelectField
          label={t('province')}
          hint={t('provinceHint')}
          field={{
            ...form.field('provinceCode'),
            // Proposals compare with the province before, so they come first.
            set: (code) => {
              propose(code as string | null)
              form.field('provinceCode').set(code)
            },
          }}
          choices={provinces.map(({ code, name }) => ({ value: code, label: name }))}
          required
          autoFocus={autoFocus}
        />
        <FormRow>
          <TextField label={t('name')} hint={t('nameHint')} {...text('name')} required max={200} />
          <TextField label={t('code')} hint={t('codeHint')} {...text('code')} required width={250} max={20} />
        </FormRow>
      </FormSection>
      <FormSection title={t('section.letterhead')} note={t('sectionNote.letterhead')}>
        <FormRow>
          <TextField label={t('upperLine')} {...text('upperLine')} required max={200} />
          <TextField label={t('parentLine')} {...text('parentLine')} max={200} />
        </FormRow>
        <FormRow>
          <TextField label={t('letterName')} {...text('letterName')} required max={200} />
          <TextField label={t('place')} {...text('place')} required max={200} />
        </FormRow>
        <FormRow>
          <TextField label={t('noticeSymbol')} hint={t('noticeSymbolHint')} {...text('noticeSymbol')} required max={40} />
          <TextField label={t('reportSymbol')} hint={t('reportSymbolHint')} {...text('reportSymbol')} required max={40} />
        </FormRow>
      </FormSection>
      <FormSection title={t('section.signer')} note={t('sectionNote.signer')}>
        <FormRow>
          <TextField label={t('signerTitle')} {...text('signer.title')} required max={200} />
          <TextField label={t('signerAuthority')} placeholder={t('signerAuthorityHint')} {...text('signer.authority')} max={200} />
        </FormRow>
        <FormRow>
          <TextField label={t('signerRank')} {...text('signer.rank')} max={200} />
          <NameField label={t('signerName')} {...text('signer.name')} />
        </FormRow>
      </FormSection>
    </>
  )
}

/** The typing rests this long before the lines are asked for, milliseconds. */
const rest = 200

/** The names as the lines of a paper, which the host breaks for the picture as for the paper. */
function useLetterheadLines(parentLines: readonly (string | null)[], letterName: string) {
  const typed = { parentLines: parentLines.map((text) => text?.trim() ?? '').filter(Boolean), letterName }
  const [asked] = useDebouncedValue(JSON.stringify(typed), rest)
  const lines = useOperation('setup.letterheadLines', JSON.parse(asked) as typeof typed, { keepPrevious: true })
  return lines.data ?? { parentLines: typed.parentLines, letterName: [letterName] }
}

/** How a paper will begin and end, drawn while it is typed. */
export function LetterheadPicture({ form, today }: { readonly form: FacilityPart; readonly today: PlainDate }) {
  const t = useTexts('facility')
  const upperLine = form.useValue<string | null>('upperLine')
  const parentLine = form.useValue<string | null>('parentLine')
  const letterName = form.useValue<string | null>('letterName')
  const place = form.useValue<string | null>('place')
  const symbol = form.useValue<string | null>('noticeSymbol')
  const authority = form.useValue<string | null>('signer.authority')
  const title = form.useValue<string | null>('signer.title')
  const rank = form.useValue<string | null>('signer.rank')
  const name = form.useValue<string | null>('signer.name')
  const line = (text: string | null) => text?.trim() || '……………………'
  const head = useLetterheadLines([upperLine, parentLine], line(letterName))
  return (
    <figure className={classes.figure}>
      <div className={classes.paper} role="img" aria-label={t('picture.label')} lang="vi">
        <div className={classes.head}>
          <div>
            <div className={classes.asBroken} data-lines>
              {head.parentLines.join('\n')}
            </div>
            <strong className={clsx(classes.own, classes.asBroken)} data-lines>
              {head.letterName.join('\n')}
            </strong>
            <div className={classes.number}>{t('picture.number', { symbol: symbol ?? '' })}</div>
          </div>
          <div>
            <strong>{t('picture.nation')}</strong>
            <strong className={classes.own}>{t('picture.motto')}</strong>
            <em className={classes.number}>{t('picture.date', { place: line(place), year: today.slice(0, 4) })}</em>
          </div>
        </div>
        <strong className={classes.kind}>{t('picture.kind')}</strong>
        <div className={classes.lines} aria-hidden>
          <span />
          <span />
          <span />
        </div>
        <div className={classes.sign}>
          {authority?.trim() && <strong>{upperName(authority)}</strong>}
          <strong>{upperName(line(title))}</strong>
          <em>{t('picture.seal')}</em>
          <strong>{[rank, name].filter((part) => part?.trim()).join(' ')}</strong>
        </div>
      </div>
      <figcaption>{t('picture.caption')}</figcaption>
    </figure>
  )
}
