// Signing in and what ends it (TESTPLAN §5.4): card and PIN, ten tries a card, cookies, revocation from the next request, the first administrator.
import { describe, expect, it } from 'vitest'
import { DAY } from '../../shared/local-day.ts'
import { at, type Office, openOffice, PIN } from '../../test/server/office.ts'
import { firstAdministratorLink } from '../commands/start.ts'

async function tryPin(office: Office, card: string, pin: string, choosePin?: boolean) {
  const device = { id: office.id(), name: 'Máy thử' }
  const json = { card, pin, device, ...(choosePin !== undefined && { choosePin }) }
  const response = await office.request('POST', '/api/session', { json })
  return { status: response.status, body: await response.json(), cookie: response.headers.get('set-cookie') }
}

describe('card and PIN', () => {
  it('a new card asks for a PIN to be chosen, refuses easy ones, and then takes that PIN only', async () => {
    const office = await openOffice()
    const { card } = await office.person('Trần Thị An', 'collector', ['tdp-1'])
    expect(await tryPin(office, card, PIN)).toMatchObject({ status: 409, body: { code: 'pin-needed' } })
    for (const weak of ['123456', '111111', '987654', '121212', '123123', '890123', '12345', 'abcdef']) {
      expect((await tryPin(office, card, weak, true)).body.code, weak).toBe('pin-weak')
    }
    expect((await tryPin(office, card, PIN, true)).body).toMatchObject({
      kind: 'phieu-so/me',
      role: 'collector',
      residentialGroups: ['tdp-1'],
    })
    expect((await tryPin(office, card, '274917', true)).body.code).toBe('sign-in-failed')
    expect((await tryPin(office, card, PIN)).status).toBe(200)
  })

  it('ten wrong tries lock the card, for the right PIN too, and no other card', async () => {
    const office = await openOffice()
    const an = await office.person('Trần Thị An', 'collector', ['tdp-1'])
    const binh = await office.person('Lê Văn Bình', 'collector', ['tdp-1'])
    await office.signIn(an.card)
    for (let tries = 0; tries < 10; tries++) expect((await tryPin(office, an.card, '000001')).body.code).toBe('sign-in-failed')
    expect(await tryPin(office, an.card, PIN)).toMatchObject({ status: 429, body: { code: 'sign-in-locked' } })
    expect((await tryPin(office, binh.card, PIN, true)).status).toBe(200)
  })

  it('parallel guesses do not outrun the limit', async () => {
    const office = await openOffice()
    const { card } = await office.person('Trần Thị An', 'collector', ['tdp-1'])
    await office.signIn(card)
    const codes = await Promise.all(Array.from({ length: 40 }, () => tryPin(office, card, '000001').then(answer => answer.body.code)))
    expect(codes.filter(code => code === 'sign-in-failed')).toHaveLength(10)
  })

  it('a right PIN gives the tries back', async () => {
    const office = await openOffice()
    const { card } = await office.person('Trần Thị An', 'collector', ['tdp-1'])
    await office.signIn(card)
    for (let round = 0; round < 3; round++) {
      for (let tries = 0; tries < 9; tries++) await tryPin(office, card, '000001')
      expect((await tryPin(office, card, PIN)).status).toBe(200)
    }
  })

  it('70 people behind one address sign in while one card is being guessed at', async () => {
    const office = await openOffice()
    const attacked = await office.person('Người bị đoán', 'collector', ['tdp-1'])
    await office.signIn(attacked.card)
    const cards = await Promise.all(Array.from({ length: 70 }, (_, index) => office.person(`Người ${index}`, 'collector', ['tdp-1'])))
    const guesses = Array.from({ length: 60 }, () => tryPin(office, attacked.card, '000001'))
    const good = await Promise.all(cards.map(({ card }) => tryPin(office, card, PIN, true)))
    await Promise.all(guesses)
    expect(good.filter(answer => answer.status === 200)).toHaveLength(70)
  })
})

