import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  RouterProvider,
  useRouterState,
} from '@tanstack/react-router'
import { createContext, use, useState } from 'react'
import type { Me } from '#contract/session'
import { DutyScreensContext } from '../features/duty-screens'
import { TypedPlacesContext } from '../features/typed-places'
import { declared, dutyScreens, helpOf, typedPlaces } from './features'
import { HelpFrame } from './help/help-frame'
import { Layout } from './layout'
import { MissingPage } from './missing-page'
import { BrokenPage } from './page-boundary'

const root = createRootRoute({ component: Root, notFoundComponent: MissingPage })
const routeTree = root.addChildren(
  declared('routes')
    .flatMap(({ part }) => part)
    .map(({ path, page }) => createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(page) })),
)

interface Leaving {
  readonly onChanged: (me: Me) => void
  readonly onLeave: () => void
}
const LeavingContext = createContext<Leaving>({ onChanged: () => {}, onLeave: () => {} })

function Root() {
  const shown = useRouterState({ select: ({ matches }) => matches.at(-1) })
  const { tab } = (shown?.search ?? {}) as { readonly tab?: string }
  return (
    <HelpFrame of={helpOf(shown?.fullPath, tab)}>
      <Layout {...use(LeavingContext)} />
    </HelpFrame>
  )
}

/** The pages inside their frame, at the address that stands behind the `#`. */
export function Pages(leaving: Leaving) {
  const [router] = useState(() =>
    createRouter({
      routeTree,
      history: createHashHistory(),
      defaultPreload: 'intent',
      defaultErrorComponent: ({ error, reset }) => <BrokenPage fault={error} onRetry={reset} />,
      defaultNotFoundComponent: MissingPage,
      scrollRestoration: false,
    }),
  )
  return (
    <LeavingContext value={leaving}>
      <DutyScreensContext value={dutyScreens}>
        <TypedPlacesContext value={typedPlaces}>
          <RouterProvider router={router} />
        </TypedPlacesContext>
      </DutyScreensContext>
    </LeavingContext>
  )
}
