import { Modal } from '@mantine/core'
import { useEffect } from 'react'
import type { PeriodChoice } from '#contract/reports'
import { useTexts } from '../../i18n/texts'
import { PdfPreview } from '../../ui/pdf-preview'
import { useReportFile } from './report-file'
import classes from './reports.module.css'

interface PrintDialogProps {
  readonly period: PeriodChoice
  readonly onClose: () => void
}

/** The report as it will be printed. */
export function PrintDialog({ period, onClose }: PrintDialogProps) {
  const t = useTexts('reports')
  const file = useReportFile()
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once, when the dialog opens
  useEffect(() => file.mutate({ period, as: 'pdf' }), [])
  return (
    <Modal opened onClose={onClose} title={t('print')} size={1100} centered closeButtonProps={{ 'aria-label': t('people.close') }}>
      <div className={classes.paper}>
        <PdfPreview pdf={file.data?.file} title={t('subtitle')} fileName={file.data?.fileName} failure={file.error} />
      </div>
    </Modal>
  )
}
