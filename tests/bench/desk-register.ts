import { addDays, addMonths, type PlainDate, startOfFacilityDay } from '#contract/values/calendar'
import type { Connection } from '#host/database/connection'

export const deskInCare = 2500
const years = 20
const termDays = 730

/**
 * Writes the stays of a large facility over twenty years into an empty register, as they lie there: 2,500 people in care, everybody before them
 * with a completed term of two years, checks, phases and papers done. A few of every kind of work are open.
 */
export function fillYears(raw: Connection['raw'], today: PlainDate): void {
  const resident = raw.prepare(
    `insert into resident (id, code, full_name, sort_key, folded, lowered, sex, birth_year, birth_month, birth_day, id_kind, nationality, created_at)
     values (?, ?, ?, ?, ?, ?, 'MALE', ?, 5, 17, 'NONE', 'Việt Nam', ?)`,
  )
  const stay = raw.prepare(
    `insert into stay (id, resident_id, code, kind, regime, state, latest, transferred_in, decision_number, decision_on, decision_issuer, admitted_at,
       admitted_on, starts_on, term_months, custody_days, rehab_count, handover, has_stable_residence, escape_days, prison_days, reduced_months,
       expected_end_on, ended_on)
     values (?, ?, ?, ?, ?, ?, 1, 0, ?, ?, 'TAND', ?, ?, ?, 24, 0, 1, '{}', ?, 0, 0, 0, ?, ?)`,
  )
  const event = raw.prepare(
    `insert into stay_event (id, stay_id, kind, happened_at, happened_on, paper_number, paper_on, paper_issuer, detail, corrections, recorded_by, recorded_at)
     values (?, ?, ?, ?, ?, ?, ?, 'Cơ sở', ?, '[]', 'Mẫu', ?)`,
  )
  const phase = raw.prepare('insert into phase_record (stay_id, phase, opened_on, closed_on) values (?, ?, ?, ?)')
  const paper = raw.prepare(
    `insert into paper (id, form, subject_kind, subject_id, once_for, state, series, number, year, symbol, issued_on, about, fields, created_at)
     values (?, 'mau-51', 'stay', ?, ?, 'ISSUED', 'TB', ?, ?, 'TB-CSCN', ?, '', '{}', ?)`,
  )
  const minutes = raw.prepare(
    `insert into paper (id, form, subject_kind, subject_id, event_id, once_for, state, symbol, issued_on, about, fields, created_at)
     values (?, ?, 'stay', ?, ?, ?, 'ISSUED', '', ?, '', '{}', ?)`,
  )
  const total = Math.round((deskInCare * years * 365) / termDays) + deskInCare
  const first = addDays(today, -years * 365 - termDays)
  raw.transaction(() => {
    for (let at = 0; at < total; at++) {
      const admittedOn = addDays(first, Math.floor((at * (years * 365 + termDays)) / total))
      const endOn = addMonths(admittedOn, 24)
      const ended = endOn < today
      const [id, moment] = [`s${at}`, `${startOfFacilityDay(admittedOn).slice(0, 13)}:30:00.000Z`]
      const name = `Nguyễn Văn Thử ${at}`
      resident.run(`r${at}`, `HV-${at}`, name, name, name, name, 1970 + (at % 35), moment)
      const minor = at % 40 === 0
      const escaped = !ended && at % 100 === 1
      stay.run(
        ...[id, `r${at}`, `DC-${at}`, minor ? 'COMPULSORY_MINOR' : at % 3 === 0 ? 'VOLUNTARY_PUBLIC' : 'COMPULSORY_ADULT'],
        ...[admittedOn < '2026-07-01' ? 'LAW_2021' : 'LAW_2025', ended ? 'COMPLETED' : escaped ? 'ESCAPED' : 'ACTIVE'],
        ...[`${at}/QĐ-TA`, admittedOn, moment, admittedOn, admittedOn, at % 15 === 0 ? 0 : 1, endOn, ended ? endOn : null],
      )
      let number = 0
      const happens = (kind: string, on: PlainDate, hasPaper = false, detail = '{}') => {
        const happenedAt = `${on}T03:00:00.000Z`
        event.run(
          `${id} ${number++}`,
          id,
          kind,
          kind === 'ADMITTED' ? moment : happenedAt,
          on,
          hasPaper ? '1' : null,
          hasPaper ? on : null,
          detail,
          happenedAt,
        )
      }
      happens('ADMITTED', admittedOn, true, JSON.stringify({ terms: { kind: 'COMPULSORY_ADULT', termMonths: 24, note: 'x'.repeat(300) } }))
      const form = !minor && at % 3 === 0 ? 'mau-31' : 'mau-42'
      if (admittedOn >= '2026-07-01') minutes.run(`m${at}`, form, id, `${id} 0`, `${form} ${id} 0`, admittedOn, moment)
      const checked = addMonths(admittedOn, 11)
      if (checked < today && at % 50 !== 2) happens('HEALTH_CHECKED', checked)
      if (escaped) happens('ESCAPED', addDays(today, -3))
      if (ended) happens('COMPLETED', endOn, at % 200 !== 3)
      const detox = addDays(admittedOn, 2)
      phase.run(id, 'INTAKE', admittedOn, detox < today ? detox : null)
      if (detox < today) phase.run(id, 'LABOUR', detox, ended ? endOn : null)
      const noticed = addDays(endOn, -31)
      if (noticed < today && at % 150 !== 4) {
        phase.run(id, 'REINTEGRATION', noticed, null)
        paper.run(`p${at}`, id, `mau-51 ${id}`, at + 1, Number(noticed.slice(0, 4)), noticed, moment)
      }
    }
  })()
  raw.exec('analyze')
}
