import { ActionIcon, Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconFileSpreadsheet,
  IconFileText,
  IconPencil,
  IconPrinter,
} from '@tabler/icons-react'
import type { Correction, LabourSettlement, SettlementCheck } from '#contract/earnings/operations'
import { readable } from '#contract/texts/engine'
import { formatAmount } from '#contract/values/amounts'
import { formatDate } from '#contract/values/calendar'
import { useTexts } from '../../../i18n/texts'
import { ErrorNotice } from '../../../ui/error-notice'
import { useFile } from '../../../ui/file-buttons'
import { Panel } from '../../../ui/panel'
import { PdfDialog } from '../../../ui/pdf-dialog'
import text from '../../../ui/text.module.css'
import { periodText } from '../period-text'
import classes from './settlement.module.css'
import { makeSettlementSheet } from './settlement-sheet'

/** By what law and by what rule of the facility it is divided. */
export function BasisPanel({ settlement, onChange }: { readonly settlement: LabourSettlement; readonly onChange: (() => void) | null }) {
  const t = useTexts('earnings')
  const { ruleNumber, ruleOn, weighing } = settlement
  const way = t(`weighing.${weighing}`).toLocaleLowerCase('vi')
  return (
    <Panel
      title={t('settlements.basis')}
      actions={
        onChange && (
          <ActionIcon variant="subtle" color="gray" aria-label={t('settlements.changeBasis')} onClick={onChange}>
            <IconPencil size={16} />
          </ActionIcon>
        )
      }
    >
      <dl className={classes.basis}>
        <div>
          <dt>{t('settlements.shares')}</dt>
          <dd>
            {t('settlements.decree')}
            <small>{t('settlements.article')}</small>
          </dd>
        </div>
        <div>
          <dt>{t('settlements.way')}</dt>
          <dd>
            {ruleNumber ?? <span className={classes.missing}>{t('settlements.noRule')}</span>}
            <small>{ruleOn ? t('settlements.ruleDated', { on: formatDate(ruleOn), way }) : way}</small>
          </dd>
        </div>
      </dl>
    </Panel>
  )
}

/** The two papers of a settlement, to be printed or taken out as spreadsheets. */
export function PapersPanel({ settlement }: { readonly settlement: LabourSettlement }) {
  const t = useTexts('earnings')
  const people = t('settlements.peopleCount', { count: settlement.shares?.length ?? 0 })
  return (
    <Panel title={t('settlements.papers')}>
      <ul className={classes.papers}>
        <PaperLine settlement={settlement} what="minutes" title={t('settlements.minutes')} note={null} />
        <PaperLine settlement={settlement} what="shares" title={t('settlements.shareList')} note={people} />
      </ul>
    </Panel>
  )
}

interface PaperLineProps {
  readonly settlement: LabourSettlement
  readonly what: 'minutes' | 'shares'
  readonly title: string
  readonly note: string | null
}

function PaperLine({ settlement: { id, files, state }, what, title, note }: PaperLineProps) {
  const t = useTexts('earnings')
  const sheet = useFile((as) => makeSettlementSheet(id, what, as))
  const kept = files.find((file) => file.what === what)
  const about = kept
    ? `${t('settlements.pages', { count: kept.pages })} · ${t('settlements.frozen', { hash: kept.sha256.slice(0, 8) })}`
    : [note, state === 'DRAFT' && t('settlements.draftPaper')].filter(Boolean).join(' · ')
  return (
    <li>
      <IconFileText size={18} stroke={1.6} aria-hidden />
      <span>
        {title}
        <small title={kept?.sha256}>{about}</small>
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('settlements.xlsxOf', { what: title.toLocaleLowerCase('vi') })}
        loading={sheet.spreadsheet.isPending}
        onClick={() => sheet.spreadsheet.mutate()}
      >
        <IconFileSpreadsheet size={17} />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label={t('settlements.printOf', { what: title.toLocaleLowerCase('vi') })} onClick={sheet.print}>
        <IconPrinter size={17} />
      </ActionIcon>
      <ErrorNotice failure={sheet.spreadsheet.error} />
      <PdfDialog opened={sheet.printing} onClose={sheet.close} title={title} {...sheet.paper} />
    </li>
  )
}

