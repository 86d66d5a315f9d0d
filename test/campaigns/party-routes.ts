// Every GET route of the server, with the paths that ask it for one campaign: what stands around the party's campaign is asked route by route.
export interface Places {
  campaign: string
  entity: string
  record: string
  job: string
  day: string
}
const DIGEST = 'a'.repeat(64)

export const GET_ROUTES: Record<string, (places: Places) => string[]> = {
  '/api/board': ({ campaign }) => [`/api/board?campaign=${campaign}`, `/api/board?campaign=${campaign}&stage=ra-soat`],
  '/api/campaign-drafts': () => ['/api/campaign-drafts'],
  '/api/campaign-drafts/:id': ({ campaign }) => [`/api/campaign-drafts/${campaign}`],
  '/api/campaigns': () => ['/api/campaigns'],
  '/api/campaigns/:id/documents': ({ campaign }) => [`/api/campaigns/${campaign}/documents`],
  '/api/campaigns/:id/documents/:file': ({ campaign }) =>
    ['html', 'xlsx'].map(form => `/api/campaigns/${campaign}/documents/chua-dang-nhap.${form}`),
  '/api/campaigns/:id/pl3-01': ({ campaign }) => [`/api/campaigns/${campaign}/pl3-01`],
  '/api/campaigns/:id/pl3-01/:job': ({ campaign, job }) => [`/api/campaigns/${campaign}/pl3-01/${job}`],
  '/api/campaigns/:id/pl3-01/:job/anh-quet.zip': ({ campaign, job }) => [`/api/campaigns/${campaign}/pl3-01/${job}/anh-quet.zip`],
  '/api/campaigns/:id/pl3-01/:job/pl3-01.xlsx': ({ campaign, job }) => [`/api/campaigns/${campaign}/pl3-01/${job}/pl3-01.xlsx`],
  '/api/campaigns/:id/pl3-01/jobs': ({ campaign }) => [`/api/campaigns/${campaign}/pl3-01/jobs`],
  '/api/campaigns/:id/plan': ({ campaign }) => [`/api/campaigns/${campaign}/plan`],
  '/api/cases': ({ campaign }) => [`/api/cases?campaign=${campaign}`, `/api/cases?campaign=${campaign}&stage=ra-soat`],
  '/api/cases/:campaign/:stage/:entity': ({ campaign, entity }) => [`/api/cases/${campaign}/ra-soat/${entity}`],
  '/api/desk': ({ campaign }) => ['/api/desk', `/api/desk?campaign=${campaign}`, `/api/desk?campaign=${campaign}&state=received`],
  '/api/desk/:record': ({ record }) => [`/api/desk/${record}`],
  '/api/list-imports/:job': ({ job }) => [`/api/list-imports/${job}`],
  '/api/list-imports/:job/differences': ({ job }) => [`/api/list-imports/${job}/differences?kind=new`],
  '/api/list-imports/:job/ket-qua-nap-danh-sach.xlsx': ({ job }) => [`/api/list-imports/${job}/ket-qua-nap-danh-sach.xlsx`],
  '/api/lists': () => ['/api/lists'],
  '/api/lists/:campaign/:list/:file': ({ campaign }) => ['xlsx', 'csv'].map(form => `/api/lists/${campaign}/dang-vien/danh-sach.${form}`),
  '/api/live': () => ['/api/live'],
  '/api/me': () => ['/api/me'],
  '/api/packages': () => ['/api/packages'],
  '/api/people': () => ['/api/people'],
  '/api/photos/:digest': ({ record }) => [`/api/photos/${DIGEST}?record=${record}`],
  '/api/photos/:digest/progress': () => [`/api/photos/${DIGEST}/progress`],
  '/api/pull': () => ['/api/pull', '/api/pull?since=0'],
  '/api/reports': ({ campaign }) => [`/api/reports?campaign=${campaign}`],
  '/api/reports/:campaign/:file': ({ campaign, day }) => ['', '.html', '.xlsx'].map(form => `/api/reports/${campaign}/${day}${form}`),
}

/** Where campaigns are begun and set up: administrators see that there is this one, and nothing that was collected in it. */
export const SETUP = ['/api/packages', '/api/campaigns/:id/plan', '/api/people']
