// What holds for every campaign that comes with the product.
import { describe, expect, it } from 'vitest'
import { Campaign } from '../../shared/campaign.ts'
import { importsOf, isTest, sources } from '../../test/house/sources.ts'
import { builtInPackages } from './built-in.ts'
import { CampaignPackage, campaignOf } from './campaign-package.ts'
import { checkPackage } from './check-package.ts'

const VIETNAMESE = /[à-ỹđ]/i

describe('the campaigns that come with the product', () => {
  it.each(builtInPackages.map(pkg => [pkg.campaign.id, pkg] as const))(
    '%s has no mistake and is plain JSON of the shared shape',
    (_, pkg) => {
      expect(checkPackage(pkg)).toEqual([])
      expect(CampaignPackage.parse(JSON.parse(JSON.stringify(pkg)))).toEqual(pkg)
      const campaign = campaignOf(pkg, { firstDay: '2026-10-01', lastDay: '2026-12-31' })
      expect(Campaign.parse(campaign)).toEqual(campaign)
      expect(campaign.target).toBeGreaterThan(0)
      expect(campaign.target).toBeLessThanOrEqual(1)
    },
  )

  it('are told apart by their ids, and so are their forms', () => {
    const ids = builtInPackages.map(({ campaign }) => campaign.id)
    expect(new Set(ids).size).toBe(9)
    const forms = builtInPackages.flatMap(pkg => pkg.forms.map(({ id, version }) => `${id} ${version}`))
    expect(new Set(forms).size).toBe(forms.length)
  })

  it('say of every setting that is to be verified that it is, in words, and of no other', () => {
    const settings = builtInPackages.flatMap(({ campaign }) => campaign.settings)
    expect(settings.filter(({ toVerify = false, help }) => toVerify !== help.vi.startsWith('Cần xác minh: '))).toEqual([])
    expect(settings.filter(({ toVerify }) => toVerify).length).toBeGreaterThan(40)
  })

  it('speak Vietnamese first and English second, in every title and help', () => {
    const texts = builtInPackages.flatMap(({ campaign, stages, duties }) => [
      campaign.title,
      ...campaign.settings.flatMap(({ title, help }) => [title, help]),
      ...stages.map(({ title }) => title),
      ...duties.flatMap(({ title, help }) => [title, help]),
    ])
    expect(texts.filter(({ vi, en }) => !VIETNAMESE.test(vi) || !en)).toEqual([])
  })

  it('use one list of residential groups, the same in both culture campaigns', () => {
    const lists = builtInPackages.flatMap(pkg => pkg.lists).filter(({ id }) => id === 'to-dan-pho')
    expect(lists).toHaveLength(2)
    expect(lists[0]).toEqual(lists[1])
  })

  it('stay off the phone, and so do the 508 former units: a phone receives what was begun', () => {
    const heavy = ['forms/campaigns/built-in.ts', 'forms/campaigns/data/hai-phong-former-units.ts']
    const guilty = sources
      .filter(({ path }) => !path.startsWith('server/'))
      .filter(source => !isTest(source) && importsOf(source).some(name => heavy.includes(name)))
    expect(guilty.map(({ path }) => path)).toEqual([])
  })
})
