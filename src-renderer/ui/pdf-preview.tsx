import { Button, Group, Loader } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Failure } from '../api/client'
import { useTexts } from '../i18n/texts'
import { EmptyState } from './empty-state'
import { ErrorNotice } from './error-notice'
import classes from './pdf-preview.module.css'

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** A file of the host as the browser's own address; taken back when the component leaves. */
function useFileAddress(base64: string | undefined, type: string): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (base64 === undefined) return setAddress(null)
    const made = URL.createObjectURL(new Blob([bytesOf(base64)], { type }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [base64, type])
  return address
}

/** Hands a file of the host to the person. @param content base64, or the text of a Blob @example saveFile(answer.file, answer.fileName) */
export function saveFile(content: string | Blob, fileName: string): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([bytesOf(content)]) : content)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

interface PdfPreviewProps {
  /** The PDF as base64; undefined while it is on its way. */
  readonly pdf: string | undefined
  /** What the paper is, for the frame's name and the file. */
  readonly title: string
  readonly fileName?: string
  readonly failure?: Failure | null
  /** Buttons left of "print". */
  readonly actions?: ReactNode
  /** false: looking only, the paper is not issued yet. */
  readonly printable?: boolean
  /** It goes to the printer. */
  readonly onPrint?: () => void
  /** false: the file is not handed out, for a page that is not a paper yet. */
  readonly savable?: boolean
}

/**
 * The paper as it will be printed, in the browser's own viewer; where that is missing, the file can be saved and opened.
 * @example <PdfPreview pdf={preview.data?.pdf} title={t('mau51')} failure={preview.error} />
 */
export function PdfPreview({ pdf, title, fileName, failure, actions, printable = true, savable = true, onPrint }: PdfPreviewProps) {
  const t = useTexts('ui')
  const frame = useRef<HTMLIFrameElement>(null)
  const address = useFileAddress(pdf, 'application/pdf')
  const save = () => pdf !== undefined && saveFile(pdf, fileName ?? `${title}.pdf`)
  return (
    <div className={classes.preview}>
      {(actions || savable || printable) && (
        <Group justify="flex-end" gap="xs">
          {actions}
          {savable && (
            <Button variant="default" leftSection={<IconDownload size={16} />} onClick={save} disabled={address === null}>
              {t('pdf.save')}
            </Button>
          )}
          {printable && (
            <Button
              leftSection={<IconPrinter size={16} />}
              onClick={() => {
                frame.current?.contentWindow?.print()
                onPrint?.()
              }}
              disabled={address === null}
            >
              {t('pdf.print')}
            </Button>
          )}
        </Group>
      )}
      <ErrorNotice failure={failure} />
      {!failure && (
        <div className={classes.paper} aria-busy={address === null || undefined}>
          {address === null ? (
            <Loader size="sm" aria-label={t('state.loading')} />
          ) : navigator.pdfViewerEnabled ? (
            <iframe ref={frame} className={classes.frame} src={`${address}#view=FitH&toolbar=0&navpanes=0`} title={title} />
          ) : (
            <EmptyState
              title={t('pdf.noViewer')}
              text={t('pdf.noViewerText')}
              action={savable && <Button onClick={save}>{t('pdf.save')}</Button>}
            />
          )}
        </div>
      )}
    </div>
  )
}
