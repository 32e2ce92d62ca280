import { Button, Stepper, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useCommand, useOperation } from '../../api/queries'
import { languages, useLanguage, useTexts } from '../../i18n/texts'
import mark from '../../mark.svg'
import { useFormState } from '../../ui/form-state'
import { RestoredDraft } from '../../ui/restored-draft'
import { facilityOf } from '../facility/parts'
import { AccountsStep } from './accounts-step'
import { DataStep } from './data-step'
import { FacilityStep } from './facility-step'
import { PassphraseStep, type ProposedPassphrase } from './passphrase-step'
import classes from './setup.module.css'
import { nothingTyped, SetupForm, setupDraft } from './setup-form'

const steps = ['facility', 'accounts', 'passphrase', 'data'] as const

/** From an empty folder to a register that can be signed in to: facility, accounts, recovery passphrase, data. */
export default function SetupPage({ onRestore }: { readonly onRestore: () => void }) {
  const t = useTexts('setup')
  const ui = useTexts('ui')
  const [language, setLanguage] = useLanguage()
  const today = useOperation('setup.state', {}).data?.today ?? '2026-01-01'
  const [proposed, setProposed] = useState<ProposedPassphrase | null>(null)
  const [step, setStep] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const name = steps[step] ?? 'facility'

  const create = useCommand('setup.create')
  const form = useFormState({
    schema: SetupForm,
    feature: 'setup',
    initial: nothingTyped,
    draft: setupDraft,
    save: ({ facility, users, sample, residents }) =>
      create.mutateAsync({
        facility: facilityOf(facility),
        accounts: users.accounts,
        passphrase: proposed?.passphrase ?? '',
        sampleResidents: sample ? residents : null,
      }),
  })
  useEffect(() => {
    document.title = `${t(`heading.${name}`)} · ${ui('program')}`
    if (step > 0) heading.current?.focus()
  }, [name, step, t, ui])

  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <img src={mark} width={28} height={28} alt="" />
        <span className={classes.brand}>{ui('program')}</span>
        <span className={classes.about}>{t('subtitle')}</span>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onRestore}>
          {t('restore.link')}
        </Button>
        {languages
          .filter((one) => one !== language)
          .map((one) => (
            <Button key={one} variant="subtle" color="gray" size="compact-sm" onClick={() => setLanguage(one)} lang={one}>
              {ui(`languages.${one}`)}
            </Button>
          ))}
      </header>
      <main className={classes.main}>
        <div className={classes.intro}>
          <div>
            <Title order={1} className={classes.heading} ref={heading} tabIndex={-1}>
              {t(`heading.${name}`)}
            </Title>
            <p className={classes.text}>{t(`text.${name}`)}</p>
          </div>
          <Stepper
            active={step}
            onStepClick={setStep}
            allowNextStepsSelect={false}
            size="xs"
            iconSize={26}
            className={classes.steps}
            aria-label={t('steps')}
          >
            {steps.map((one) => (
              <Stepper.Step key={one} label={t(`step.${one}`)} />
            ))}
          </Stepper>
        </div>
        {step === 0 && <RestoredDraft form={form} text={t('restored')} discard={t('startOver')} />}
        {form.ready && step === 0 && <FacilityStep form={form} today={today} onNext={() => setStep(1)} />}
        {step === 1 && <AccountsStep form={form} onBack={() => setStep(0)} onNext={() => setStep(2)} />}
        {step === 2 && (
          <PassphraseStep
            facilityName={form.values().facility?.name ?? ''}
            proposed={proposed}
            onProposed={setProposed}
            onBack={() => setStep(1)}
            onNext={() => setStep(3)}
          />
        )}
        {step === 3 && proposed && <DataStep form={form} isCreated={create.isSuccess} onBack={() => setStep(2)} />}
      </main>
    </div>
  )
}
