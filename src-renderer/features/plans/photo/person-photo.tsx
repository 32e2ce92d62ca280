import { IconUser } from '@tabler/icons-react'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import classes from './person-photo.module.css'

/** The photo of the stay, or a sign that there is none. */
export function PersonPhoto({ stayId, name }: { readonly stayId: string; readonly name: string }) {
  const t = useTexts('plans')
  const { data } = useOperation('plans.photo', { stayId }, { enabled: stayId !== '' })
  if (data?.image) return <img className={classes.photo} src={`data:${data.kind};base64,${data.image}`} alt={t('photo.of', { name })} />
  return (
    <div className={classes.photo} role="img" aria-label={t('photo.missing')}>
      <IconUser size={44} stroke={1.4} aria-hidden />
    </div>
  )
}
