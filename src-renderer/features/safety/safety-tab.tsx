import { Alert, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCircleCheck, IconDeviceFloppy, IconShieldCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type BackupRow, type CheckResult, safety } from '#contract/safety'
import { callQuery, type Failure } from '../../api/client'
import { useCommand, useOperation } from '../../api/queries'
import { useHasRole } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { Panel } from '../../ui/panel'
import { type Column, RegisterTable } from '../../ui/register-table'
import settings from '../../ui/settings.module.css'
import { StatusPill } from '../../ui/status-pill'
import text from '../../ui/text.module.css'
import { bytesText, MomentText, numberText } from '../../ui/values'
import classes from './safety-tab.module.css'

/** Copies of the register, and whether the register itself is whole. */
export function SafetyTab() {
  const mayCheck = useHasRole(...safety.check.roles)
  return (
    <div className={settings.stack}>
      <Backups />
      {mayCheck && <Check />}
    </div>
  )
}

function Backups() {
  const t = useTexts('safety')
  const backups = useOperation('safety.backups', {})
  const mayBackup = useHasRole(...safety.backup.roles)
  const columns: Column<BackupRow>[] = [
    { key: 'at', title: t('at'), width: 170, render: (row) => <MomentText value={row.at} /> },
    { key: 'fileName', title: t('fileName'), render: (row) => row.fileName },
    { key: 'residents', title: t('residents'), width: 120, rank: 1, align: 'right', render: (row) => numberText(row.residents) },
    { key: 'bytes', title: t('bytes'), width: 120, rank: 2, align: 'right', render: (row) => bytesText(row.bytes) },
    {
      key: 'logHead',
      title: t('logHead'),
      width: 170,
      rank: 3,
      render: (row) => (
        <code className={classes.hash} title={row.logHead}>
          {row.logHead.slice(0, 12)}
        </code>
      ),
    },
  ]
  return (
    <>
      {mayBackup ? <MakeBackup /> : <p className={text.quiet}>{t('backupNote')}</p>}
      <RegisterTable<BackupRow>
        label={t('backups')}
        columns={columns}
        rows={{ ...backups, data: backups.data?.rows }}
        idOf={(row) => row.fileName}
        skeleton={3}
        empty={<EmptyState icon={<IconDeviceFloppy size={22} stroke={1.6} />} title={t('none')} text={t('noneText')} />}
      />
    </>
  )
}

function MakeBackup() {
  const t = useTexts('safety')
  const backup = useCommand('safety.backup')
  const run = () =>
    backup.mutateAsync({}).then(
      ({ residents, bytes }) =>
        notifications.show({ message: t('backupDone', { residents: numberText(residents), bytes: bytesText(bytes) }) }),
      () => {},
    )
  return (
    <>
      <div className={settings.bar}>
        <p className={text.quiet}>{t('backupNote')}</p>
        <Button leftSection={<IconDeviceFloppy size={16} />} loading={backup.isPending} onClick={run}>
          {t('backup')}
        </Button>
      </div>
      <ErrorNotice failure={backup.error} />
    </>
  )
}

function Check() {
  const t = useTexts('safety')
  const check = useMutation<CheckResult, Failure>({ mutationFn: () => callQuery('safety.check', {}) })
  return (
    <Panel
      title={t('check')}
      actions={
        <Button variant="default" leftSection={<IconShieldCheck size={16} />} loading={check.isPending} onClick={() => check.mutate()}>
          {check.data ? t('checkAgain') : t('check')}
        </Button>
      }
    >
      <div className={settings.stack}>
        <p className={text.quiet}>{t('checkText')}</p>
        <ErrorNotice failure={check.error} />
        {check.data && <CheckParts result={check.data} />}
      </div>
    </Panel>
  )
}

function CheckParts({ result }: { readonly result: CheckResult }) {
  const t = useTexts('safety')
  return (
    <>
      {result.ok ? (
        <Alert color="green" icon={<IconCircleCheck size={18} aria-hidden />} role="status">
          {t('checkOk')}
        </Alert>
      ) : (
        <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} title={t('checkBad')} role="alert">
          {t('checkBadText')}
        </Alert>
      )}
      <RegisterTable
        label={t('results')}
        rows={result.parts}
        idOf={({ part }) => part}
        columns={[
          { key: 'part', title: t('part'), isHead: true, render: ({ part }) => t(`parts.${part}`) },
          {
            key: 'counted',
            title: t('counted'),
            render: ({ part, counted }) => t(`units.${part}`, { count: numberText(counted) }),
          },
          {
            key: 'result',
            title: t('result'),
            render: ({ ok, problem }) => (
              <>
                <StatusPill tone={ok ? 'done' : 'late'}>{ok ? t('good') : t('bad')}</StatusPill>{' '}
                {problem && <code className={classes.hash}>{problem}</code>}
              </>
            ),
          },
        ]}
      />
    </>
  )
}
