import type { Called } from '#contract/teams/operations'
import type { Column } from '../../ui/register-table'
import styles from './classes.module.css'

/** Who it is: the name over the code. */
export const learnerColumn = (title: string): Column<Called> => ({
  key: 'name',
  title,
  minWidth: 190,
  isHead: true,
  orderBy: ({ fullName }) => fullName,
  render: ({ fullName, residentCode }) => (
    <>
      <span className={styles.name}>{fullName}</span>
      <span className={styles.under}>{residentCode}</span>
    </>
  ),
})
