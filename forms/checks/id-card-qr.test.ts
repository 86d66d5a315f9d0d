import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IdCard } from '../../shared/answers.ts'
import { parseIdCardQr } from './id-card-qr.ts'

const QR = '031158000123|031234567|Nguyễn Thị Thuỷ|09031958|Nữ|Tổ dân phố Thủy Sơn 2, Thủy Đường, Thủy Nguyên, Hải Phòng|01052021'

describe('ID-card QR', () => {
  it('reads the seven fields of a chip card', () => {
    expect(parseIdCardQr(QR)).toEqual({
      ok: true,
      card: {
        number: '031158000123',
        oldNumber: '031234567',
        fullName: 'Nguyễn Thị Thuỷ',
        birthDate: '1958-03-09',
        sex: 'female',
        address: 'Tổ dân phố Thủy Sơn 2, Thủy Đường, Thủy Nguyên, Hải Phòng',
        issuedOn: '2021-05-01',
        extraFields: 0,
      },
    })
  })

  it('takes a card without an old number, and one that knows only the year of birth', () => {
    const reading = parseIdCardQr('031158000123||NGUYỄN THỊ THỦY|1958|Nữ|Hải Phòng|01052021')
    expect(reading).toMatchObject({ ok: true, card: { oldNumber: '', birthDate: '1958' } })
  })

  it('counts what newer cards add, and keeps none of it', () => {
    const reading = parseIdCardQr(`${QR}|Tên cha|Tên mẹ|`)
    expect(reading).toMatchObject({ ok: true, card: { extraFields: 3 } })
    expect(JSON.stringify(reading)).not.toContain('Tên cha')
  })

  it('gives composed Vietnamese whatever the card was written with', () => {
    const reading = parseIdCardQr(QR.normalize('NFD'))
    expect(reading).toEqual(parseIdCardQr(QR))
  })

  it('names a health-insurance card instead of misreading it', () => {
    const name = Buffer.from('Nguyễn Thị Thủy').toString('hex')
    expect(
      parseIdCardQr(`GD4313120123456|${name}|09/03/1958|2|${name}|31 - 001|01/01/2026|-|01/01/2026|312012345|-|4|01/01/2031|abc-7102|$`),
    ).toEqual({
      ok: false,
      why: 'health-insurance',
    })
    expect(parseIdCardQr(`3120123456|${name}|09/03/1958|2|${name}|31 - 001|01/01/2026`)).toEqual({ ok: false, why: 'health-insurance' })
  })

  it.each([
    ['', 'empty'],
    ['https://example.vn', 'not-an-id-card'],
    ['031158000123|031234567|Nguyễn Thị Thủy|09031958|Nữ|Hải Phòng', 'not-an-id-card'],
    [QR.replace('031158000123', '03115800012'), 'not-an-id-card'],
    [QR.replace('Nguyễn Thị Thuỷ', ''), 'not-an-id-card'],
    [QR.replace('09031958', '31021958'), 'unreadable-date'],
  ])('%j is refused as %s', (raw, why) => {
    expect(parseIdCardQr(raw)).toEqual({ ok: false, why })
  })

  it('never throws, and gives nothing but what the shared shape allows', () => {
    const field = fc.oneof(fc.string(), fc.constantFrom('031158000123', '', '09031958', 'Nam', '031234567'))
    fc.assert(
      fc.property(fc.array(field, { maxLength: 10 }), fields => {
        const reading = parseIdCardQr(fields.join('|'))
        if (reading.ok) expect(IdCard.safeParse(reading.card).success).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
