import { useMutation } from '@tanstack/react-query'
import type { OutputOf, SentOf } from '#contract'
import { callQuery, type Failure } from '../../api/client'
import { saveFile } from '../../ui/pdf-preview'

/** Has the host make the report's file, once for each press: every making is written to the log. */
export function useReportFile() {
  return useMutation<OutputOf<'reports.file'>, Failure, SentOf<'reports.file'>>({
    mutationFn: (input) => callQuery('reports.file', input),
    onSuccess: ({ file, fileName }, { as }) => {
      if (as === 'xlsx') saveFile(file, fileName)
    },
  })
}
