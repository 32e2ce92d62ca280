import { Kbd } from '@mantine/core'
import classes from './key-hint.module.css'

/** Keys that do the same, for those who prefer them. @example <KeyHint keys="Ctrl K" /> */
export const KeyHint = ({ keys }: { readonly keys: string }) => <Kbd className={classes.keys}>{keys}</Kbd>
