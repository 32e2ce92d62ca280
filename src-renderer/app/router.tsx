import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent, RouterProvider } from '@tanstack/react-router'
import { createContext, use, useState } from 'react'
import type { Me } from '#contract/session'
import { bundleRoutes } from '../features/bundles/routes'
import { deskRoutes } from '../features/desk/routes'
import { paperRoutes } from '../features/papers/routes'
import { planRoutes } from '../features/plans/routes'
import { reportRoutes } from '../features/reports/routes'
import { residentRoutes } from '../features/residents/routes'
import { stayRoutes } from '../features/stays/routes'
import type { FeatureRoute } from '../ui/feature-route'
import { Layout } from './layout'
import { MissingPage } from './missing-page'
import { BrokenPage } from './page-boundary'

/** Pages that are composed of what several features contribute. */
const composedPages: readonly FeatureRoute[] = [
  { path: '/residents/$id', page: () => import('./person/person-page') },
  { path: '/system', page: () => import('./system/system-page') },
]

/** The pages of every feature: one line each. */
const featureRoutes: readonly FeatureRoute[] = [
  ...deskRoutes,
  ...residentRoutes,
  ...stayRoutes,
  ...planRoutes,
  ...paperRoutes,
  ...reportRoutes,
  ...bundleRoutes,
]

const root = createRootRoute({ component: Root, notFoundComponent: MissingPage })
const routeTree = root.addChildren(
  [...composedPages, ...featureRoutes].map(({ path, page }) =>
    createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(page) }),
  ),
)

interface Leaving {
  readonly onChanged: (me: Me) => void
  readonly onLeave: () => void
}
const LeavingContext = createContext<Leaving>({ onChanged: () => {}, onLeave: () => {} })

function Root() {
  return <Layout {...use(LeavingContext)} />
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
      <RouterProvider router={router} />
    </LeavingContext>
  )
}
