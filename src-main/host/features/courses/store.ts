import { randomUUID } from 'node:crypto'
import type { CourseFields } from '#contract/courses'
import type { Reader, Writer } from '#host/database/tables'

/** All courses with the names of their trades. */
export const allCourses = async (db: Reader) =>
  (
    await db
      .selectFrom('course as c')
      .leftJoin('trade as t', 't.id', 'c.tradeId')
      .selectAll('c')
      .select(['t.name as tradeName', 't.notForMinors'])
      .execute()
  ).map((row) => ({ ...row, active: row.active === 1, notForMinors: row.notForMinors === 1 }))

export async function keepCourse(db: Writer, id: string | null, course: CourseFields): Promise<string> {
  const row = { ...course, active: course.active ? 1 : 0 } as const
  const kept = id
    ? db
        .updateTable('course')
        .set((eb) => ({ ...row, version: eb('version', '+', 1) }))
        .where('id', '=', id)
    : db.insertInto('course').values({ id: randomUUID(), ...row })
  return (await kept.returningAll().executeTakeFirstOrThrow()).id
}
