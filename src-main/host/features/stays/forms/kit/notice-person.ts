import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import type { Measure } from '#host/prints/kit/body'
import { Gap } from '#host/prints/kit/data'
import { identityLines, PersonOnPaper } from '#host/prints/kit/identity'

// Who a notice or a letter is about, where the decree sets no form: the lines that most of its forms have.

export const NoticePerson = PersonOnPaper.pick({
  fullName: true,
  sex: true,
  otherName: true,
  birth: true,
  idNumber: true,
  idIssuedOn: true,
  idIssuedBy: true,
  currentAddress: true,
})

/** Another name has a line only where there is one. */
export const noticePersonLines = (person: z.infer<typeof NoticePerson>, at: Measure): Content[] =>
  identityLines(person, at, [
    { fields: ['fullName', 'sex'], joint: ';' },
    ...(person.otherName === null ? [] : [{ fields: ['otherName'] as const }]),
    { fields: ['birth'] },
    { fields: ['idNumber', 'idIssuedOn', 'idIssuedBy'], joint: ';' },
    { fields: ['currentAddress'] },
  ])

/** Whom to call about it. */
export const ContactLine = z.strictObject({ name: Gap, phone: Gap })
