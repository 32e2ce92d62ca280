import { Button, Group } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { OutputOf } from '#contract'
import type { PaperForm } from '#contract/papers/forms'
import type { PackAnswer, PackLine } from '#contract/papers/pack'
import { formatDate } from '#contract/values/calendar'
import { asFailure, type Failure } from '../../../api/client'
import { useCommand, useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useRuleTexts } from '../../../i18n/messages'
import { useTexts } from '../../../i18n/texts'
import { AppLink } from '../../../ui/app-link'
import { DialogFrame } from '../../../ui/dialog-frame'
import { ErrorNotice, useFailureText } from '../../../ui/error-notice'
import { PdfDialog } from '../../../ui/pdf-dialog'
import text from '../../../ui/text.module.css'
import { paperAddress } from '../addresses'
import { useFormNames } from '../form-names'
import shared from '../papers.module.css'
import { useNameOf } from '../words'
import classes from './release-pack.module.css'

type WholePack = OutputOf<'papers.pack.get'>
type NotMade = Readonly<Partial<Record<PaperForm, Failure>>>

/** What somebody takes along, and what tells of it: offered when the end of the stay has come near. */
export function ReleasePackButton({ stayId }: { readonly stayId: string }) {
  const t = useTexts('papers')
  const [opened, setOpened] = useState(false)
  const pack = useOperation('papers.pack.get', { stayId, pack: 'release' })
  if (!pack.data?.begun) return null
  return (
    <>
      <Button size="compact-md" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {t('pack.open')}
      </Button>
      {opened && <ReleasePackDialog stayId={stayId} pack={pack.data} onClose={() => setOpened(false)} />}
    </>
  )
}

interface PackDialogProps {
  readonly stayId: string
  readonly pack: WholePack
  readonly onClose: () => void
}

function ReleasePackDialog({ stayId, pack, onClose }: PackDialogProps) {
  const t = useTexts('papers')
  const { today } = useMe()
  const { refused, making, printed, failure, begin, close } = useMaking(stayId, pack)
  const failureText = useFailureText()
  const names = useFormNames()
  const ready = pack.lines.filter(({ state }) => state === 'READY').length
  const there = pack.lines.filter(({ state }) => state === 'ISSUED').length
  const notMade = Object.entries(refused).map(([form, why]) => `${names.full(form as PaperForm)}: ${failureText(why)}`)
  if (printed !== null)
    return (
      <PdfDialog opened onClose={close} title={t('pack.printTitle', { count: printed.papers })} pdf={printed.pdf}>
        {notMade.length > 0 && (
          <ul className={classes.notMade} role="alert">
            {notMade.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </PdfDialog>
    )
  return (
    <DialogFrame title={t('pack.title')} size={760} onClose={onClose}>
      <ul className={classes.lines}>
        {pack.lines.map((line) => (
          <FormOfPack key={line.form} line={line} failure={refused[line.form]} />
        ))}
        {pack.answers.map((answer) => (
          <AnswerOfPack key={answer.form} {...answer} />
        ))}
      </ul>
      <p className={text.quiet}>
        {ready > 0 ? t('pack.text', { year: today.slice(0, 4), on: formatDate(today) }) : t('pack.nothingToMake')}
      </p>
      <ErrorNotice failure={failure} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('pack.close')}
        </Button>
        {ready + there > 0 && (
          <Button data-autofocus leftSection={<IconPrinter size={16} aria-hidden />} loading={making} onClick={() => void begin()}>
            {ready > 0 ? t('pack.make', { count: ready }) : t('pack.print', { count: there })}
          </Button>
        )}
      </Group>
    </DialogFrame>
  )
}

/** Makes what can be made, one after another, and prints all that is there; what is refused holds up nothing else. */
function useMaking(stayId: string, { lines }: WholePack) {
  const issue = useCommand('papers.issue')
  const print = useCommand('papers.print')
  const [refused, setRefused] = useState<NotMade>({})
  const [making, setMaking] = useState(false)
  const [printed, setPrinted] = useState<{ readonly pdf: string; readonly papers: number } | null>(null)
  const begin = async () => {
    setMaking(true)
    const ids: string[] = []
    const failures: Partial<Record<PaperForm, Failure>> = {}
    for (const { form, state, paper, draftId } of lines) {
      if (paper) ids.push(paper.id)
      if (state !== 'READY') continue
      try {
        ids.push((await issue.mutateAsync({ form, subjectId: stayId, draftId, another: false })).paper.id)
      } catch (thrown) {
        failures[form] = asFailure(thrown)
      }
    }
    setRefused(failures)
    if (ids.length > 0) await print.mutateAsync({ ids }).then(({ pdf }) => setPrinted({ pdf, papers: ids.length }), asFailure)
    setMaking(false)
  }
  return { refused, making, printed, failure: print.error, begin, close: () => setPrinted(null) }
}

function FormOfPack({ line, failure }: { readonly line: PackLine; readonly failure: Failure | undefined }) {
  const names = useFormNames()
  return (
    <li className={classes.line}>
      <span className={text.strong}>{names.full(line.form)}</span>
      <LineState line={line} failure={failure} />
    </li>
  )
}

function LineState({ line, failure }: { readonly line: PackLine; readonly failure: Failure | undefined }): ReactNode {
  const t = useTexts('papers')
  const roles = useTexts('staff')
  const ruleOf = useRuleTexts()
  const failureText = useFailureText()
  const nameOf = useNameOf()
  const { form, state, paper, onPaper, refused, makers, missing } = line
  if (paper)
    return (
      <Sign look="there">
        <AppLink to={paperAddress(paper.id)}>
          {nameOf({ form, number: paper.number, symbol: paper.symbol, issuedOn: paper.issuedOn })}
        </AppLink>
      </Sign>
    )
  if (onPaper) return <Sign look="there">{t('old.already', { number: onPaper.number, on: formatDate(onPaper.issuedOn) })}</Sign>
  if (failure) return <Sign look="warned">{failureText(failure)}</Sign>
  if (refused) return <Sign look="not">{ruleOf(refused.key, refused.params, 'papers.issue')}</Sign>
  if (state === 'OTHERS')
    return <Sign look="not">{t('pack.others', { roles: makers.map((role) => roles(`role.${role}`)).join(', ') })}</Sign>
  if (missing > 0) return <Sign look="warned">{t('pack.readyMissing', { count: missing })}</Sign>
  return <Sign look="ready">{t('pack.ready')}</Sign>
}

/** What has come back, as a fact: nothing is made of it here. */
function AnswerOfPack({ form, paper, answer }: PackAnswer) {
  const t = useTexts('papers')
  const names = useFormNames()
  return (
    <li className={classes.line}>
      <span className={text.strong}>{t('pack.answerTo', { form: names.short(form) })}</span>
      {answer ? (
        <Sign look="there">
          {t('pack.answered', {
            kind: t(`answer.kinds.${answer.kind}`),
            number: answer.number,
            on: formatDate(answer.on),
            issuer: answer.issuer,
          })}
        </Sign>
      ) : (
        <Sign look="not">{t(paper ? 'answer.none' : 'pack.noNotice')}</Sign>
      )}
    </li>
  )
}

const icons = { there: IconCircleCheck, ready: IconCircleCheck, warned: IconAlertTriangle, not: IconCircleX }

function Sign({ look, children }: { readonly look: keyof typeof icons; readonly children: ReactNode }) {
  const Icon = icons[look]
  return (
    <span className={look === 'there' ? shared.allThere : classes.sign} data-look={look}>
      <Icon size={16} stroke={1.8} aria-hidden />
      <span>{children}</span>
    </span>
  )
}
