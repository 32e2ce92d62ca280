import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconKey, IconLogout, IconMoon, IconSun } from '@tabler/icons-react'
import { useState } from 'react'
import type { Me } from '#contract/session'
import { initials } from '#contract/values/names'
import { useCommand } from '../../api/queries'
import { useMe } from '../../api/session'
import { type Language, languages, useLanguage, useTexts } from '../../i18n/texts'
import classes from './account-menu.module.css'
import { NewPasswordDialog } from './new-password'

interface AccountMenuProps {
  readonly onChanged: (me: Me) => void
  readonly onLeave: () => void
}

/** Who is signed in, and what is theirs to set. */
export function AccountMenu({ onChanged, onLeave }: AccountMenuProps) {
  const t = useTexts('session')
  const staff = useTexts('staff')
  const ui = useTexts('ui')
  const me = useMe()
  const [language, setLanguage] = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [changing, setChanging] = useState(false)
  const signOut = useCommand('session.signOut')
  const leave = async () => {
    await signOut.mutateAsync({}).catch(() => {})
    onLeave()
  }
  const dark = colorScheme === 'dark'
  const roles = me.roles.map((role) => staff(`role.${role}`)).join(', ')
  return (
    <>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <UnstyledButton className={classes.account} title={`${me.fullName} · ${roles}`}>
            <span className={classes.initials} aria-hidden>
              {initials(me.fullName)}
            </span>
            <span className={classes.who}>
              <span className={classes.fullName}>{me.fullName}</span>
              <span className={classes.roles}>{roles}</span>
            </span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconKey size={16} />} onClick={() => setChanging(true)}>
            {t('account.password')}
          </Menu.Item>
          <Menu.Item
            leftSection={dark ? <IconSun size={16} /> : <IconMoon size={16} />}
            onClick={() => setColorScheme(dark ? 'light' : 'dark')}
          >
            {dark ? t('account.light') : t('account.dark')}
          </Menu.Item>
          <Menu.Label>{ui('language')}</Menu.Label>
          <Menu.RadioGroup value={language} onChange={(one) => setLanguage(one as Language)}>
            {languages.map((one) => (
              <Menu.RadioItem key={one} value={one}>
                {ui(`languages.${one}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={16} />} onClick={leave}>
            {t('account.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {changing && <NewPasswordDialog onClose={() => setChanging(false)} onChanged={onChanged} />}
    </>
  )
}
