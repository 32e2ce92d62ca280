import { Button, Group } from '@mantine/core'
import { IconBriefcase, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { LabourJob, Partner } from '#contract/earnings/operations'
import { formatAmount } from '#contract/values/amounts'
import { formatDate } from '#contract/values/calendar'
import { useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { EmptyState } from '../../../ui/empty-state'
import { Panel } from '../../../ui/panel'
import { type Column, RegisterTable } from '../../../ui/register-table'
import text from '../../../ui/text.module.css'
import classes from '../earnings.module.css'
import { JobDialog, PartnerDialog, PriceDialog } from './job-dialogs'

type JobsOpen =
  | { readonly what: 'job'; readonly job: LabourJob | null }
  | { readonly what: 'price'; readonly job: LabourJob }
  | { readonly what: 'partner'; readonly partner: Partner | null }

/** Jobs with their contracts and prices, and the partners. */
export function JobsPart() {
  const t = useTexts('earnings')
  const { today } = useMe()
  const list = useOperation('earnings.jobs.list', {})
  const [open, setOpen] = useState<JobsOpen | null>(null)
  const columns: Column<LabourJob>[] = [
    {
      key: 'name',
      title: t('jobs.name'),
      minWidth: 200,
      isHead: true,
      render: ({ name, endedOn }) => (
        <>
          <span className={text.strong}>{name}</span>
          {endedOn !== null && <span className={text.quiet}> · {t('jobs.ended')}</span>}
        </>
      ),
    },
    { key: 'trade', title: t('trade'), width: 170, rank: 2, render: ({ tradeName }) => tradeName },
    {
      key: 'partner',
      title: t('jobs.partner'),
      width: 220,
      rank: 1,
      render: ({ partnerName }) => partnerName ?? <span className={text.quiet}>{t('jobs.noPartner')}</span>,
    },
    {
      key: 'contract',
      title: t('jobs.contract'),
      width: 190,
      rank: 3,
      render: ({ contractNumber, contractOn }) => [contractNumber, contractOn && formatDate(contractOn)].filter(Boolean).join(' · '),
    },
    { key: 'price', title: t('jobs.price'), width: 210, align: 'right', render: (job) => <PriceText job={job} today={today} /> },
    {
      key: 'add',
      title: t('jobs.addPrice'),
      width: 136,
      align: 'right',
      render: (job) => (
        <Button variant="default" size="compact-sm" onClick={() => setOpen({ what: 'price', job })}>
          {t('jobs.addPrice')}
        </Button>
      ),
    },
  ]
  return (
    <>
      <Group justify="flex-end" gap="xs">
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} />}
          onClick={() => setOpen({ what: 'partner', partner: null })}
        >
          {t('jobs.addPartner')}
        </Button>
        <Button size="compact-md" leftSection={<IconPlus size={16} />} onClick={() => setOpen({ what: 'job', job: null })}>
          {t('jobs.add')}
        </Button>
      </Group>
      <RegisterTable<LabourJob>
        label={t('jobs.list')}
        className={classes.money}
        columns={columns}
        rows={{ ...list, data: list.data?.jobs }}
        idOf={({ id }) => id}
        onOpen={(job) => setOpen({ what: 'job', job })}
        toneOf={({ endedOn }) => (endedOn !== null && endedOn < today ? 'past' : undefined)}
        skeleton={5}
        empty={<EmptyState icon={<IconBriefcase size={22} stroke={1.6} />} title={t('jobs.none')} text={t('jobs.noneText')} />}
      />
      {list.data && <PartnersPanel partners={list.data.partners} onOpen={(partner) => setOpen({ what: 'partner', partner })} />}
      {open?.what === 'job' && list.data && <JobDialog job={open.job} offered={list.data} onClose={() => setOpen(null)} />}
      {open?.what === 'price' && <PriceDialog job={open.job} onClose={() => setOpen(null)} />}
      {open?.what === 'partner' && <PartnerDialog partner={open.partner} onClose={() => setOpen(null)} />}
    </>
  )
}

/** The price of today, and since when; one that is to come is named, too. */
function PriceText({ job: { prices, unit }, today }: { readonly job: LabourJob; readonly today: string }) {
  const t = useTexts('earnings')
  const now = prices.findLast(({ validFrom }) => validFrom <= today) ?? prices[0]
  if (!now) return <span className={text.quiet}>{t('jobs.noPrice')}</span>
  return (
    <>
      <span className={text.strong}>{formatAmount(now.price)}</span> {t('jobs.perUnit', { unit })}
      <div className={text.hint}>{t('jobs.priceSince', { on: formatDate(now.validFrom) })}</div>
    </>
  )
}

function PartnersPanel({ partners, onOpen }: { readonly partners: readonly Partner[]; readonly onOpen: (partner: Partner) => void }) {
  const t = useTexts('earnings')
  const columns: Column<Partner>[] = [
    {
      key: 'name',
      title: t('jobs.partnerName'),
      minWidth: 220,
      isHead: true,
      render: ({ name, active }) => (
        <>
          <span className={text.strong}>{name}</span>
          {!active && <span className={text.quiet}> · {t('jobs.inactive')}</span>}
        </>
      ),
    },
    { key: 'address', title: t('jobs.address'), minWidth: 220, rank: 1, render: ({ address }) => address },
    { key: 'phone', title: t('jobs.phone'), width: 150, render: ({ phone }) => phone },
  ]
  return (
    <Panel title={t('jobs.partners')} flush>
      <RegisterTable<Partner>
        label={t('jobs.partners')}
        look="plain"
        columns={columns}
        rows={partners}
        idOf={({ id }) => id}
        onOpen={onOpen}
        toneOf={({ active }) => (active ? undefined : 'past')}
        empty={<EmptyState title={t('jobs.noPartners')} />}
      />
    </Panel>
  )
}
