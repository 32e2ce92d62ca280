import { ActionIcon } from '@mantine/core'
import { type NotificationData, notifications, useNotifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCircleCheck, IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { formatDate } from '#contract/values/calendar'
import { useMe } from '../api/session'
import { useLanguage, useTexts } from '../i18n/texts'
import { weekdayText } from '../ui/values'
import { HostState } from './connection'
import { declared } from './features'
import classes from './status-bar.module.css'

/** How long a message stays that says nothing else, milliseconds. */
const lasting = 7000

/**
 * The line at the foot of the window: on the left what has just been done, on the right how things stand. Messages have their room here, which is
 * always there: they lie over nothing, and nothing moves under the pointer when they come and go.
 */
export function StatusBar() {
  const me = useMe()
  const [language] = useLanguage()
  const { notifications: messages } = useNotifications()
  return (
    <>
      <div className={classes.messages} role="status">
        {messages.map((message) => (
          <Message key={message.id} {...message} />
        ))}
      </div>
      <div className={classes.standing}>
        <HostState />
        {declared('Foot').map(({ feature, part: Foot }) => (
          <Foot key={feature} />
        ))}
        <span>
          {weekdayText(me.today, language)}, {formatDate(me.today)}
        </span>
      </div>
    </>
  )
}

function Message({ id = '', message, color, autoClose = lasting }: NotificationData) {
  const close = useTexts('ui')('action.close')
  useEffect(() => {
    if (typeof autoClose !== 'number') return
    const timer = setTimeout(() => notifications.hide(id), autoClose)
    return () => clearTimeout(timer)
  }, [id, autoClose])
  const Icon = color === undefined ? IconCircleCheck : IconAlertTriangle
  return (
    <div className={classes.message} data-tone={color ?? 'done'}>
      <Icon size={15} stroke={1.9} aria-hidden />
      <span className={classes.words} title={typeof message === 'string' ? message : undefined}>
        {message}
      </span>
      <ActionIcon variant="transparent" color="inherit" size={20} aria-label={close} onClick={() => notifications.hide(id)}>
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </div>
  )
}
