import { Button, PasswordInput, Radio, TextInput, Title } from '@mantine/core'
import { IconArchive, IconCircleCheck, IconDeviceFloppy, IconFileAlert, IconHistory, IconShieldCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { OutputOf } from '#contract'
import type { RegisterCopy } from '#contract/setup'
import { callQuery, type Failure } from '../../api/client'
import { useCommand } from '../../api/queries'
import { useAllTexts, useTexts } from '../../i18n/texts'
import { DoorCard } from '../../ui/door-card'
import door from '../../ui/door-card.module.css'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { Mark } from '../../ui/mark'
import { Fact, Facts, Panel } from '../../ui/panel'
import { StatusPill } from '../../ui/status-pill'
import { bytesText, MomentText, momentText, numberText } from '../../ui/values'
import classes from './restore-page.module.css'

type RestoredAnswer = OutputOf<'setup.restore'>

/** From a copy to a register that opens: passphrase, what each copy holds, restore. The present register is set aside by the host. */
export default function RestorePage({ onLeave }: { readonly onLeave: () => void }) {
  const [passphrase, setPassphrase] = useState('')
  const [place, setPlace] = useState<string | null>(null)
  const copies = useMutation<RegisterCopy[], Failure, { readonly passphrase: string; readonly place: string | null }>({
    mutationFn: (asked) => callQuery('setup.copies', asked),
  })
  const [restored, setRestored] = useState<RestoredAnswer | null>(null)
  const [found, setFound] = useState<RegisterCopy[] | null>(null)
  const look = async (where: string | null) => {
    const rows = await copies.mutateAsync({ passphrase: passphrase.trim(), place: where }).catch(() => null)
    if (!rows) return
    setPlace(where)
    setFound(rows)
  }
  if (restored) return <RestoredCard restored={restored} onLeave={onLeave} />
  if (!found)
    return (
      <AskPassphrase
        passphrase={passphrase}
        onType={setPassphrase}
        isLooking={copies.isPending}
        failure={copies.error}
        onLook={() => void look(place)}
        onLeave={onLeave}
      />
    )
  return (
    <Copies
      found={found}
      passphrase={passphrase.trim()}
      place={place}
      isLooking={copies.isPending}
      failure={copies.error}
      onFind={(where) => void look(where)}
      onRestored={setRestored}
      onLeave={onLeave}
    />
  )
}

interface AskPassphraseProps {
  readonly passphrase: string
  readonly onType: (passphrase: string) => void
  readonly isLooking: boolean
  readonly failure: Failure | null
  readonly onLook: () => void
  readonly onLeave: () => void
}

function AskPassphrase({ passphrase, onType, isLooking, failure, onLook, onLeave }: AskPassphraseProps) {
  const t = useTexts('setup')
  const ui = useTexts('ui')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isLooking && passphrase.trim() !== '') onLook()
  }
  return (
    <DoorCard title={t('restore.title')}>
      <p>{t('restore.askText')}</p>
      <form className={door.form} onSubmit={submit} aria-label={t('restore.title')} noValidate>
        <PasswordInput
          label={t('unlock.passphrase')}
          description={t('unlock.hint')}
          value={passphrase}
          onChange={(event) => onType(event.currentTarget.value)}
          autoComplete="off"
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': ui('field.show'), tabIndex: 0 }}
        />
        <ErrorNotice failure={failure} />
        <Button type="submit" loading={isLooking} fullWidth>
          {t('restore.look')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onLeave} fullWidth>
          {t('restore.leave')}
        </Button>
      </form>
    </DoorCard>
  )
}

interface CopiesProps {
  readonly found: readonly RegisterCopy[]
  readonly passphrase: string
  readonly place: string | null
  readonly isLooking: boolean
  readonly failure: Failure | null
  readonly onFind: (place: string) => void
  readonly onRestored: (restored: RestoredAnswer) => void
  readonly onLeave: () => void
}

