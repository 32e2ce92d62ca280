import './app/styles'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { startTexts } from './i18n/texts'

const place = document.getElementById('root')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App texts={startTexts()} />
    </StrictMode>,
  )
}
