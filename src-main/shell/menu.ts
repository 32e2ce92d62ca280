import type { MenuItemConstructorOptions } from 'electron'

/** The texts of locales/<language>/shell.json. */
export interface ShellTexts {
  readonly title: string
  readonly menu: Readonly<
    Record<
      | 'file'
      | 'quit'
      | 'edit'
      | 'undo'
      | 'redo'
      | 'cut'
      | 'copy'
      | 'paste'
      | 'selectAll'
      | 'view'
      | 'zoomIn'
      | 'zoomOut'
      | 'zoomReset'
      | 'fullScreen'
      | 'reload',
      string
    >
  >
  readonly problem: { readonly title: string; readonly unknown: string }
}

/** The window's menu: what every office program has. All work is in the pages. */
export const menuTemplate = ({ menu }: ShellTexts): MenuItemConstructorOptions[] => [
  { label: menu.file, submenu: [{ label: menu.quit, role: 'quit' }] },
  {
    label: menu.edit,
    submenu: [
      { label: menu.undo, role: 'undo' },
      { label: menu.redo, role: 'redo' },
      { type: 'separator' },
      { label: menu.cut, role: 'cut' },
      { label: menu.copy, role: 'copy' },
      { label: menu.paste, role: 'paste' },
      { label: menu.selectAll, role: 'selectAll' },
    ],
  },
  {
    label: menu.view,
    submenu: [
      { label: menu.zoomIn, role: 'zoomIn' },
      { label: menu.zoomOut, role: 'zoomOut' },
      { label: menu.zoomReset, role: 'resetZoom' },
      { label: menu.fullScreen, role: 'togglefullscreen' },
      { type: 'separator' },
      { label: menu.reload, role: 'reload' },
    ],
  },
]