function Copies({ found, passphrase, place, isLooking, failure, onFind, onRestored, onLeave }: CopiesProps) {
  const t = useTexts('setup')
  const ui = useTexts('ui')
  const restore = useCommand('setup.restore')
  const heading = useRef<HTMLHeadingElement>(null)
  const [file, setFile] = useState<string | null>(null)
  const [elsewhere, setElsewhere] = useState(place ?? '')
  const chosen = found.find((copy) => copy.file === file) ?? found.find((copy) => copy.kind !== 'setAside' && isUsable(copy)) ?? found[0]
  useEffect(() => {
    document.title = `${t('restore.title')} · ${ui('program')}`
    heading.current?.focus()
  }, [t, ui])
  const run = async () => {
    if (!chosen || restore.isPending) return
    const restored = await restore.mutateAsync({ passphrase, place, file: chosen.file }).catch(() => null)
    if (restored) onRestored(restored)
  }
  const find = (event: FormEvent) => {
    event.preventDefault()
    if (!isLooking && elsewhere.trim() !== '') onFind(elsewhere.trim())
  }
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Mark size={28} />
        <span>{ui('program')}</span>
      </header>
      <main className={classes.main}>
        <div className={classes.intro}>
          <div>
            <Title order={1} className={classes.heading} ref={heading} tabIndex={-1}>
              {t('restore.title')}
            </Title>
            <p className={classes.quiet}>{t('restore.text')}</p>
          </div>
          <StatusPill tone="done" icon={IconShieldCheck}>
            {t('restore.kept')}
          </StatusPill>
        </div>
        <div className={classes.columns}>
          <Panel title={t('restore.copies')}>
            {found.length === 0 ? (
              <EmptyState icon={<IconDeviceFloppy size={22} stroke={1.6} />} title={t('restore.none')} text={t('restore.noneText')} />
            ) : (
              <Radio.Group aria-label={t('restore.copies')} value={chosen?.file ?? null} onChange={setFile}>
                <div className={classes.list}>
                  {found.map((copy) => (
                    <CopyLine key={copy.file} copy={copy} />
                  ))}
                </div>
              </Radio.Group>
            )}
            <form className={classes.find} onSubmit={find} aria-label={t('restore.place')} noValidate>
              <TextInput
                className={classes.place}
                label={t('restore.place')}
                placeholder={t('restore.placeHint')}
                value={elsewhere}
                maxLength={1000}
                onChange={(event) => setElsewhere(event.currentTarget.value)}
              />
              <Button type="submit" variant="default" loading={isLooking}>
                {t('restore.find')}
              </Button>
            </form>
            <ErrorNotice failure={failure} />
          </Panel>
          <div className={classes.side}>
            {chosen && <Contents copy={chosen} />}
            {chosen?.contents && chosen.kind !== 'present' && <Missing copy={chosen} />}
          </div>
        </div>
      </main>
      <footer className={classes.foot}>
        <ErrorNotice failure={restore.error} />
        <div className={classes.run}>
          <ol className={classes.steps}>
            {(['build', 'check', 'swap'] as const).map((step, at) => (
              <li key={step}>
                <span className={classes.number} aria-hidden>
                  {at + 1}
                </span>
                <span>
                  <strong>{t(`restore.step.${step}`)}</strong>
                  <small>{t(`restore.step.${step}Text`)}</small>
                </span>
              </li>
            ))}
          </ol>
          <div className={classes.go}>
            <Button
              leftSection={<IconHistory size={18} />}
              loading={restore.isPending}
              disabled={!chosen || !isUsable(chosen)}
              onClick={() => void run()}
              fullWidth
            >
              {chosen?.contents?.lastAt ? t('restore.submitAt', { at: momentText(chosen.contents.lastAt) }) : t('restore.submit')}
            </Button>
            <output className={classes.quiet}>{restore.isPending ? t('restore.working') : ''}</output>
            {!restore.isPending && (
              <Button variant="subtle" color="gray" size="compact-sm" onClick={onLeave}>
                {t('restore.leave')}
              </Button>
            )}
          </div>
        </div>
      </footer>
    </div>
  )
}

/** What is whole can be restored; a present register whose log fits no more is set right when it is rebuilt. */
const isUsable = ({ state }: RegisterCopy): boolean => state === 'whole'

const nameOf = ({ file }: RegisterCopy): string => {
  const parts = file.split(/[\\/]/)
  return parts.at(-1) === 'register.sph' ? (parts.at(-2) ?? file) : (parts.at(-1) ?? file)
}

