import { Button, Group, Modal, Radio, Text } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../i18n/texts'
import type { Difference } from './form-state'
import { RegisterTable } from './register-table'
import { useReturnFocus } from './return-focus'

interface StaleDialogProps {
  readonly differences: readonly Difference[]
  /** The paths to be taken over from the other seat; null = back to typing. */
  readonly onDecide: (takeTheirs: readonly string[] | null) => void
}

/** Another seat saved the record first: field by field, mine beside theirs. `PageForm` shows it by itself. */
export function StaleDialog({ differences, onDecide }: StaleDialogProps) {
  const t = useTexts('ui')
  useReturnFocus()
  const [theirs, setTheirs] = useState(() => new Set(differences.filter((one) => one.onlyTheirs).map((one) => one.path)))
  const choose = (path: string, takeTheirs: boolean) =>
    setTheirs((before) => {
      const next = new Set(before)
      if (takeTheirs) next.add(path)
      else next.delete(path)
      return next
    })
  return (
    <Modal
      opened
      onClose={() => onDecide(null)}
      title={t('stale.title')}
      size={820}
      centered
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Text size="md" mb="md">
        {differences.length > 0 ? t('stale.text') : t('stale.same')}
      </Text>
      {differences.length > 0 && (
        <RegisterTable
          look="plain"
          label={t('stale.title')}
          rows={differences}
          idOf={({ path }) => path}
          columns={[
            { key: 'field', title: t('stale.field'), isHead: true, width: 180, render: ({ label }) => label },
            ...(['mine', 'theirs'] as const).map((side) => ({
              key: side,
              title: t(`stale.${side}`),
              render: ({ path, label, ...sides }: Difference) => (
                <Radio
                  name={`stale-${path}`}
                  label={sides[side] || t('value.none')}
                  aria-label={`${label}, ${t(`stale.${side}`)}: ${sides[side] || t('value.none')}`}
                  checked={theirs.has(path) === (side === 'theirs')}
                  onChange={() => choose(path, side === 'theirs')}
                />
              ),
            })),
          ]}
        />
      )}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={() => onDecide(null)}>
          {t('action.back')}
        </Button>
        <Button onClick={() => onDecide([...theirs])} data-autofocus>
          {t('stale.continue')}
        </Button>
      </Group>
    </Modal>
  )
}
