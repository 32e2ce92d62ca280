import { Alert, Button, FileButton, Loader, Modal } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconFileZip } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { BundleCheck, BundleManifest } from '#contract/bundles'
import { formatDate } from '#contract/values/calendar'
import { callQuery, type Failure } from '../../api/client'
import { useTexts } from '../../i18n/texts'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { Fact, Facts } from '../../ui/panel'
import { RegisterTable } from '../../ui/register-table'
import { bytesText } from '../../ui/values'
import { monthText } from '../reports/parts'
import classes from './bundles.module.css'

/** The contract takes 70 million letters of base64. */
const mostBytes = 52_000_000

async function base64Of(file: File): Promise<string> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
  return address.slice(address.indexOf(',') + 1)
}

interface VerifyDialogProps {
  /** This facility's own fingerprint, to say whose key signed. */
  readonly ownKey: string | null
  readonly onClose: () => void
}

/** A package from a file: whole and signed, or which file is wrong and why. */
export function VerifyDialog({ ownKey, onClose }: VerifyDialogProps) {
  const t = useTexts('bundles')
  const ui = useTexts('ui')
  const [file, setFile] = useState<File | null>(null)
  const check = useMutation<BundleCheck, Failure, File>({
    mutationFn: async (chosen) => callQuery('bundles.verify', { file: await base64Of(chosen) }),
  })
  const choose = (chosen: File | null) => {
    if (!chosen) return
    setFile(chosen)
    if (chosen.size <= mostBytes) check.mutate(chosen)
    else check.reset()
  }
  const button = (label: string, strong: boolean) => (
    <FileButton onChange={choose} accept=".zip,application/zip">
      {(props) => (
        <Button {...props} variant={strong ? 'filled' : 'default'} leftSection={<IconFileZip size={16} />} data-autofocus>
          {label}
        </Button>
      )}
    </FileButton>
  )
  return (
    <Modal opened onClose={onClose} title={t('check.title')} size={720} centered closeButtonProps={{ 'aria-label': ui('action.close') }}>
      {file === null ? (
        <EmptyState
          icon={<IconFileZip size={22} stroke={1.6} />}
          title={t('check.title')}
          text={t('check.text')}
          action={button(t('check.choose'), true)}
        />
      ) : (
        <div className={classes.check}>
          <div className={classes.chosen}>
            <span>
              <strong>{file.name}</strong> <span className={classes.quiet}>{bytesText(file.size)}</span>
            </span>
            {button(t('check.another'), false)}
          </div>
          {file.size > mostBytes && (
            <Alert color="orange" icon={<IconAlertTriangle size={18} aria-hidden />} role="alert">
              {t('check.tooBig')}
            </Alert>
          )}
          {check.isPending && (
            <p className={classes.quiet} role="status">
              <Loader size={14} /> {t('check.checking')}
            </p>
          )}
          <ErrorNotice failure={check.error} />
          {check.data && !check.isPending && <Result check={check.data} ownKey={ownKey} />}
        </div>
      )}
    </Modal>
  )
}

function Result({ check, ownKey }: { readonly check: BundleCheck; readonly ownKey: string | null }) {
  const t = useTexts('bundles')
  return (
    <>
      {check.ok ? (
        <Alert color="green" icon={<IconCircleCheck size={18} aria-hidden />} title={t('check.ok')} role="status">
          {t('check.okText')}
        </Alert>
      ) : (
        <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} title={t('check.bad')} role="alert">
          {t('check.badText')}
          <ul className={classes.problems}>
            {check.problems.map(({ file, reason }) => (
              <li key={`${file} ${reason}`}>
                <strong>{file || t('check.whole')}</strong>: {t(`check.reason.${reason}`, { number: check.replacedBy ?? 0 })}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {check.manifest && <ManifestFacts manifest={check.manifest} fingerprint={check.keyFingerprint} ownKey={ownKey} />}
    </>
  )
}

interface ManifestFactsProps {
  readonly manifest: BundleManifest
  readonly fingerprint: string | null
  readonly ownKey: string | null
}

function ManifestFacts({ manifest, fingerprint, ownKey }: ManifestFactsProps) {
  const t = useTexts('bundles')
  return (
    <>
      <Facts>
        <Fact label={t('check.facility')} note={manifest.facilityCode}>
          {manifest.facilityName}
        </Fact>
        <Fact label={t('check.period')} note={`${formatDate(manifest.from)}–${formatDate(manifest.to)}`}>
          {monthText(manifest.month)}
        </Fact>
        <Fact label={t('check.number')} note={manifest.replaces === null ? undefined : t('replaces', { number: manifest.replaces })}>
          {manifest.number}
        </Fact>
      </Facts>
      {fingerprint && (
        <Facts>
          <Fact label={t('check.key')} note={fingerprint === ownKey ? t('check.own') : t('check.foreign')}>
            <code className={classes.hash}>{fingerprint}</code>
          </Fact>
        </Facts>
      )}
      <RegisterTable
        look="plain"
        label={t('check.files')}
        rows={manifest.files}
        idOf={({ name }) => name}
        columns={[
          { key: 'name', title: t('check.fileName'), isHead: true, render: ({ name }) => name },
          { key: 'bytes', title: t('bytes'), width: 96, align: 'right', render: ({ bytes }) => bytesText(bytes) },
          {
            key: 'sha256',
            title: t('sha256'),
            width: 160,
            render: ({ sha256 }) => (
              <code className={classes.hash} title={sha256}>
                {sha256.slice(0, 16)}
              </code>
            ),
          },
        ]}
      />
    </>
  )
}
