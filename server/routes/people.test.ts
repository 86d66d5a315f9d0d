// People and cards as an administrator handles them.
import { describe, expect, it } from 'vitest'
import { IssuedCard, PeopleList, Person } from '../../shared/people.ts'
import { ResidentialGroup } from '../../shared/pull.ts'
import { Me } from '../../shared/session.ts'
import { openOffice } from '../../test/server/office.ts'

async function open() {
  const office = await openOffice()
  const chief = await office.signedIn('Quản Trị', 'administrator')
  const ask = (method: string, path: string, json?: unknown) => office.request(method, path, { cookie: chief.cookie, json })
  return { office, chief, ask }
}
const DRAFT = { name: 'Trần Thị An', role: 'collector', residentialGroups: ['tdp-1'] }

describe('people', () => {
  it('are added, listed and changed; a card waits, is in use, and a new one ends the old one and its sessions', async () => {
    const { office, ask } = await open()
    const an = Person.parse(await (await ask('POST', '/api/people', DRAFT)).json())
    expect(an).toMatchObject({ ...DRAFT, active: true, card: 'none', devices: [] })
    const { card } = IssuedCard.parse(await (await ask('POST', `/api/people/${an.id}/card`, {})).json())
    const cardOf = async () => PeopleList.parse(await (await ask('GET', '/api/people')).json()).people.find(({ id }) => id === an.id)
    expect((await cardOf())?.card).toBe('waiting')
    const cookie = await office.signIn(card)
    expect(await cardOf()).toMatchObject({ card: 'inUse', devices: [{ name: 'Máy thử', unsent: 0 }] })
    expect((await office.request('GET', '/api/me', { cookie })).status).toBe(200)
    await ask('POST', `/api/people/${an.id}/card`, {})
    expect((await office.request('GET', '/api/me', { cookie })).status).toBe(401)
    const changed = await ask('PUT', `/api/people/${an.id}`, { ...DRAFT, residentialGroups: ['tdp-2'] })
    expect(Person.parse(await changed.json()).residentialGroups).toEqual(['tdp-2'])
  })

  it('R16: duties are given and taken, each once, stay as they were when left out, count from the next request, and stand in the log', async () => {
    const { office, ask } = await open()
    const an = await office.signedIn('An', 'reviewer')
    const put = async (draft: object) =>
      Person.parse(await (await ask('PUT', `/api/people/${an.person}`, { ...DRAFT, ...draft })).json()).duties
    const me = async () => Me.parse(await (await office.request('GET', '/api/me', { cookie: an.cookie })).json()).duties
    expect(await me()).toEqual([])
    expect(await put({ duties: ['tham-dinh', 'dang-uy', 'tham-dinh'] })).toEqual(['dang-uy', 'tham-dinh'])
    expect(await me()).toEqual(['dang-uy', 'tham-dinh'])
    expect(await put({ name: 'An Nguyễn' })).toEqual(['dang-uy', 'tham-dinh'])
    expect(await put({ duties: [] })).toEqual([])
    expect(await me()).toEqual([])
    const told = (await office.store.events.ofSubject(an.person))
      .filter(({ action }) => action === 'person-changed')
      .map(({ detail }) => detail)
    expect(told).toEqual([
      { role: 'collector', duties: ['dang-uy', 'tham-dinh'] },
      { role: 'collector' },
      { role: 'collector', duties: [] },
    ])
    const added = await ask('POST', '/api/people', { ...DRAFT, duties: ['quyet-dinh'] })
    expect(Person.parse(await added.json()).duties).toEqual(['quyet-dinh'])
    expect((await ask('POST', '/api/people', { ...DRAFT, duties: ['Không phải tên'] })).status).toBe(422)
  })

  it('leave: deactivating ends sessions and card at once; signing out everywhere ends the sessions and leaves the card', async () => {
    const { office, ask } = await open()
    const an = await office.signedIn('An', 'collector', ['tdp-1'])
    const binh = await office.signedIn('Bình', 'collector', ['tdp-1'])
    expect(Person.parse(await (await ask('POST', `/api/people/${an.person}/deactivate`, {})).json()).active).toBe(false)
    expect((await ask('DELETE', `/api/people/${binh.person}/sessions`)).status).toBe(200)
    for (const { cookie } of [an, binh]) expect((await office.request('GET', '/api/me', { cookie })).status).toBe(401)
    await expect(office.signIn(an.card)).rejects.toThrow('sign-in-failed')
    expect((await office.request('GET', '/api/me', { cookie: await office.signIn(binh.card) })).status).toBe(200)
  })

  it('a card that was tried too often shows as locked', async () => {
    const { office, ask } = await open()
    const an = await office.signedIn('An', 'collector', ['tdp-1'])
    const device = { id: office.id(), name: 'Máy lạ' }
    for (let tries = 0; tries < 10; tries++)
      await office.request('POST', '/api/session', { json: { card: an.card, pin: '000001', device } })
    const { people } = PeopleList.parse(await (await ask('GET', '/api/people')).json())
    expect(people.find(({ id }) => id === an.person)?.card).toBe('locked')
  })

  it('an administrator cannot take away their own administration', async () => {
    const { chief, ask } = await open()
    expect((await ask('POST', `/api/people/${chief.person}/deactivate`, {})).status).toBe(403)
    const demoted = { name: 'Quản Trị', role: 'reviewer', residentialGroups: [] }
    expect((await ask('PUT', `/api/people/${chief.person}`, demoted)).status).toBe(403)
  })

  it('bad input is answered with a problem: unknown group, unknown person, wrong shape', async () => {
    const { ask } = await open()
    const nobody = '/api/people/01890000-0000-7000-8000-000000000000'
    const statuses = [
      (await ask('POST', '/api/people', { ...DRAFT, residentialGroups: ['khong-co'] })).status,
      (await ask('POST', '/api/people', { ...DRAFT, role: 'king' })).status,
      (await ask('POST', '/api/people', { ...DRAFT, extra: 1 })).status,
      (await ask('PUT', nobody, DRAFT)).status,
      (await ask('POST', `${nobody}/card`, {})).status,
      (await ask('POST', `${nobody}/deactivate`, {})).status,
      (await ask('DELETE', '/api/people/abc/sessions')).status,
    ]
    expect(statuses).toEqual([422, 422, 422, 404, 404, 404, 404])
  })

  it('R16: only administrators, on every route', async () => {
    const { office } = await open()
    const reviewer = await office.signedIn('Duyệt', 'reviewer')
    const paths = [
      ['GET', '/api/people'],
      ['POST', '/api/people'],
      ['PUT', '/api/people/x'],
      ['POST', '/api/people/x/card'],
      ['POST', '/api/people/x/deactivate'],
      ['DELETE', '/api/people/x/sessions'],
      ['POST', '/api/residential-groups'],
      ['POST', '/api/campaigns/begin'],
      ['POST', '/api/list-imports'],
    ] as const
    const statuses = await Promise.all(
      paths.map(async ([method, path]) => {
        const json = method === 'GET' ? undefined : {}
        return (await office.request(method, path, { cookie: reviewer.cookie, json })).status
      }),
    )
    expect(statuses).toEqual(paths.map(() => 403))
  })
})

describe('residential groups', () => {
  it('are made once, whatever their spelling', async () => {
    const { ask } = await open()
    const made = ResidentialGroup.parse(await (await ask('POST', '/api/residential-groups', { name: 'TDP Thuỷ Sơn 3' })).json())
    expect(made).toEqual({ id: 'thuy-son-3', name: 'Tổ dân phố Thuỷ Sơn 3', order: 3 })
    const again = await ask('POST', '/api/residential-groups', { name: 'Tổ dân phố Thủy Sơn 03' })
    expect(await again.json()).toEqual(made)
  })
})
