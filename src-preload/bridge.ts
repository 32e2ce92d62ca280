import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { type Desktop, desktopChannel } from './contract/desktop'

const desktop: Desktop = {
  call: (name, body) => ipcRenderer.invoke(desktopChannel, name, body),
  onChange: (listener) => {
    const tell = (_event: IpcRendererEvent, message: string) => listener(message)
    ipcRenderer.on(desktopChannel, tell)
    return () => void ipcRenderer.off(desktopChannel, tell)
  },
}

contextBridge.exposeInMainWorld('desktop', desktop)
