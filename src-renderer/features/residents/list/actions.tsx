import { Button, SegmentedControl } from '@mantine/core'
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { OutputOf, SentOf } from '#contract'
import type { ResidentFilter } from '#contract/residents/operations'
import { callQuery, type Failure } from '../../../api/client'
import { useTexts } from '../../../i18n/texts'
import { ErrorNotice } from '../../../ui/error-notice'
import { PdfDialog } from '../../../ui/pdf-dialog'
import { saveFile } from '../../../ui/pdf-preview'

/** The list as it is filtered, to take along; beside it the way to admit somebody. */
export function Actions({ filter, admit }: { readonly filter: ResidentFilter; readonly admit: ReactNode }) {
  const t = useTexts('residents')
  const [calling, setCalling] = useState(false)
  // Once for each press: every making is written to the log.
  const file = useMutation<OutputOf<'residents.file'>, Failure, SentOf<'residents.file'>>({
    mutationFn: (input) => callQuery('residents.file', input),
    onSuccess: ({ file, fileName }, { as }) => {
      if (as === 'xlsx') saveFile(file, fileName)
    },
  })
  // Whoever is away is called in vain: of a list that is not filtered by where people are, those who are there.
  const mayChoose = filter.where === null && filter.status === 'inCare'
  const [whom, setWhom] = useState<'present' | 'all'>('present')
  const call = (of: 'present' | 'all') => {
    setCalling(true)
    setWhom(of)
    file.mutate({ ...filter, ...(mayChoose && of === 'present' && { where: 'ACTIVE' as const }), as: 'rollCall' })
  }
  return (
    <>
      {!calling && <ErrorNotice failure={file.error} />}
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        loading={file.isPending && !calling}
        onClick={() => file.mutate({ ...filter, as: 'xlsx' })}
      >
        {t('list.file')}
      </Button>
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => call('present')}>
        {t('list.rollCall')}
      </Button>
      {admit}
      <PdfDialog
        opened={calling}
        onClose={() => {
          setCalling(false)
          file.reset()
        }}
        title={t('list.rollCallTitle')}
        pdf={calling ? file.data?.file : undefined}
        {...(file.data && { fileName: file.data.fileName })}
        failure={file.error}
      >
        {mayChoose && (
          <SegmentedControl
            mb="xs"
            aria-label={t('list.rollCallOf')}
            value={whom}
            onChange={(of) => call(of === 'all' ? 'all' : 'present')}
            data={[
              { value: 'present', label: t('list.rollCallPresent') },
              { value: 'all', label: t('list.rollCallAll') },
            ]}
          />
        )}
      </PdfDialog>
    </>
  )
}
