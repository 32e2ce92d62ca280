import { Badge } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, type IconCircleDot, IconClock, IconMinus } from '@tabler/icons-react'

/** How urgent or settled something is; each has its colour and its sign, the word comes with it. */
export type Tone = 'calm' | 'done' | 'soon' | 'late' | 'past'

const tones = {
  calm: { color: 'green', Icon: IconClock },
  done: { color: 'green', Icon: IconCircleCheck },
  soon: { color: 'orange', Icon: IconClock },
  late: { color: 'red', Icon: IconAlertTriangle },
  past: { color: 'gray', Icon: IconMinus },
} as const

interface StatusPillProps {
  readonly tone: Tone
  readonly children: string
  /** Another sign than the tone's own. */
  readonly icon?: typeof IconCircleDot
}

/** Colour, sign and word together. @example <StatusPill tone="soon">{t('dueIn', { hours: 20 })}</StatusPill> */
export function StatusPill({ tone, children, icon }: StatusPillProps) {
  const { color, Icon } = tones[tone]
  const Sign = icon ?? Icon
  return (
    <Badge color={color} variant="light" flex="none" leftSection={<Sign size={13} stroke={1.9} aria-hidden />}>
      {children}
    </Badge>
  )
}