describe('the session cookie', () => {
  it('is HttpOnly, SameSite=Strict and named after the installation; behind https also __Host-, Secure, with HSTS', async () => {
    const plain = await openOffice()
    const { card } = await plain.person('Trần Thị An', 'collector', ['tdp-1'])
    const { cookie } = await tryPin(plain, card, PIN, true)
    expect(cookie).toMatch(new RegExp(`^phieu-so-${plain.store.installation}=`))
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    expect(cookie).not.toMatch(/Secure|Domain/)
    const secure = await openOffice({ settings: { publicUrl: 'https://phuong.example' } })
    const other = await secure.person('Trần Thị An', 'collector', ['tdp-1'])
    const answer = await tryPin(secure, other.card, PIN, true)
    expect(answer.cookie).toMatch(/^__Host-phieu-so-.*Secure/)
    expect((await secure.request('GET', '/health')).headers.get('strict-transport-security')).toBe('max-age=31536000')
  })

  it('never stands in the store: only its hash', async () => {
    const office = await openOffice()
    const { cookie, card } = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
    const everything = JSON.stringify(
      ['sessions', 'cards'].map(table => office.store.databases.connection.prepare(`SELECT * FROM ${table}`).all()),
    )
    expect(everything).not.toContain(cookie.split('=')[1])
    expect(everything).not.toContain(card)
    expect(everything).not.toContain(PIN)
  })

  const ENDINGS: [what: string, end: (office: Office, who: { person: string; cookie: string }) => Promise<unknown>][] = [
    ['signing out', (office, { cookie }) => office.request('DELETE', '/api/session', { cookie })],
    ['a new card', (office, { person }) => office.store.cards.issue(person, 'x', 'test')],
    ['being deactivated', (office, { person }) => office.store.people.setActive(person, false, 'test')],
    ['all sessions being ended', (office, { person }) => office.store.sessions.revokeAll(person, 'test')],
    ['thirty days without use', async office => (office.clock.time += 30 * DAY + 1)],
  ]
  it.each(ENDINGS)('ends with %s, from the next request', async (_what, end) => {
    const office = await openOffice({ lastDay: '2026-11-22' })
    const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
    expect((await office.request('GET', '/api/me', { cookie: an.cookie })).status).toBe(200)
    await end(office, an)
    for (const path of ['/api/me', '/api/pull']) expect((await office.request('GET', path, { cookie: an.cookie })).status).toBe(401)
    expect((await office.request('POST', '/api/push', { cookie: an.cookie, json: {} })).status).toBe(401)
  })

  it('lasts on while it is used', async () => {
    const office = await openOffice({ lastDay: '2026-11-22' })
    const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
    for (let day = 0; day < 4; day++) {
      office.clock.time += 20 * DAY
      expect((await office.request('GET', '/api/me', { cookie: an.cookie })).status).toBe(200)
    }
  })

  it('a changed role or residential group counts from the next request', async () => {
    const office = await openOffice()
    const an = await office.signedIn('Trần Thị An', 'collector', ['tdp-1'])
    await office.store.people.change(an.person, { name: 'Trần Thị An', role: 'collector', residentialGroups: ['tdp-2'] }, 'test')
    const me = await (await office.request('GET', '/api/me', { cookie: an.cookie })).json()
    expect(me.residentialGroups).toEqual(['tdp-2'])
  })
})

describe('the first administrator', () => {
  const body = (token: string) => ({ token, name: 'Hồ Thị Lan', ward: { code: '11560', name: 'Phường Thủy Nguyên' } })

  it('comes by a link that works once, and whose card then signs in', async () => {
    const office = await openOffice()
    const link = await firstAdministratorLink(office.parts, 'http://phuong.test')
    const token = link?.split('#khoi-tao=')[1] ?? ''
    const first = await office.request('POST', '/api/first-administrator', { json: body(token) })
    const { card } = await first.json()
    const again = await office.request('POST', '/api/first-administrator', { json: body(token) })
    expect([first.status, again.status]).toEqual([200, 410])
    const me = await (await office.request('GET', '/api/me', { cookie: await office.signIn(card) })).json()
    expect(me).toMatchObject({ role: 'administrator', name: 'Hồ Thị Lan', ward: { code: '11560', name: 'Phường Thủy Nguyên' } })
    expect(await firstAdministratorLink(office.parts, 'http://phuong.test')).toBeNull()
  })

  it('an older link, a late one and an invented one are refused', async () => {
    const office = await openOffice()
    const tokenOf = (link: string | null) => link?.split('#khoi-tao=')[1] ?? ''
    const older = tokenOf(await firstAdministratorLink(office.parts, 'http://x'))
    const newer = tokenOf(await firstAdministratorLink(office.parts, 'http://x'))
    const use = async (token: string) => (await office.request('POST', '/api/first-administrator', { json: body(token) })).status
    expect(await use(older)).toBe(410)
    office.clock.time = at('08:00', '2026-11-22')
    expect([await use(newer), await use('x')]).toEqual([410, 410])
    expect(await office.store.people.hasAdministrator()).toBe(false)
  })
})
