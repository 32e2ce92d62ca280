import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { createQueryClient } from '../api/queries'
import { type TextStore, TextsContext } from '../i18n/texts'
import { useWholeTexts } from '../ui/cut-texts'
import { Gate } from './gate'
import { PageBoundary } from './page-boundary'
import { createSessionEnd, SessionEndContext } from './session-end'
import { theme, variables } from './theme'

/** What every page stands in: look, texts, answers of the host, and whoever is signed in. */
export function App({ texts }: { readonly texts: TextStore }) {
  useWholeTexts()
  const [end] = useState(createSessionEnd)
  const [queries] = useState(() => createQueryClient(end.report))
  return (
    <TextsContext value={texts}>
      <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="light">
        <QueryClientProvider client={queries}>
          <SessionEndContext value={end}>
            <PageBoundary>
              <Gate />
            </PageBoundary>
          </SessionEndContext>
        </QueryClientProvider>
      </MantineProvider>
    </TextsContext>
  )
}
