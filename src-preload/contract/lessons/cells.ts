import * as z from 'zod'
import { tidyName } from '../values/names'

/** Of one learner at one lesson: present, or why not. */
export const Attendance = z.enum(['PRESENT', 'SICK', 'EXCUSED', 'LABOUR', 'REFUSED', 'OTHER'])
export type Attendance = z.infer<typeof Attendance>

/** What stands in the cell, on paper too: có mặt, ốm, có phép, lao động, từ chối, vắng vì lý do khác. */
export const attendanceLetters: Readonly<Record<Attendance, string>> = {
  PRESENT: 'x',
  SICK: 'Ô',
  EXCUSED: 'P',
  LABOUR: 'L',
  REFUSED: 'T',
  OTHER: 'V',
}

/** As letters are typed without marks, and by the keys of Telex where no input method runs. */
const alsoTyped: Readonly<Record<string, Attendance>> = { O: 'SICK', OO: 'SICK', '+': 'PRESENT', C: 'PRESENT', K: 'OTHER' }
const byLetter = new Map<string, Attendance>([
  ...Attendance.options.map((one): [string, Attendance] => [attendanceLetters[one].toLocaleUpperCase('vi'), one]),
  ...Object.entries(alsoTyped),
])

/** What somebody typed into a cell. @returns null for a blank cell; undefined for what is none of the letters */
export function readAttendance(text: string): Attendance | null | undefined {
  const tidy = tidyName(text)
  return tidy === '' ? null : byLetter.get(tidy.toLocaleUpperCase('vi'))
}

/** What stands in the cell; read back it is the same. */
export const attendanceText = (attendance: Attendance | null): string => (attendance === null ? '' : attendanceLetters[attendance])

/** What is taught in a lesson: lý thuyết, thực hành, kiểm tra. */
export const LessonKind = z.enum(['THEORY', 'PRACTICE', 'TEST'])
export type LessonKind = z.infer<typeof LessonKind>
