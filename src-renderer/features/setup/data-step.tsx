import { Button, Progress, Radio } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { NumberField } from '../../ui/fields'
import { Fact, Facts } from '../../ui/panel'
import { numberText } from '../../ui/values'
import { Foot } from './foot'
import classes from './setup.module.css'
import type { SetupFormState } from './setup-form'
import { StepForm } from './step-form'

interface DataStepProps {
  readonly form: SetupFormState
  readonly isCreated: boolean
  readonly onBack: () => void
}

export function DataStep({ form, isCreated, onBack }: DataStepProps) {
  const t = useTexts('setup')
  const sample = form.useValue<boolean>('sample')
  const { facility, users, residents } = form.values()
  const accounts = users?.accounts ?? []
  const head = accounts[0]
  if (form.saving || isCreated) return <Creating sampleResidents={sample ? (residents ?? null) : null} />
  return (
    <StepForm form={form} label={t('heading.data')} onNext={() => void form.submit()}>
      <div className={classes.columns}>
        <div className={classes.fields}>
          <Radio.Group
            aria-label={t('data.label')}
            value={sample ? 'sample' : 'real'}
            onChange={(value) => form.set('sample', value === 'sample')}
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
            <NumberField
              label={t('data.residents')}
              hint={t('data.residentsHint')}
              unit={t('data.people')}
              field={form.field('residents')}
              width={240}
              required
            />
          )}
        </div>
        <aside className={classes.aside}>
          <section className={classes.summary} aria-label={t('data.summary')}>
            <strong>{t('data.summary')}</strong>
            <Facts>
              <Fact label={t('data.facility')} note={facility?.code}>
                {facility?.name}
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
      <Foot onBack={onBack}>
        <Button type="submit" data-stop>
          {t('create')}
        </Button>
      </Foot>
    </StepForm>
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
