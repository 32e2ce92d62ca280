import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef, ReactNode } from 'react'

type OwnProps<P> = P & Omit<ComponentPropsWithRef<'a'>, keyof P>

const RoutedAnchor = createLink((props: OwnProps<AnchorProps>) => <Anchor {...props} />)
const RoutedButton = createLink((props: OwnProps<ButtonProps>) => <Button component="a" {...props} />)

interface Target {
  /** An address of `addresses`. */
  readonly to: string
  /** What stands behind the `?`: the filters of the page, the dialog it opens with. */
  readonly search?: Readonly<Record<string, unknown>>
  readonly title?: string
  readonly children: ReactNode
}

/** A link inside the program. @example <AppLink to={residentAddress(row.id)}>{row.fullName}</AppLink> */
export const AppLink = ({ search, ...props }: Target & AnchorProps) => <RoutedAnchor search={search as never} {...props} />

/** A link that looks like a button. @example <LinkButton to={admitAddress} leftSection={<IconPlus size={16} />}>{t('admit')}</LinkButton> */
export const LinkButton = ({ search, ...props }: Target & ButtonProps) => <RoutedButton search={search as never} {...props} />
