import { clsx } from 'clsx'
import type { PaperForm } from '#contract/papers/forms'
import { AppLink } from '../../../ui/app-link'
import text from '../../../ui/text.module.css'
import { makePaperAddress } from '../addresses'
import shared from '../papers.module.css'

interface PersonOfPaper {
  readonly stayId: string
  readonly fullName: string
  readonly residentCode: string
}

/** Whose paper it will be; the name leads to the page on which this one alone is made. */
export const personColumn = (title: string, form: PaperForm) => ({
  key: 'person',
  title,
  isHead: true as const,
  minWidth: 220,
  render: ({ stayId, fullName, residentCode }: PersonOfPaper) => (
    <span className={shared.person}>
      <AppLink to={makePaperAddress(form, { subjectId: stayId })} c="inherit" underline="hover">
        {fullName}
      </AppLink>
      <span className={clsx('figures', text.quiet)}>{residentCode}</span>
    </span>
  ),
})
