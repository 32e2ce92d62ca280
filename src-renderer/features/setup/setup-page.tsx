import { Button, Stepper, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Facility } from '#contract/facility'
import type { NewAccount } from '#contract/staff'
import { useOperation } from '../../api/queries'
import { languages, useLanguage, useTexts } from '../../i18n/texts'
import mark from '../../mark.svg'
import { AccountsStep } from './accounts-step'
import { DataStep } from './data-step'
import { FacilityStep } from './facility-step'
import { PassphraseStep, type Proposed } from './passphrase-step'
import classes from './setup.module.css'
import { forgetTyped, keepTyped, keptTyped, nothingTyped, type Typed } from './typed'

const steps = ['facility', 'accounts', 'passphrase', 'data'] as const

/** What the steps have agreed on so far, checked by the contract's own schemas. */
interface Agreed {
  readonly facility?: Facility
  readonly accounts?: readonly NewAccount[]
}

/** From an empty folder to a register that can be signed in to: facility, accounts, recovery passphrase, data. */
export default function SetupPage() {
  const t = useTexts('setup')
  const ui = useTexts('ui')
  const [language, setLanguage] = useLanguage()
  const today = useOperation('setup.state', {}).data?.today ?? '2026-01-01'
  const [kept] = useState(keptTyped)
  const [restored, setRestored] = useState(kept !== null)
  const [typed, setTyped] = useState<Typed>(kept ?? nothingTyped)
  const [agreed, setAgreed] = useState<Agreed>({})
  const [proposed, setProposed] = useState<Proposed | null>(null)
  const [step, setStep] = useState(0)
  const [round, setRound] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const name = steps[step] ?? 'facility'

  const keep = (part: Partial<Typed>) =>
    setTyped((before) => {
      const next = { ...before, ...part }
      keepTyped(next)
      return next
    })
  const goTo = (next: number) => {
    setStep(next)
    setRestored(false)
  }
  const startOver = () => {
    forgetTyped()
    setTyped(nothingTyped)
    setRestored(false)
    setRound(round + 1)
  }
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
            onStepClick={goTo}
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
        {restored && (
          <output className={classes.restored}>
            <span>{t('restored')}</span>
            <Button size="compact-sm" variant="default" onClick={startOver}>
              {t('startOver')}
            </Button>
          </output>
        )}
        {step === 0 && (
          <FacilityStep
            key={round}
            today={today}
            initial={typed.facility}
            onTyped={(facility) => keep({ facility })}
            onNext={(facility) => {
              setAgreed((before) => ({ ...before, facility }))
              goTo(1)
            }}
          />
        )}
        {step === 1 && (
          <AccountsStep
            initial={{ accounts: [...typed.accounts], again: typed.again }}
            onTyped={keep}
            onBack={() => goTo(0)}
            onNext={(accounts) => {
              setAgreed((before) => ({ ...before, accounts }))
              goTo(2)
            }}
          />
        )}
        {step === 2 && (
          <PassphraseStep
            facilityName={agreed.facility?.name ?? ''}
            proposed={proposed}
            onProposed={setProposed}
            onBack={() => goTo(1)}
            onNext={() => goTo(3)}
          />
        )}
        {step === 3 && agreed.facility && agreed.accounts && proposed && (
          <DataStep
            facility={agreed.facility}
            accounts={agreed.accounts}
            passphrase={proposed.passphrase}
            sample={typed.sample}
            residents={typed.residents}
            onTyped={keep}
            onBack={() => goTo(2)}
          />
        )}
      </main>
    </div>
  )
}
