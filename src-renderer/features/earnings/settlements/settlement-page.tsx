import { Button, Skeleton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconLock, IconPencil, IconPrinter, IconTrash } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { LabourSettlement } from '#contract/earnings/operations'
import { formatDate } from '#contract/values/calendar'
import { useCommand, useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { useGo } from '../../../ui/address'
import { AppLink } from '../../../ui/app-link'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { ErrorNotice } from '../../../ui/error-notice'
import { useFile } from '../../../ui/file-buttons'
import { Page, PageHeader } from '../../../ui/page-header'
import { PdfDialog } from '../../../ui/pdf-dialog'
import { StatusPill } from '../../../ui/status-pill'
import { momentText } from '../../../ui/values'
import { moneyAddress, moneySearch } from '../addresses'
import { periodText } from '../period-text'
import { BasisDialog } from './basis-dialog'
import { CoefficientDialog, CorrectionDialog } from './correction-dialogs'
import classes from './settlement.module.css'
import { makeSettlementSheet } from './settlement-sheet'
import { SharesPanel } from './shares-panel'
import { BasisPanel, ChecksPanel, CorrectionsPanel, PapersPanel } from './side-panels'
import { SumsPanel } from './sums-panel'

type SettlementOpen =
  | { readonly what: 'basis' | 'close' | 'discard' | 'correct' }
  | { readonly what: 'coefficient'; readonly stayIds: readonly string[] }

/** The settlement of a period: what came in and went out, its four parts, and what each resident is given. */
export default function SettlementPage() {
  const { id = '' } = useParams({ strict: false })
  const settlement = useOperation('earnings.settlements.get', { id })
  if (settlement.error) {
    return (
      <Page>
        <ErrorNotice failure={settlement.error} onRetry={() => void settlement.refetch()} />
      </Page>
    )
  }
  return settlement.data ? <SettlementShown settlement={settlement.data} /> : <Skeleton height={600} m="lg" />
}

function SettlementShown({ settlement }: { readonly settlement: LabourSettlement }) {
  const t = useTexts('earnings')
  const [open, setOpen] = useState<SettlementOpen | null>(null)
  const shut = () => setOpen(null)
  const { id, state, from, to } = settlement
  const period = periodText(t, settlement)
  const isDraft = state === 'DRAFT'
  const blocked = settlement.checks.some((check) => check.state === 'blocks')
  const minutes = useFile((as) => makeSettlementSheet(id, 'minutes', as))
  return (
    <Page>
      <PageHeader
        title={t('settlements.title', { period })}
        trail={
          <>
            <AppLink to={moneyAddress} search={moneySearch('settlements')}>
              {t('tab.settlements')}
            </AppLink>
            <span aria-hidden>/</span>
            <span>{period}</span>
          </>
        }
        subtitle={
          <span className={classes.state}>
            <StatusPill tone={isDraft ? 'soon' : 'done'} icon={isDraft ? IconPencil : IconLock}>
              {t(`settlements.state.${state}`)}
            </StatusPill>
            {formatDate(from)}–{formatDate(to)} · {t('unit')}
            {settlement.closedAt && settlement.closedBy && (
              <> · {t('settlements.closedBy', { at: momentText(settlement.closedAt), by: settlement.closedBy })}</>
            )}
          </span>
        }
        actions={
          <>
            {isDraft && (
              <Button variant="subtle" color="gray" leftSection={<IconTrash size={16} />} onClick={() => setOpen({ what: 'discard' })}>
                {t('settlements.discard')}
              </Button>
            )}
            <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={minutes.print}>
              {t('settlements.printOf', { what: t('settlements.minutes').toLocaleLowerCase('vi') })}
            </Button>
            {isDraft ? (
              <Button leftSection={<IconLock size={16} />} disabled={blocked} onClick={() => setOpen({ what: 'close' })}>
                {t('settlements.close')}
              </Button>
            ) : (
              <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setOpen({ what: 'correct' })}>
                {t('settlements.correct')}
              </Button>
            )}
          </>
        }
      />
      <div className={classes.columns}>
        <div className={classes.main}>
          <SumsPanel settlement={settlement} />
          <SharesPanel settlement={settlement} onCoefficient={isDraft ? (stayIds) => setOpen({ what: 'coefficient', stayIds }) : null} />
        </div>
        <aside className={classes.side}>
          <BasisPanel settlement={settlement} onChange={isDraft ? () => setOpen({ what: 'basis' }) : null} />
          <PapersPanel settlement={settlement} />
          {isDraft ? (
            <ChecksPanel settlement={settlement} onBasis={() => setOpen({ what: 'basis' })} />
          ) : (
            <CorrectionsPanel settlement={settlement} />
          )}
        </aside>
      </div>
      <PdfDialog opened={minutes.printing} onClose={minutes.close} title={t('settlements.minutes')} {...minutes.paper} />
      {open?.what === 'basis' && <BasisDialog settlement={settlement} onClose={shut} />}
      {open?.what === 'correct' && <CorrectionDialog settlement={settlement} onClose={shut} />}
      {open?.what === 'coefficient' && <CoefficientDialog settlement={settlement} stayIds={open.stayIds} onClose={shut} />}
      {(open?.what === 'close' || open?.what === 'discard') && <EndDialog settlement={settlement} how={open.what} onClose={shut} />}
    </Page>
  )
}

/** Closing freezes it for good, discarding takes the draft away: both are asked about. */
function EndDialog({
  settlement,
  how,
  onClose,
}: {
  readonly settlement: LabourSettlement
  readonly how: 'close' | 'discard'
  readonly onClose: () => void
}) {
  const t = useTexts('earnings')
  const go = useGo()
  const close = useCommand('earnings.settlements.close')
  const discard = useCommand('earnings.settlements.discard')
  const { id, version } = settlement
  const period = periodText(t, settlement)
  if (how === 'discard') {
    return (
      <ConfirmDialog
        opened
        title={t('settlements.discardAsk')}
        confirm={t('settlements.discard')}
        grave
        busy={discard.isPending}
        onCancel={onClose}
        onConfirm={() =>
          discard.mutate(
            { id, version },
            {
              onSuccess: () => {
                notifications.show({ message: t('settlements.discarded') })
                go(moneyAddress, { search: moneySearch('settlements') })
              },
            },
          )
        }
      >
        <ErrorNotice failure={discard.error} />
      </ConfirmDialog>
    )
  }
  return (
    <ConfirmDialog
      opened
      title={t('settlements.closeAsk', { period })}
      confirm={t('settlements.close')}
      busy={close.isPending}
      onCancel={onClose}
      onConfirm={() =>
        close.mutate(
          { id, version },
          {
            onSuccess: () => {
              notifications.show({ message: t('settlements.closed') })
              onClose()
            },
          },
        )
      }
    >
      <p>{t('settlements.closeText')}</p>
      <ErrorNotice failure={close.error} />
    </ConfirmDialog>
  )
}
