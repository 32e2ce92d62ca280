import type { MenuItemConstructorOptions } from 'electron'
import type { Translate } from '#contract/texts/engine'

/** The window's menu: what every office program has. All work is in the pages. */
export const menuTemplate = (t: Translate<'shell'>): MenuItemConstructorOptions[] => [
  { label: t('menu.file'), submenu: [{ label: t('menu.quit'), role: 'quit' }] },
  {
    label: t('menu.edit'),
    submenu: [
      { label: t('menu.undo'), role: 'undo' },
      { label: t('menu.redo'), role: 'redo' },
      { type: 'separator' },
      { label: t('menu.cut'), role: 'cut' },
      { label: t('menu.copy'), role: 'copy' },
      { label: t('menu.paste'), role: 'paste' },
      { label: t('menu.selectAll'), role: 'selectAll' },
    ],
  },
  {
    label: t('menu.view'),
    submenu: [
      { label: t('menu.zoomIn'), role: 'zoomIn' },
      { label: t('menu.zoomOut'), role: 'zoomOut' },
      { label: t('menu.zoomReset'), role: 'resetZoom' },
      { label: t('menu.fullScreen'), role: 'togglefullscreen' },
      { type: 'separator' },
      { label: t('menu.reload'), role: 'reload' },
    ],
  },
]
