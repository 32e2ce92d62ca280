import { Button } from '@mantine/core'
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Failure } from '../api/client'
import { useTexts } from '../i18n/texts'
import { ErrorNotice } from './error-notice'
import { PdfDialog } from './pdf-dialog'
import { saveFile } from './pdf-preview'

interface ListFile {
  readonly file: string
  readonly fileName: string
}
/** Has the host make a list as a PDF to look at, or as a spreadsheet to keep. */
export type MakeFile = (as: 'pdf' | 'xlsx') => Promise<ListFile>

/** Print and spreadsheet of what is listed; each is made once for each press, as each is written to the log. */
export function FileButtons({
  title,
  make,
  disabled = false,
  size = 'compact-md',
}: {
  readonly title: string
  readonly make: MakeFile
  readonly disabled?: boolean
  readonly size?: 'compact-md' | 'sm' | 'xs'
}) {
  const t = useTexts('ui')
  const sheet = useFile(make)
  return (
    <>
      <Button
        variant="default"
        size={size}
        leftSection={<IconFileSpreadsheet size={16} />}
        disabled={disabled}
        loading={sheet.spreadsheet.isPending}
        onClick={() => sheet.spreadsheet.mutate()}
      >
        {t('file.xlsx')}
      </Button>
      <Button variant="default" size={size} leftSection={<IconPrinter size={16} />} disabled={disabled} onClick={sheet.print}>
        {t('file.print')}
      </Button>
      <ErrorNotice failure={sheet.spreadsheet.error} />
      <PdfDialog opened={sheet.printing} onClose={sheet.close} title={title} {...sheet.paper} />
    </>
  )
}

/** The two ways out of a list, for buttons that look otherwise. */
export function useFile(make: MakeFile) {
  const [printing, setPrinting] = useState(false)
  const paper = useMutation<ListFile, Failure>({ mutationFn: () => make('pdf') })
  const spreadsheet = useMutation<ListFile, Failure>({
    mutationFn: () => make('xlsx'),
    onSuccess: ({ file, fileName }) => saveFile(file, fileName),
  })
  return {
    printing,
    print: () => {
      setPrinting(true)
      paper.mutate()
    },
    close: () => setPrinting(false),
    spreadsheet,
    paper: { pdf: paper.data?.file, fileName: paper.data?.fileName ?? '', failure: paper.error },
  }
}
