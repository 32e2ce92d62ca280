import { Button, PasswordInput, Text, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { Me } from '#contract/session'
import { useCommand } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import classes from '../../ui/door-card.module.css'
import { ErrorNotice } from '../../ui/error-notice'

interface SignInFormProps {
  /** Whose password is asked for; null lets the name be typed. */
  readonly signInName: string | null
  readonly onSignedIn: (me: Me) => void
}

const remembered = 'signInName'

/** Name and password. The name used last on this PC is proposed: offices have one seat for one desk. */
export function SignInForm({ signInName, onSignedIn }: SignInFormProps) {
  const t = useTexts('session')
  const ui = useTexts('ui')
  const signIn = useCommand('session.signIn')
  const [name, setName] = useState(() => signInName ?? localStorage.getItem(remembered) ?? '')
  const [password, setPassword] = useState('')
  const passwordField = useRef<HTMLInputElement>(null)
  const [capsLock, setCapsLock] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (signIn.isPending || name.trim() === '' || password === '') return
    const me = await signIn.mutateAsync({ signInName: name.trim().toLowerCase(), password }).catch(() => null)
    setPassword('')
    if (!me) {
      passwordField.current?.focus()
      return
    }
    localStorage.setItem(remembered, me.signInName)
    onSignedIn(me)
  }
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <form className={classes.form} onSubmit={submit} aria-label={t('signIn.submit')} noValidate>
      {signInName === null && (
        <TextInput
          label={t('signIn.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={name === ''}
        />
      )}
      <div>
        <PasswordInput
          ref={passwordField}
          label={t('signIn.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          onKeyUp={watchCapsLock}
          autoComplete="current-password"
          autoFocus={name !== ''}
          data-autofocus={name !== '' || undefined}
          visibilityToggleButtonProps={{ 'aria-label': ui('field.show'), tabIndex: 0 }}
        />
        {capsLock && (
          <Text size="xs" c="orange.9" mt={4} role="status">
            {t('signIn.capsLock')}
          </Text>
        )}
      </div>
      <ErrorNotice failure={signIn.error} />
      <Button type="submit" loading={signIn.isPending} fullWidth mt={4}>
        {signInName === null ? t('signIn.submit') : t('lock.unlock')}
      </Button>
    </form>
  )
}
