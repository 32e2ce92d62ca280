import { ActionIcon, Button, Group } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconCheck, IconCopy, IconDownload, IconPackageExport, IconShieldCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import * as z from 'zod'
import type { OutputOf } from '#contract'
import type { BundleRow } from '#contract/bundles'
import { Month } from '#contract/values/calendar'
import { callQuery, type Failure } from '../../api/client'
import { useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { useFilters } from '../../ui/address'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { Page, PageHeader } from '../../ui/page-header'
import { saveFile } from '../../ui/pdf-preview'
import { type Column, RegisterTable } from '../../ui/register-table'
import { bytesText, MomentText } from '../../ui/values'
import { monthText } from '../reports/parts'
import classes from './bundles.module.css'
import { MakeDialog } from './make-dialog'
import { VerifyDialog } from './verify-dialog'

/** The month whose package is being made: the desk leads here with it. */
const Shown = z.object({ month: Month.nullable().catch(null).default(null) })

/** The monthly packages for the province: made, fetched, checked. */
export default function BundlesPage() {
  const t = useTexts('bundles')
  const list = useOperation('bundles.list', {})
  const [{ month }, show] = useFilters(Shown)
  const [opened, setOpen] = useState<'make' | 'verify' | null>(null)
  const open = opened ?? (month === null ? null : 'make')
  const close = () => {
    setOpen(null)
    show({ month: null })
  }
  const fetchFile = useMutation<OutputOf<'bundles.file'>, Failure, string>({
    mutationFn: (id) => callQuery('bundles.file', { id }),
    onSuccess: ({ file, fileName }) => saveFile(file, fileName),
  })
  const columns = useMemo(() => columnsOf(t, fetchFile.mutate), [t, fetchFile.mutate])
  const rows = list.data?.rows ?? []
  const onMade = (made: OutputOf<'bundles.make'>) => {
    close()
    const words = { month: monthText(made.month), number: made.number }
    notifications.show({ message: made.unchanged ? t('making.unchanged', words) : t('making.done', words) })
  }
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            <Button variant="default" leftSection={<IconShieldCheck size={16} />} onClick={() => setOpen('verify')}>
              {t('verify')}
            </Button>
            <Button leftSection={<IconPackageExport size={16} />} onClick={() => setOpen('make')}>
              {t('make')}
            </Button>
          </>
        }
      />
      <ErrorNotice failure={fetchFile.error} />
      <RegisterTable<BundleRow>
        label={t('list')}
        columns={columns}
        rows={{ ...list, data: list.data?.rows }}
        idOf={(row) => row.id}
        onOpen={(row) => fetchFile.mutate(row.id)}
        skeleton={4}
        empty={<EmptyState icon={<IconPackageExport size={22} stroke={1.6} />} title={t('none')} text={t('noneText')} />}
      />
      {list.data && (
        <section className={classes.key} aria-label={t('key.title')}>
          <div>
            <strong>{t('key.title')}</strong>
            <p>{t('key.text')}</p>
          </div>
          <code>{list.data.keyFingerprint}</code>
        </section>
      )}
      {open === 'make' && <MakeDialog asked={month} rows={rows} onMade={onMade} onClose={close} />}
      {open === 'verify' && <VerifyDialog ownKey={list.data?.keyFingerprint ?? null} onClose={() => setOpen(null)} />}
    </Page>
  )
}

const columnsOf = (t: ReturnType<typeof useTexts<'bundles'>>, fetchFile: (id: string) => void): Column<BundleRow>[] => [
  { key: 'month', title: t('month'), width: 100, render: (row) => <strong>{monthText(row.month)}</strong> },
  {
    key: 'number',
    title: t('number'),
    width: 150,
    render: (row) => (
      <>
        {row.number}
        {row.replaces !== null && <span className={classes.quiet}> · {t('replaces', { number: row.replaces })}</span>}
      </>
    ),
  },
  { key: 'file', title: t('file'), minWidth: 200, render: (row) => <span className={classes.fileName}>{row.fileName}</span> },
  { key: 'bytes', title: t('bytes'), width: 110, rank: 4, align: 'right', render: (row) => bytesText(row.bytes) },
  { key: 'sha256', title: t('sha256'), width: 150, rank: 3, render: (row) => <Hash value={row.sha256} /> },
  { key: 'madeAt', title: t('madeAt'), width: 150, rank: 1, render: (row) => <MomentText value={row.madeAt} /> },
  { key: 'madeBy', title: t('madeBy'), width: 150, rank: 2, render: (row) => row.madeBy },
  {
    key: 'download',
    title: t('download'),
    width: 84,
    render: (row) => (
      <ActionIcon
        variant="subtle"
        color="gray"
        tabIndex={-1}
        aria-label={t('downloadOf', { month: monthText(row.month), number: row.number })}
        onClick={() => fetchFile(row.id)}
      >
        <IconDownload size={17} />
      </ActionIcon>
    ),
  },
]

/** The beginning is enough to look at; the whole is copied. */
function Hash({ value }: { readonly value: string }) {
  const t = useTexts('bundles')
  const clipboard = useClipboard({ timeout: 1500 })
  return (
    <Group gap={4} wrap="nowrap">
      <code className={classes.hash} title={value}>
        {value.slice(0, 12)}
      </code>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        tabIndex={-1}
        aria-label={clipboard.copied ? t('copied') : t('copyHash')}
        onClick={() => clipboard.copy(value)}
      >
        {clipboard.copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
      </ActionIcon>
    </Group>
  )
}
