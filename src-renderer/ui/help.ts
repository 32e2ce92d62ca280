import { createContext, use } from 'react'

/** The help beside the pages. */
export interface Help {
  /** Opens it at a page, by its path below `resources/help/vi`, at a heading of it where one is given: 'law/D163#dieu-109'. */
  readonly open: (page: string) => void
  /** Opens it at the page for what is on the screen; closes it when it is open. */
  readonly toggle: () => void
}

export const HelpContext = createContext<Help>({ open: () => {}, toggle: () => {} })

export const useHelp = (): Help => use(HelpContext)
