import { MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { createQueryClient } from '../api/queries'
import { type TextStore, TextsContext, useTexts } from '../i18n/texts'
import { Gate } from './gate'
import { PageBoundary } from './page-boundary'
import { createSessionEnd, SessionEndContext } from './session-end'
import { theme, variables } from './theme'

/** What every page stands in: look, texts, answers of the host, and whoever is signed in. */
export function App({ texts }: { readonly texts: TextStore }) {
  const [end] = useState(createSessionEnd)
  const [queries] = useState(() => createQueryClient(end.report))
  return (
    <TextsContext value={texts}>
      <Look>
        <QueryClientProvider client={queries}>
          <SessionEndContext value={end}>
            <Notifications position="bottom-right" autoClose={5000} />
            <PageBoundary>
              <Gate />
            </PageBoundary>
          </SessionEndContext>
        </QueryClientProvider>
      </Look>
    </TextsContext>
  )
}

/** The look of everything, with the words that Mantine's own parts need. */
function Look({ children }: { readonly children: ReactNode }) {
  const close = useTexts('ui')('action.close')
  const spoken = useMemo(
    () => mergeThemeOverrides(theme, { components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } } } }),
    [close],
  )
  return (
    <MantineProvider theme={spoken} cssVariablesResolver={variables} defaultColorScheme="light">
      {children}
    </MantineProvider>
  )
}
