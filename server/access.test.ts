// R16: every route of the server with every role, against a table that stands here. A route that is not in the table fails the test.
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../shared/role.ts'
import type { Stage } from '../shared/stage.ts'
import { type Office, openOffice } from '../test/server/office.ts'
import { ACTIONS, may, whyNotFill } from './access.ts'

const ROLES: Role[] = ['collector', 'reviewer', 'supervisor', 'administrator']
const ALL = ROLES
const OFFICE: Role[] = ['reviewer', 'supervisor', 'administrator']
const CHECKERS: Role[] = ['reviewer', 'administrator']
const ADMINISTRATORS: Role[] = ['administrator']
const SENDERS: Role[] = ['collector', ...CHECKERS]

/** Who gets past the door of each route; what lies behind is checked again with the residential group. */
const EXPECTED: Record<string, Role[] | 'open'> = {
  'GET /health': 'open',
  'POST /api/session': 'open',
  'DELETE /api/session': 'open',
  'POST /api/first-administrator': 'open',
  'GET /api/me': ALL,
  'GET /api/pull': ALL,
  'POST /api/push': SENDERS,
  'GET /api/photos/:digest/progress': SENDERS,
  'PUT /api/photos/:digest/chunks/:offset': SENDERS,
  'GET /api/photos/:digest': SENDERS,
  'GET /api/cases': CHECKERS,
  'GET /api/cases/:campaign/:stage/:entity': CHECKERS,
  'GET /api/desk': CHECKERS,
  'GET /api/desk/:record': CHECKERS,
  'POST /api/desk/:record/review': CHECKERS,
  'GET /api/board': OFFICE,
  'GET /api/reports': OFFICE,
  'GET /api/reports/:campaign/:file': OFFICE,
  'GET /documents/report.css': 'open',
  'GET /api/campaigns/:id/documents': OFFICE,
  'GET /api/campaigns/:id/documents/:file': OFFICE,
  'GET /api/live': OFFICE,
  'GET /api/people': ADMINISTRATORS,
  'POST /api/people': ADMINISTRATORS,
  'PUT /api/people/:id': ADMINISTRATORS,
  'POST /api/people/:id/card': ADMINISTRATORS,
  'POST /api/people/:id/deactivate': ADMINISTRATORS,
  'DELETE /api/people/:id/sessions': ADMINISTRATORS,
  'POST /api/residential-groups': ADMINISTRATORS,
  'GET /api/campaigns': OFFICE,
  'GET /api/packages': ADMINISTRATORS,
  'POST /api/campaigns/begin': ADMINISTRATORS,
  'GET /api/campaigns/:id/plan': ADMINISTRATORS,
  'PUT /api/campaigns/:id/settings': ADMINISTRATORS,
  'GET /api/campaign-drafts': ADMINISTRATORS,
  'POST /api/campaign-drafts': ADMINISTRATORS,
  'GET /api/campaign-drafts/:id': ADMINISTRATORS,
  'PUT /api/campaign-drafts/:id': ADMINISTRATORS,
  'DELETE /api/campaign-drafts/:id': ADMINISTRATORS,
  'POST /api/campaign-drafts/:id/publish': ADMINISTRATORS,
  'POST /api/campaigns/:id/form': ADMINISTRATORS,
  'POST /api/forms': ADMINISTRATORS,
  'GET /api/lists': ADMINISTRATORS,
  'GET /api/lists/:campaign/:list/:file': ADMINISTRATORS,
  'POST /api/lists/undo': ADMINISTRATORS,
  'POST /api/list-imports': ADMINISTRATORS,
  'GET /api/list-imports/:job': ADMINISTRATORS,
  'DELETE /api/list-imports/:job': ADMINISTRATORS,
  'POST /api/list-imports/:job/look': ADMINISTRATORS,
  'POST /api/list-imports/:job/load': ADMINISTRATORS,
  'GET /api/list-imports/:job/differences': ADMINISTRATORS,
  'GET /api/list-imports/:job/ket-qua-nap-danh-sach.xlsx': ADMINISTRATORS,
  'GET /api/campaigns/:id/pl3-01': CHECKERS,
  'POST /api/campaigns/:id/pl3-01': CHECKERS,
  'GET /api/campaigns/:id/pl3-01/jobs': CHECKERS,
  'GET /api/campaigns/:id/pl3-01/:job': CHECKERS,
  'DELETE /api/campaigns/:id/pl3-01/:job': CHECKERS,
  'GET /api/campaigns/:id/pl3-01/:job/pl3-01.xlsx': CHECKERS,
  'GET /api/campaigns/:id/pl3-01/:job/anh-quet.zip': CHECKERS,
}

const routesOf = (office: Office): string[] =>
  [...new Set(office.app.routes.filter(route => route.method !== 'ALL').map(route => `${route.method} ${route.path}`))].sort()

