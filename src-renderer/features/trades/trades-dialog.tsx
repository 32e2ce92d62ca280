import { Button, Checkbox, Group, Modal, Tabs, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useCommand, useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { ErrorNotice } from '../../ui/error-notice'
import { type Column, RegisterTable } from '../../ui/register-table'

/** The trades of the facility and the places where teams work. */
export function TradesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('trades')
  const ui = useTexts('ui')
  return (
    <Modal opened onClose={onClose} title={t('title')} size={720} centered closeButtonProps={{ 'aria-label': ui('action.close') }}>
      <Tabs defaultValue="trades" keepMounted={false}>
        <Tabs.List mb="sm" aria-label={t('title')}>
          <Tabs.Tab value="trades">{t('trades')}</Tabs.Tab>
          <Tabs.Tab value="places">{t('places')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="trades">
          <Trades />
        </Tabs.Panel>
        <Tabs.Panel value="places">
          <Places />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  )
}

/** What both lists have. */
interface KeptEntry {
  readonly id: string
  readonly name: string
  readonly active: boolean
  readonly version: number
}

function Trades() {
  const t = useTexts('trades')
  const list = useOperation('trades.list', {})
  const save = useCommand('trades.saveTrade')
  type Trade = NonNullable<typeof list.data>['trades'][number]
  const change = (trade: Trade, part: Partial<Trade>) => {
    const { id, version, name, notForMinors, active } = { ...trade, ...part }
    save.mutate({ id, version, name, notForMinors, active })
  }
  const columns: Column<Trade>[] = [
    nameColumn(t('name'), (trade, name) => change(trade, { name })),
    {
      key: 'minors',
      title: t('notForMinors'),
      width: 260,
      render: (trade) => (
        <Checkbox
          py={8}
          aria-label={t('notForMinorsOf', { name: trade.name })}
          checked={trade.notForMinors}
          onChange={(event) => change(trade, { notForMinors: event.currentTarget.checked })}
        />
      ),
    },
    activeColumn(
      t('active'),
      (trade, active) => change(trade, { active }),
      (name) => t('activeOf', { name }),
    ),
  ]
  return (
    <>
      <AddLine label={t('addTrade')} failure={save.error} onAdd={(name) => save.mutateAsync({ id: null, name, notForMinors: false })} />
      <RegisterTable look="plain" label={t('trades')} columns={columns} rows={list.data?.trades ?? []} idOf={({ id }) => id} />
    </>
  )
}

function Places() {
  const t = useTexts('trades')
  const list = useOperation('trades.list', {})
  const save = useCommand('trades.saveWorkPlace')
  const columns: Column<KeptEntry>[] = [
    nameColumn(t('name'), ({ id, version, active }, name) => save.mutate({ id, version, name, active })),
    activeColumn(
      t('active'),
      ({ id, version, name }, active) => save.mutate({ id, version, name, active }),
      (name) => t('activeOf', { name }),
    ),
  ]
  return (
    <>
      <AddLine label={t('addPlace')} failure={save.error} onAdd={(name) => save.mutateAsync({ id: null, name })} />
      <RegisterTable look="plain" label={t('places')} columns={columns} rows={list.data?.workPlaces ?? []} idOf={({ id }) => id} />
    </>
  )
}

const nameColumn = <T extends KeptEntry>(title: string, onRename: (entry: T, name: string) => void): Column<T> => ({
  key: 'name',
  title,
  isHead: true,
  render: (entry) => (
    <TextInput
      key={`${entry.id} ${entry.version}`}
      variant="unstyled"
      size="sm"
      aria-label={`${title}: ${entry.name}`}
      defaultValue={entry.name}
      maxLength={80}
      spellCheck={false}
      onBlur={(event) => {
        const name = event.currentTarget.value.trim()
        if (name !== '' && name !== entry.name) onRename(entry, name)
      }}
    />
  ),
})

const activeColumn = <T extends KeptEntry>(
  title: string,
  onChange: (entry: T, active: boolean) => void,
  labelOf: (name: string) => string,
): Column<T> => ({
  key: 'active',
  title,
  width: 130,
  render: (entry) => (
    <Checkbox
      py={8}
      aria-label={labelOf(entry.name)}
      checked={entry.active}
      onChange={(event) => onChange(entry, event.currentTarget.checked)}
    />
  ),
})

interface AddLineProps {
  readonly label: string
  readonly failure: Parameters<typeof ErrorNotice>[0]['failure']
  readonly onAdd: (name: string) => Promise<unknown>
}

function AddLine({ label, failure, onAdd }: AddLineProps) {
  const t = useTexts('trades')
  const [name, setName] = useState('')
  const add = async () => {
    await onAdd(name.trim()).then(
      () => setName(''),
      () => {},
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void add()
      }}
    >
      <Group gap="xs" mb="xs" align="end">
        <TextInput
          label={label}
          value={name}
          maxLength={80}
          spellCheck={false}
          style={{ flex: 1 }}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" leftSection={<IconPlus size={15} aria-hidden />} disabled={name.trim() === ''}>
          {t('add')}
        </Button>
      </Group>
      <ErrorNotice failure={failure} />
    </form>
  )
}
