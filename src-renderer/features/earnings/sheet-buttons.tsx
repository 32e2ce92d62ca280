import { Button } from '@mantine/core'
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Failure } from '../../api/client'
import { useTexts } from '../../i18n/texts'
import { ErrorNotice } from '../../ui/error-notice'
import { PdfDialog } from '../../ui/pdf-dialog'
import { saveFile } from '../../ui/pdf-preview'

interface SheetFile {
  readonly file: string
  readonly fileName: string
}
/** Has the host make a sheet as a PDF to look at, or as a spreadsheet to keep. */
export type MakeSheet = (as: 'pdf' | 'xlsx') => Promise<SheetFile>

/** Print and spreadsheet of what is listed; each is made once for each press, as each is written to the log. */
export function SheetButtons({
  title,
  make,
  disabled = false,
}: {
  readonly title: string
  readonly make: MakeSheet
  readonly disabled?: boolean
}) {
  const t = useTexts('earnings')
  const sheet = useSheet(make)
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconFileSpreadsheet size={16} />}
        disabled={disabled}
        loading={sheet.spreadsheet.isPending}
        onClick={() => sheet.spreadsheet.mutate()}
      >
        {t('xlsx')}
      </Button>
      <Button variant="default" size="compact-md" leftSection={<IconPrinter size={16} />} disabled={disabled} onClick={sheet.print}>
        {t('print')}
      </Button>
      <ErrorNotice failure={sheet.spreadsheet.error} />
      <PdfDialog opened={sheet.printing} onClose={sheet.close} title={title} {...sheet.paper} />
    </>
  )
}

/** The two ways out of a sheet, for buttons that look otherwise. */
export function useSheet(make: MakeSheet) {
  const [printing, setPrinting] = useState(false)
  const paper = useMutation<SheetFile, Failure>({ mutationFn: () => make('pdf') })
  const spreadsheet = useMutation<SheetFile, Failure>({
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
