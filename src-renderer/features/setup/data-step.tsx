import { Button, NumberInput, Progress, Radio } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Facility } from '#contract/facility'
import { NewRegister } from '#contract/setup'
import type { NewAccount } from '#contract/staff'
import { useCommand } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { ErrorNotice } from '../../ui/error-notice'
import { Fact, Facts } from '../../ui/panel'
import { numberText } from '../../ui/values'
import { Foot } from './foot'
import classes from './setup.module.css'
import { forgetTyped, type Typed } from './typed'

interface DataStepProps {
  readonly facility: Facility
  readonly accounts: readonly NewAccount[]
  readonly passphrase: string
  readonly sample: boolean
  readonly residents: number | null
  readonly onTyped: (part: Partial<Pick<Typed, 'sample' | 'residents'>>) => void
  readonly onBack: () => void
}

const mostResidents = 5000

export function DataStep({ facility, accounts, passphrase, sample, residents, onTyped, onBack }: DataStepProps) {
  const t = useTexts('setup')
  const create = useCommand('setup.create')
  const [refused, setRefused] = useState(false)
  const head = accounts[0]
  const countFits = NewRegister.shape.sampleResidents.safeParse(residents).success && residents !== null
  const submit = async () => {
    setRefused(sample && !countFits)
    if (sample && !countFits) return
    const input = { facility, accounts: [...accounts], passphrase, sampleResidents: sample ? residents : null }
    await create.mutateAsync(input).then(forgetTyped, () => {})
  }
  if (create.isPending || create.isSuccess) return <Creating sampleResidents={sample ? residents : null} />
  return (
    <form
      aria-label={t('heading.data')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <div className={classes.columns}>
        <div className={classes.fields}>
          <Radio.Group
            aria-label={t('data.label')}
            value={sample ? 'sample' : 'real'}
            onChange={(value) => onTyped({ sample: value === 'sample' })}
          >
            <div className={classes.choices}>
              {(['real', 'sample'] as const).map((value) => (
                <Radio.Card key={value} value={value} className={classes.choice} aria-label={t(`data.${value}`)}>
                  <Radio.Indicator />
                  <span>
                    <strong>{t(`data.${value}`)}</strong>
                    <span>{t(`data.${value}Text`)}</span>
                  </span>
                </Radio.Card>
              ))}
            </div>
          </Radio.Group>
          {sample && (
            <NumberInput
              label={t('data.residents')}
              description={t('data.residentsHint')}
              classNames={{ input: classes.count ?? '' }}
              value={residents ?? ''}
              min={1}
              max={mostResidents}
              clampBehavior="none"
              allowDecimal={false}
              allowNegative={false}
              thousandSeparator="."
              decimalSeparator=","
              hideControls
              suffix={` ${t('data.people')}`}
              error={refused && !countFits ? t('data.residentsHint') : undefined}
              onChange={(value) => onTyped({ residents: value === '' ? null : Number(value) })}
            />
          )}
        </div>
        <aside className={classes.aside}>
          <section className={classes.summary} aria-label={t('data.summary')}>
            <strong>{t('data.summary')}</strong>
            <Facts>
              <Fact label={t('data.facility')} note={facility.code}>
                {facility.name}
              </Fact>
              <Fact label={t('data.head')} note={head?.signInName}>
                {head?.fullName}
              </Fact>
              <Fact label={t('data.users')}>{numberText(accounts.length)}</Fact>
              <Fact label={t('data.passphrase')}>{t('data.passphraseKept')}</Fact>
            </Facts>
            <p>{t('data.after', { name: head?.signInName ?? '' })}</p>
          </section>
        </aside>
      </div>
      <ErrorNotice failure={create.error} />
      <Foot onBack={onBack}>
        <Button type="submit">{t('create')}</Button>
      </Foot>
    </form>
  )
}

/** The host answers once, at the end: what can be shown meanwhile is what it does and for how long already. */
function Creating({ sampleResidents }: { readonly sampleResidents: number | null }) {
  const t = useTexts('setup')
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const clock = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(clock)
  }, [])
  return (
    <div className={classes.creating} role="status">
      <strong>{t('creating')}</strong>
      <p>{sampleResidents === null ? t('creatingReal') : t('creatingSample', { count: numberText(sampleResidents) })}</p>
      <Progress value={100} animated striped size="sm" aria-label={t('creating')} />
      <span className={classes.elapsed} aria-hidden>
        {t('elapsed', { seconds })}
      </span>
    </div>
  )
}
