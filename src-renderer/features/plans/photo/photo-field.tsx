import { Button, FileButton, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPhotoUp, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { useCommand, useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { ErrorNotice } from '../../../ui/error-notice'
import classes from '../plans.module.css'
import { readPhoto } from './photo-file'

/** The photo of a stay: chosen, looked at, kept. */
export function PhotoField({ stayId }: { readonly stayId: string }) {
  const t = useTexts('plans')
  const photo = useOperation('plans.photo', { stayId })
  const keep = useCommand('plans.keepPhoto')
  const [chosen, setChosen] = useState<string | null>(null)
  const [unreadable, setUnreadable] = useState(false)
  const shown = chosen ? `data:image/jpeg;base64,${chosen}` : photo.data?.image && `data:${photo.data.kind};base64,${photo.data.image}`
  const choose = async (file: File | null) => {
    if (!file) return
    const image = await readPhoto(file).catch(() => null)
    setUnreadable(image === null)
    setChosen(image)
  }
  const save = async (image: string) => {
    await keep.mutateAsync({ stayId, version: photo.data?.version ?? 0, image })
    setChosen(null)
    notifications.show({ message: t('photo.saved') })
  }
  return (
    <div className={classes.photoField}>
      {shown ? (
        <img className={classes.photo} src={shown} alt={chosen ? t('photo.preview') : t('photo.kept')} />
      ) : (
        <div className={classes.photo} role="img" aria-label={t('photo.none')}>
          <IconUser size={56} stroke={1.2} aria-hidden />
        </div>
      )}
      <div className={classes.photoSide}>
        <FileButton accept="image/jpeg,image/png" onChange={(file) => void choose(file)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconPhotoUp size={16} aria-hidden />}>
              {shown ? t('photo.replace') : t('photo.choose')}
            </Button>
          )}
        </FileButton>
        {chosen && (
          <div className={classes.photoActions}>
            <Button variant="light" loading={keep.isPending} onClick={() => void save(chosen).catch(() => undefined)}>
              {t('photo.save')}
            </Button>
            <Button variant="default" onClick={() => setChosen(null)}>
              {t('photo.discard')}
            </Button>
          </div>
        )}
        <Text size="sm" c="dimmed" role="status">
          {unreadable ? t('photo.unreadable') : chosen ? t('photo.notSaved') : t('photo.limit')}
        </Text>
        <ErrorNotice failure={keep.error} />
      </div>
    </div>
  )
}