const signs = { fine: IconCircleCheck, look: IconCircle, blocks: IconAlertTriangle } as const

/** What is to be seen to before it is closed. */
export function ChecksPanel({ settlement, onBasis }: { readonly settlement: LabourSettlement; readonly onBasis: () => void }) {
  const t = useTexts('earnings')
  return (
    <Panel title={t('settlements.before')}>
      <ul className={classes.checks}>
        {settlement.checks.map((check) => {
          const Sign = signs[check.state]
          return (
            <li key={check.key} data-state={check.state}>
              <Sign size={16} aria-hidden />
              <span>
                <CheckText check={check} />
                {check.state !== 'fine' && (check.key === 'rule' || check.key === 'meeting') && (
                  <Button variant="transparent" size="compact-xs" onClick={onBasis}>
                    {t('change')}
                  </Button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      <p className={classes.after}>{t('settlements.after')}</p>
    </Panel>
  )
}

/** Each check has words for the states it can be in. */
function CheckText({ check: { key, state, params } }: { readonly check: SettlementCheck }) {
  const t = useTexts('earnings')
  const given = readable(typeof params.amount === 'number' ? { ...params, amount: formatAmount(params.amount) } : params)
  switch (key) {
    case 'openWeeks':
      return t(state === 'fine' ? 'settlements.check.openWeeks.fine' : 'settlements.check.openWeeks.blocks', given)
    case 'periodRunning':
      return t('settlements.check.periodRunning.blocks', given)
    case 'papers':
      return t(state === 'fine' ? 'settlements.check.papers.fine' : 'settlements.check.papers.look', given)
    case 'percentages':
      return t('settlements.check.percentages.blocks', given)
    case 'indivisible':
      return t('settlements.check.indivisible.blocks')
    case 'rule':
      return t(state === 'fine' ? 'settlements.check.rule.fine' : 'settlements.check.rule.blocks')
    case 'meeting':
      return t(state === 'fine' ? 'settlements.check.meeting.fine' : 'settlements.check.meeting.look', given)
    case 'gap':
      return t(state === 'blocks' ? 'settlements.check.gap.blocks' : 'settlements.check.gap.look', given)
    case 'unnamedOutput':
      return t('settlements.check.unnamedOutput.look', given)
  }
}

/** What has been corrected since it was closed, and where that went. */
export function CorrectionsPanel({ settlement: { correctedBy, dataHash } }: { readonly settlement: LabourSettlement }) {
  const t = useTexts('earnings')
  return (
    <Panel title={t('settlements.correctedBy')}>
      {correctedBy.length > 0 ? (
        <ul className={classes.corrections}>
          {correctedBy.map((line) => (
            <CorrectionLine key={line.id} line={line} />
          ))}
        </ul>
      ) : (
        <p className={text.quiet}>{t('settlements.noCorrections')}</p>
      )}
      <p className={classes.after}>{t('settlements.after')}</p>
      {dataHash && (
        <p className={text.hint}>
          {t('settlements.dataHash')}
          <code className={classes.hash}>{dataHash}</code>
        </p>
      )}
    </Panel>
  )
}

function CorrectionLine({ line: { amount, reason, fullName, settledIn } }: { readonly line: Correction }) {
  const t = useTexts('earnings')
  return (
    <li>
      <strong>
        {amount > 0 ? '+' : ''}
        {formatAmount(amount)}
      </strong>{' '}
      {[fullName, reason].filter(Boolean).join(': ')}
      <small>{settledIn ? t('settlements.settledIn', { period: periodText(t, settledIn) }) : t('settlements.waiting')}</small>
    </li>
  )
}