describe('R16: who may call what', () => {
  let office: Office
  const cookies = new Map<Role, string>()
  beforeAll(async () => {
    office = await openOffice()
    for (const role of ROLES) {
      const { cookie } = await office.signedIn(`Người ${role}`, role, role === 'collector' ? ['tdp-1'] : [])
      cookies.set(role, cookie)
    }
  })

  it('every route stands in the table, and the table names no other', () => {
    expect(routesOf(office)).toEqual(Object.keys(EXPECTED).sort())
  })

  it('nobody gets anywhere without a session but where the door is open', async () => {
    for (const [route, roles] of Object.entries(EXPECTED)) {
      const status = await call(office, route, undefined)
      if (roles !== 'open') expect([route, status]).toEqual([route, 401])
    }
  })

  it.each(ROLES)('a %s gets through exactly its doors', async role => {
    const through: string[] = []
    for (const [route, roles] of Object.entries(EXPECTED)) {
      if (roles === 'open' || route === 'GET /api/live') continue
      const status = await call(office, route, cookies.get(role))
      expect(status, route).toBeLessThan(500)
      if (status !== 403 && status !== 401) through.push(route)
    }
    const allowed = Object.entries(EXPECTED).filter(
      ([route, roles]) => roles !== 'open' && roles.includes(role) && route !== 'GET /api/live',
    )
    expect(through).toEqual(allowed.map(([route]) => route))
  })

  it('a person without residential groups writes and sees nothing of any group', () => {
    const nobody = { role: 'collector', residentialGroups: [], duties: [] } as const
    const granted = ACTIONS.filter(action => may(nobody, action, 'tdp-1'))
    expect(granted).toEqual(['session.own', 'pull', 'push', 'photo.send'])
  })

  it('belonging to one group grants nothing about another, and nothing about things without one', () => {
    const an = { role: 'collector', residentialGroups: ['tdp-1'], duties: [] } as const
    for (const action of ['record.write', 'photo.view'] as const) {
      expect([may(an, action, 'tdp-1'), may(an, action, 'tdp-2'), may(an, action)]).toEqual([true, false, false])
    }
  })

  it.each(ROLES)('a duty that is not held closes every action for a %s, and one that is held opens none', role => {
    const without = { role, residentialGroups: ['tdp-1'], duties: ['khac'] }
    const holder = { ...without, duties: ['khac', 'tham-dinh'] }
    for (const action of ACTIONS) {
      expect(may(without, action, 'tdp-1', ['tham-dinh']), action).toBe(false)
      expect(may(holder, action, 'tdp-1', ['tham-dinh', 'khac']), action).toBe(may(without, action, 'tdp-1'))
      expect(may(holder, action, 'tdp-1', ['tham-dinh', 'dang-uy']), action).toBe(false)
    }
  })

  it('who may fill a stage: its filler, of the group where they are a collector, holding its duties and the campaign’s', () => {
    const why = (
      role: Role,
      filledBy: Stage['filledBy'],
      over: { group?: string; held?: string[]; duty?: string; visibleTo?: string } = {},
    ) => {
      const { group = 'tdp-1', held = [], ...asked } = over
      return whyNotFill({ role, residentialGroups: ['tdp-1'], duties: held }, asked, { ...asked, filledBy }, group)
    }
    expect(ROLES.map(role => why(role, 'collector'))).toEqual([null, 'not-allowed', 'not-allowed', 'not-allowed'])
    expect(ROLES.map(role => why(role, 'reviewer'))).toEqual(['not-allowed', null, 'not-allowed', null])
    expect([why('collector', 'collector', { group: 'tdp-2' }), why('reviewer', 'reviewer', { group: 'tdp-2' })]).toEqual([
      'foreign-group',
      null,
    ])
    const both = { duty: 'tham-dinh', visibleTo: 'dang-uy' }
    const held = [[], ['tham-dinh'], ['dang-uy'], ['tham-dinh', 'dang-uy']].map(duties =>
      why('reviewer', 'reviewer', { ...both, held: duties }),
    )
    expect(held).toEqual(['not-allowed', 'not-allowed', 'not-allowed', null])
  })
})

async function call(office: Office, route: string, cookie: string | undefined): Promise<number> {
  const [method = '', path = ''] = route.split(' ')
  const real = path.replace(':digest', 'a'.repeat(64)).replace(':offset', '0').replace(/:\w+/g, '01900000-0000-7000-8000-000000000000')
  const options =
    method === 'GET' || method === 'DELETE' ? {} : method === 'PUT' && path.includes('chunks') ? { bytes: new Uint8Array(3) } : { json: {} }
  return (await office.request(method, real, { ...options, ...(cookie !== undefined && { cookie }) })).status
}