function CopyLine({ copy }: { readonly copy: RegisterCopy }) {
  const t = useTexts('setup')
  const { kind, contents, madeAt, file } = copy
  return (
    <Radio.Card value={file} className={classes.copy} aria-label={`${t(`restore.kind.${kind}`)} ${nameOf(copy)}`}>
      <Radio.Indicator />
      <span className={classes.name}>
        <strong>{t(`restore.kind.${kind}`)}</strong>
        <small title={file}>{nameOf(copy)}</small>
      </span>
      <span className={classes.state}>
        <MomentText value={contents?.lastAt ?? madeAt} />
        <CopyStateText copy={copy} />
      </span>
    </Radio.Card>
  )
}

function CopyStateText({ copy }: { readonly copy: RegisterCopy }) {
  const t = useTexts('setup')
  return isUsable(copy) ? (
    <small className={classes.whole}>{t('restore.is.whole')}</small>
  ) : (
    <small className={classes.bad}>
      <IconFileAlert size={14} aria-hidden /> {t(`restore.is.${copy.state}`)}
    </small>
  )
}

function Contents({ copy: { contents, bytes, file } }: { readonly copy: RegisterCopy }) {
  const t = useTexts('setup')
  return (
    <Panel title={t('restore.holds')}>
      {contents ? (
        <Facts>
          <Fact label={t('restore.facility')}>{contents.facilityName}</Fact>
          <Fact label={t('restore.lastAt')}>
            <MomentText value={contents.lastAt} />
          </Fact>
          <Fact label={t('restore.residents')}>{numberText(contents.residents)}</Fact>
          <Fact label={t('restore.papers')}>{numberText(contents.papers)}</Fact>
          <Fact label={t('restore.rows')}>{numberText(contents.logRows)}</Fact>
          <Fact label={t('restore.head')}>
            <code className={classes.hash}>{readableHash(contents.logHead)}</code>
          </Fact>
          <Fact label={t('restore.bytes')}>{bytesText(bytes)}</Fact>
        </Facts>
      ) : (
        <p>{t('restore.notUsed')}</p>
      )}
      <p className={classes.path}>{file}</p>
    </Panel>
  )
}

const readableHash = (hash: string): string =>
  hash
    .slice(0, 16)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ')

/** What was written after the copy was made, by the words of the log. */
function Missing({ copy: { missing } }: { readonly copy: RegisterCopy }) {
  const t = useTexts('setup')
  const texts = useAllTexts()
  const wordOf = (operation: string) => {
    const [feature = '', ...name] = operation.split('.')
    const address = `${feature}:log.${name.join('.')}`
    return texts.has(address) ? texts.at(address) : operation
  }
  return (
    <Panel
      title={t('restore.missing')}
      actions={
        missing && missing.rows > 0 && <StatusPill tone="soon">{t('restore.missingRows', { count: numberText(missing.rows) })}</StatusPill>
      }
    >
      {missing === null ? (
        <p className={classes.quiet}>{t('restore.missingUnknown')}</p>
      ) : missing.rows === 0 ? (
        <p className={classes.whole}>
          <IconCircleCheck size={16} aria-hidden /> {t('restore.missingNone')}
        </p>
      ) : missing.work.length === 0 ? (
        <p className={classes.quiet}>{t('restore.onlyLooks')}</p>
      ) : (
        <ul className={classes.work}>
          {missing.work.slice(0, 6).map(({ operation, count }) => (
            <li key={operation}>
              <strong>{numberText(count)}</strong>
              <span>{wordOf(operation)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function RestoredCard({
  restored: { contents, setAside, seconds },
  onLeave,
}: {
  readonly restored: RestoredAnswer
  readonly onLeave: () => void
}) {
  const t = useTexts('setup')
  return (
    <DoorCard title={t('restore.doneTitle')} subtitle={contents.facilityName}>
      <p>{t('restore.doneText', { facility: contents.facilityName, seconds: numberText(seconds) })}</p>
      <Facts>
        <Fact label={t('restore.lastAt')}>
          <MomentText value={contents.lastAt} />
        </Fact>
        <Fact label={t('restore.residents')}>{numberText(contents.residents)}</Fact>
        <Fact label={t('restore.rows')}>{numberText(contents.logRows)}</Fact>
      </Facts>
      {setAside !== null && (
        <p className={classes.aside}>
          <IconArchive size={16} aria-hidden /> {t('restore.doneAside')} <code>{setAside}</code>
        </p>
      )}
      <Button onClick={onLeave} fullWidth autoFocus>
        {t('restore.doneNext')}
      </Button>
    </DoorCard>
  )
}
