import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
  RouterProvider,
  useRouterState,
} from '@tanstack/react-router'
import { createContext, use, useState } from 'react'
import type { Me } from '#contract/session'
import { useMe } from '../api/session'
import { DutyScreensContext } from '../features/duty-screens'
import { TypedPlacesContext } from '../features/typed-places'
import { ClosedPage } from './closed-page'
import { declared, dutyScreens, entriesOf, entryOf, helpOf, typedPlaces } from './features'
import { HelpFrame } from './help/help-frame'
import { Layout } from './layout'
import { MissingPage } from './missing-page'
import { BrokenPage } from './page-boundary'

const root = createRootRoute({ component: Root, notFoundComponent: MissingPage })
const routeTree = root.addChildren(
  declared('routes')
    .flatMap(({ part }) => part)
    .map(({ path, page }) => createRoute({ getParentRoute: () => root, path, component: forItsRoles(path, lazyRouteComponent(page)) })),
)

/** Where an entry leads, for those whom the entry is for. */
function forItsRoles(path: string, PageOfRoute: RouteComponent): RouteComponent {
  const entry = entryOf(path)
  if (!entry) return PageOfRoute
  const Guarded = () => {
    const { roles } = useMe()
    return entriesOf([entry], roles).length > 0 ? <PageOfRoute /> : <ClosedPage title={entry.title} />
  }
  // Loaded while somebody points at the way to it, as any other page.
  return PageOfRoute.preload ? Object.assign(Guarded, { preload: PageOfRoute.preload }) : Guarded
}

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
