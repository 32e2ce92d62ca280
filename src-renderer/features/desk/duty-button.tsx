import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { Duty } from '#contract/desk/operations'
import { articleText } from '#contract/values/article'
import { LinkButton } from '../../ui/app-link'
import { useStep } from '../../ui/step'
import type { StayShown } from '../person'
import { useDutyTexts, useWorkNames } from './duty-work'
import { useWayHere } from './way-here'

interface DutyButtonProps {
  readonly duty: Duty
  readonly shown: StayShown
}

/** One click to the work of a duty. */
export function DutyButton({ duty, shown }: DutyButtonProps) {
  const way = useWayHere(duty, shown)
  const words = useDutyTexts()
  const workOf = useWorkNames()
  const open = useStep()
  // The name of a paper says more than that one is made.
  const named = duty.does.do === 'form' || duty.does.do === 'settle'
  const label = named ? workOf(duty) : words.action(duty, way)
  const title = articleText(duty.article)
  if (way === null) return null
  return 'to' in way ? (
    <LinkButton {...way} title={title} leftSection={duty.does.do === 'form' ? <IconPrinter size={16} aria-hidden /> : undefined}>
      {label}
    </LinkButton>
  ) : (
    <Button title={title} onClick={() => open(way.step)}>
      {label}
    </Button>
  )
}
