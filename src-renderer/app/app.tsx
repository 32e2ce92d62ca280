import { MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { useMemo, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createQueryClient } from '../api/queries'
import { Gate } from './gate'
import { PageBoundary } from './page-boundary'
import { createSessionEnd, SessionEndContext } from './session-end'
import { theme, variables } from './theme'

/** What every page stands in: look, texts, answers of the host, and whoever is signed in. */
export function App({ texts }: { readonly texts: i18n }) {
  const [end] = useState(createSessionEnd)
  const [queries] = useState(() => createQueryClient(end.report))
  const close = texts.t('action.close', { ns: 'ui' })
  const spoken = useMemo(
    () => mergeThemeOverrides(theme, { components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } } } }),
    [close],
  )
  return (
    <I18nextProvider i18n={texts}>
      <MantineProvider theme={spoken} cssVariablesResolver={variables} defaultColorScheme="light">
        <QueryClientProvider client={queries}>
          <SessionEndContext value={end}>
            <Notifications position="bottom-right" autoClose={5000} />
            <PageBoundary>
              <Gate />
            </PageBoundary>
          </SessionEndContext>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  )
}
