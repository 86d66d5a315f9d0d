import { describe, expect, it } from 'vitest'
import { insuranceNumberOk, organisationNumberOk } from './organisation-number.ts'

describe('organisation number', () => {
  it.each(['0200123456', '0200123456-001', ' 0200123456 ', ''])('%j is fine', text => {
    expect(organisationNumberOk(text)).toBe(true)
  })
  it.each(['020012345', '0200123456-01', '0200123456001', 'MST 0200123456'])('%j deserves a second look', text => {
    expect(organisationNumberOk(text)).toBe(false)
  })
})

describe('health-insurance number', () => {
  it.each(['GD4313120123456', 'gd 4 31 3120123456', '3120123456', ''])('%j is fine', text => {
    expect(insuranceNumberOk(text)).toBe(true)
  })
  it.each(['GD431312012345', '312012345', 'G44313120123456'])('%j deserves a second look', text => {
    expect(insuranceNumberOk(text)).toBe(false)
  })
})
