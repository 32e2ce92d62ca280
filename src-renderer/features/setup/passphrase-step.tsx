import { Button, Group, Loader, Modal, TextInput } from '@mantine/core'
import { IconCircleCheck, IconEye, IconPrinter, IconRefresh } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { asFailure, callQuery, type Failure } from '../../api/client'
import { useTexts } from '../../i18n/texts'
import { ErrorNotice } from '../../ui/error-notice'
import { moveOnWithEnter } from '../../ui/move-on'
import { PdfPreview } from '../../ui/pdf-preview'
import { Foot } from './foot'
import classes from './setup.module.css'

/** A passphrase the host has made up, and how far its owner has come with it. Lives in memory only. */
export interface ProposedPassphrase {
  readonly passphrase: string
  readonly pdf: string
  /** Places of the two groups that are asked for again. */
  readonly asked: readonly [number, number]
  /** It has been printed or written down: the groups are covered. */
  readonly onPaper: boolean
}

interface PassphraseStepProps {
  readonly facilityName: string
  readonly proposed: ProposedPassphrase | null
  readonly onProposed: (proposed: ProposedPassphrase) => void
  readonly onBack: () => void
  readonly onNext: () => void
}

/** One group of the first half, one of the second. */
const twoOf = (groups: number): [number, number] => {
  const half = Math.floor(groups / 2)
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint8Array(2))
  return [first % half, half + (second % (groups - half))]
}

export function PassphraseStep({ facilityName, proposed, onProposed, onBack, onNext }: PassphraseStepProps) {
  const t = useTexts('setup')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [printing, setPrinting] = useState(false)
  const asking = useRef(false)

  const propose = async () => {
    if (asking.current) return
    asking.current = true
    setFailure(null)
    await callQuery('setup.proposePassphrase', { facilityName }).then(
      (answer) => onProposed({ ...answer, asked: twoOf(answer.passphrase.split('-').length), onPaper: false }),
      (thrown) => setFailure(asFailure(thrown)),
    )
    asking.current = false
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, when the step is first opened
  useEffect(() => {
    if (proposed === null) void propose()
  }, [])

  if (proposed === null) {
    return (
      <>
        <div className={classes.waiting}>
          {failure ? (
            <ErrorNotice failure={failure} onRetry={() => void propose()} />
          ) : (
            <>
              <Loader size="sm" /> {t('passphrase.making')}
            </>
          )}
        </div>
        <Foot onBack={onBack}>{null}</Foot>
      </>
    )
  }
  const groups = proposed.passphrase.split('-')
  return (
    <>
      <div className={classes.sheet}>
        <ol className={classes.groups} aria-label={t('passphrase.label')} aria-hidden={proposed.onPaper || undefined}>
          {groups.map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is known by its place
            <li key={index}>
              <span>{index + 1}</span>
              <code>{proposed.onPaper ? '•••••' : group}</code>
            </li>
          ))}
        </ol>
        {proposed.onPaper ? (
          <Again
            proposed={proposed}
            groups={groups}
            onShow={() => onProposed({ ...proposed, onPaper: false })}
            onBack={onBack}
            onNext={onNext}
          />
        ) : (
          <>
            <p className={classes.keep}>{t('passphrase.keep')}</p>
            <Group justify="center" gap="xs">
              <Button variant="subtle" color="gray" leftSection={<IconRefresh size={16} />} onClick={() => void propose()}>
                {t('passphrase.renew')}
              </Button>
              <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => setPrinting(true)}>
                {t('passphrase.print')}
              </Button>
            </Group>
            <ErrorNotice failure={failure} />
            <Foot onBack={onBack}>
              <Button onClick={() => onProposed({ ...proposed, onPaper: true })}>{t('passphrase.kept')}</Button>
            </Foot>
          </>
        )}
      </div>
      <Modal
        opened={printing}
        onClose={() => setPrinting(false)}
        title={t('passphrase.sheet')}
        size={900}
        closeButtonProps={{ 'aria-label': t('passphrase.sheet') }}
      >
        <div className={classes.paper}>
          <PdfPreview pdf={proposed.pdf} title={t('passphrase.sheet')} savable={false} />
        </div>
      </Modal>
    </>
  )
}

interface AgainProps {
  readonly proposed: ProposedPassphrase
  readonly groups: readonly string[]
  readonly onShow: () => void
  readonly onBack: () => void
  readonly onNext: () => void
}

/**
 * Two groups are typed from the paper, so that a passphrase nobody has written down cannot pass. Not in the form of the wizard: what is typed
 * here is a proof for this moment, and a draft must never hold a part of the passphrase.
 */
function Again({ proposed: { asked }, groups, onShow, onBack, onNext }: AgainProps) {
  const t = useTexts('setup')
  const [typed, setTyped] = useState<readonly [string, string]>(['', ''])
  const [tried, setTried] = useState(false)
  const inputs = useRef<(HTMLInputElement | null)[]>([])
  const fits = asked.map((place, index) => typed[index]?.trim().toUpperCase() === groups[place])
  const all = fits.every(Boolean)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (all) onNext()
    else inputs.current[fits.indexOf(false)]?.focus()
  }
  return (
    <form className={classes.again} onSubmit={submit} onKeyDownCapture={moveOnWithEnter} aria-label={t('heading.passphrase')} noValidate>
      <p className={classes.keep}>{t('passphrase.hidden')}</p>
      <Group justify="center" align="flex-start" gap="md">
        {asked.map((place, index) => (
          <TextInput
            key={place}
            ref={(input) => {
              inputs.current[index] = input
            }}
            label={t('passphrase.group', { number: place + 1 })}
            w={180}
            classNames={{ input: classes.groupInput ?? '' }}
            maxLength={8}
            autoComplete="off"
            spellCheck={false}
            autoFocus={index === 0}
            value={typed[index] ?? ''}
            error={tried && !fits[index] ? t('passphrase.wrong', { number: place + 1 }) : undefined}
            rightSection={fits[index] ? <IconCircleCheck size={18} className={classes.fits} aria-hidden /> : null}
            onChange={(event) => {
              const text = event.currentTarget.value
              setTyped(([first, second]) => (index === 0 ? [text, second] : [first, text]))
            }}
          />
        ))}
      </Group>
      <Group justify="center">
        <Button variant="subtle" color="gray" leftSection={<IconEye size={16} />} onClick={onShow}>
          {t('passphrase.show')}
        </Button>
      </Group>
      <div aria-live="polite" className={classes.matched}>
        {all && t('passphrase.matched')}
      </div>
      <Foot onBack={onBack}>
        <Button type="submit" data-stop>
          {t('next')}
        </Button>
      </Foot>
    </form>
  )
}
