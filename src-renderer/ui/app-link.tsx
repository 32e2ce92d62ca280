import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef, ReactNode } from 'react'

type OwnProps<P> = P & Omit<ComponentPropsWithRef<'a'>, keyof P>

const RoutedAnchor = createLink((props: OwnProps<AnchorProps>) => <Anchor {...props} />)
const RoutedButton = createLink((props: OwnProps<ButtonProps>) => <Button component="a" {...props} />)

interface Target {
  /** An address of `addresses`. */
  readonly to: string
  readonly children: ReactNode
}

/** A link inside the program. @example <AppLink to={addresses.resident(row.id)}>{row.fullName}</AppLink> */
export const AppLink = ({ to, ...props }: Target & AnchorProps) => <RoutedAnchor to={to} {...props} />

/** A link that looks like a button. @example <LinkButton to={addresses.admit} leftSection={<IconPlus size={16} />}>{t('admit')}</LinkButton> */
export const LinkButton = ({ to, ...props }: Target & ButtonProps) => <RoutedButton to={to} {...props} />
