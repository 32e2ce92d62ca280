import { describe, expect, test } from 'vitest'
import { noDetail, noHandover } from '#contract/stays/events'
import { mostTyped } from '#contract/values/most-typed'
import { typedBefore } from '#host/features/stays/typed-rules'

test('what was typed most often comes first, of the same number the newest, each once', () => {
  expect(mostTyped(['c', 'a', null, 'b', 'a', undefined, 'b'])).toEqual(['a', 'b', 'c'])
})

describe('words that forms offer again', () => {
  const stay = { decisionIssuer: 'Tòa án nhân dân khu vực 2', facilityDecisionIssuer: null, proposedBy: null, policeName: null }
  const handover = { ...noHandover, giverName: 'Trần Văn Giao', giverTitle: 'Thượng úy', giverAgency: 'Công an phường Hồng Gai' }
  const event = { paperIssuer: null, decidedBy: null }

  test('a giver of an agency is offered with title and agency; a family that brings somebody is not', () => {
    const mother = { ...noHandover, giverName: 'Lê Thị Mẹ', giverTitle: 'mẹ' }
    const { givers } = typedBefore({
      stays: [
        { ...stay, handover: mother },
        { ...stay, handover },
      ],
      events: [],
    })
    expect(givers).toEqual([{ name: 'Trần Văn Giao', title: 'Thượng úy', agency: 'Công an phường Hồng Gai' }])
  })

  test('a hospital is offered where somebody goes to hospital; where somebody fled from or died is nobody’s word', () => {
    const at = (place: string) => ({ ...noDetail, place })
    const { places } = typedBefore({
      stays: [],
      events: [
        { ...event, kind: 'TO_HOSPITAL', detail: at('Bệnh viện Bãi Cháy') },
        { ...event, kind: 'ESCAPED', detail: at('Nhà bà Tư') },
        { ...event, kind: 'DIED', detail: at('Nhà riêng') },
      ],
    })
    expect(places.TO_HOSPITAL).toEqual(['Bệnh viện Bãi Cháy'])
    expect(Object.values(places).flat()).toHaveLength(1)
  })

  test('the paper of an admission is its decision, counted once', () => {
    const admission = { ...event, kind: 'ADMITTED' as const, paperIssuer: stay.decisionIssuer, detail: noDetail }
    const other = { ...event, kind: 'TERM_REDUCED' as const, paperIssuer: 'Tòa án nhân dân khu vực 1', detail: noDetail }
    expect(typedBefore({ stays: [{ ...stay, handover }], events: [other, other, admission] }).issuers).toEqual([
      'Tòa án nhân dân khu vực 1',
      'Tòa án nhân dân khu vực 2',
    ])
  })
})
