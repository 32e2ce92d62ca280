import { randomUUID } from 'node:crypto'
import type { School, SchoolContract } from '#contract/schools'
import type { Reader, Writer } from '#host/database/tables'

const byName = new Intl.Collator('vi')

/** All schools with their contracts, by name. */
export async function allSchools(db: Reader): Promise<School[]> {
  const contracts = await db.selectFrom('schoolContract').selectAll().orderBy('signedOn', 'desc').execute()
  const rows = await db.selectFrom('school').selectAll().execute()
  return rows
    .map((row) => ({ ...row, active: row.active === 1, contracts: contracts.filter(({ schoolId }) => schoolId === row.id) }))
    .toSorted((a, b) => byName.compare(a.name, b.name))
}

export async function keepSchool(
  db: Writer,
  { id, ...school }: Pick<School, 'name' | 'address' | 'phone' | 'active'> & { readonly id: string | null },
): Promise<string> {
  const row = { name: school.name, address: school.address, phone: school.phone, active: school.active ? 1 : 0 } as const
  const kept = id
    ? db
        .updateTable('school')
        .set((eb) => ({ ...row, version: eb('version', '+', 1) }))
        .where('id', '=', id)
    : db.insertInto('school').values({ id: randomUUID(), ...row })
  return (await kept.returningAll().executeTakeFirstOrThrow()).id
}

export async function keepContract(
  db: Writer,
  { id, ...row }: Omit<SchoolContract, 'id' | 'version'> & { readonly id: string | null },
): Promise<string> {
  const kept = id
    ? db
        .updateTable('schoolContract')
        .set((eb) => ({ ...row, version: eb('version', '+', 1) }))
        .where('id', '=', id)
    : db.insertInto('schoolContract').values({ id: randomUUID(), ...row })
  return (await kept.returningAll().executeTakeFirstOrThrow()).id
}
