import type { Calls } from '../every-call'

export const calls: Calls<'schools'> = {
  async commands({ call, as }) {
    const fields = { name: 'Trường Trung cấp nghề Bái Tử Long', address: 'Cẩm Phả', phone: null }
    const school = await call('schools.save', { id: null, ...fields }, as)
    await call('schools.save', { id: school.id, version: 0, ...fields, phone: '0900 000 003' }, as)
    const contract = { schoolId: school.id, number: '46/HĐ-ĐTN', signedOn: '2026-07-02', value: 180_000_000, untilOn: null, note: null }
    await call('schools.saveContract', { id: null, ...contract }, as)
  },
  questions: ({ ask }) => ask('schools.list', {}),
  unlogged: { 'schools.list': 'schools and contracts, nobody' },
  smallTables: ['school', 'school_contract'],
}
