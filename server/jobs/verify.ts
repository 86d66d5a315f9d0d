// Says whether everything is as it was promised (R13, R19): the chain of events, every version's digest, every photo's bytes, the chain of
// reports, every cell of every past report counted again from the history, and how records are said to stand.
import type { Campaign } from '../../shared/campaign.ts'
import { stagesOf } from '../../shared/campaign-stages.ts'
import { canonical, digestOf } from '../../shared/digest.ts'
import type { ReportContent } from '../../shared/report.ts'
import type { Blobs } from '../blobs/blobs.ts'
import { sha256, sha256Of } from '../hash.ts'
import { hashOfEvent, NO_DIGEST } from '../store/event-chain.ts'
import { digestOfReport } from '../store/freeze.ts'
import type { Store } from '../store/store.ts'
import { type CountedTable, type Happened, type OfCampaign, recount, standingsAt } from './recount.ts'

export interface Verified {
  name: string
  checked: number
  /** What is wrong, each with its place; empty when all is well. */
  wrong: string[]
}

const STRETCH = 2000

export async function verify(store: Store, blobs: Blobs): Promise<Verified[]> {
  const happened = await happenedIn(store)
  return [
    await verifyEvents(store),
    await verifyVersions(store),
    await verifyReceipts(store, happened),
    await verifyPhotos(store, blobs),
    await verifyReportChain(store),
    await verifyReportCells(store, happened),
    await verifyStandings(store, happened),
  ]
}

async function happenedIn({ history }: Store): Promise<Happened> {
  const [versions, namedPhotos, photos] = [await history.versions(), await history.namedPhotos(), await history.photos()]
  return { versions, namedPhotos, photos, reviews: await history.reviews(), entityRevisions: await history.entityRevisions() }
}

export async function verifyEvents(store: Pick<Store, 'events'>): Promise<Verified> {
  const wrong: string[] = []
  let checked = 0
  let last = { seq: 0, hash: NO_DIGEST, at: 0 }
  for (let stretch = await store.events.chainAfter(0, STRETCH); stretch.length > 0; ) {
    for (const event of stretch) {
      checked += 1
      if (event.seq !== last.seq + 1) wrong.push(`sự kiện ${event.seq}: số thứ tự không liền sau ${last.seq}`)
      if (event.previousHash !== last.hash) wrong.push(`sự kiện ${event.seq}: không nối với sự kiện trước`)
      if (hashOfEvent(event) !== event.hash) wrong.push(`sự kiện ${event.seq}: nội dung khác với mã kiểm tra`)
      if (event.at < last.at) wrong.push(`sự kiện ${event.seq}: thời gian đi lùi`)
      last = event
    }
    stretch = await store.events.chainAfter(last.seq, STRETCH)
  }
  return { name: 'Nhật ký (chuỗi sự kiện)', checked, wrong }
}

async function verifyVersions(store: Store): Promise<Verified> {
  const wrong: string[] = []
  let checked = 0
  let after = 0
  for (;;) {
    const stretch = await store.history.contentsAfter(after, STRETCH)
    for (const { seq, version, digest, content } of stretch) {
      checked += 1
      after = seq
      if ((await digestOf(content)) !== digest) wrong.push(`phiên bản ${version}: nội dung khác với mã kiểm tra`)
    }
    if (stretch.length < STRETCH) return { name: 'Nội dung phiếu (mã kiểm tra)', checked, wrong }
  }
}

/** Every receipt in the log has its version, and every version its receipt: none was taken out or slipped in with its record. */
async function verifyReceipts(store: Store, { versions }: Happened): Promise<Verified> {
  const wrong: string[] = []
  const entries = [...(await store.events.ofAction('record-received')), ...(await store.events.ofAction('record-conflict'))]
  const logged = new Map(entries.map(({ seq, subject, detail }) => [seq, canonical({ record: subject, detail })]))
  for (const { seq, record, version, digest, reportingDay } of versions) {
    if (logged.get(seq) !== canonical({ record, detail: { version, digest, reportingDay } }))
      wrong.push(`phiên bản ${version}: khác với nhật ký`)
    logged.delete(seq)
  }
  for (const seq of logged.keys()) wrong.push(`sự kiện ${seq}: phiếu đã nhận không còn trong kho`)
  return { name: 'Phiếu đã nhận (so với nhật ký)', checked: entries.length, wrong }
}

async function verifyPhotos(store: Store, blobs: Blobs): Promise<Verified> {
  const wrong: string[] = []
  const photos = await store.history.photos()
  for (const { digest, bytes } of photos) {
    const blob = await blobs.read(digest)
    if (!blob) wrong.push(`ảnh ${digest}: không còn trong kho`)
    else if (sha256(blob) !== digest || blob.length !== bytes) wrong.push(`ảnh ${digest}: nội dung khác với mã kiểm tra`)
  }
  return { name: 'Ảnh trong kho (mã kiểm tra)', checked: photos.length, wrong }
}

async function verifyReportChain(store: Store): Promise<Verified> {
  const wrong: string[] = []
  const reports = await store.history.reports()
  const chained = new Map((await frozenEvents(store)).map(event => [`${event.subject} ${String(event.detail.day)}`, event.detail.digest]))
  let previous: (typeof reports)[number] | undefined
  for (const report of reports) {
    const place = `báo cáo ${report.campaign} ${report.day}`
    const before = previous?.campaign === report.campaign ? previous : undefined
    if (report.number !== (before?.number ?? 0) + 1) wrong.push(`${place}: số báo cáo không liền`)
    if (report.previousDigest !== (before?.digest ?? NO_DIGEST)) wrong.push(`${place}: không nối với báo cáo trước`)
    if (digestOfReport(report) !== report.digest) wrong.push(`${place}: nội dung khác với mã kiểm tra`)
    if (chained.get(`${report.campaign} ${report.day}`) !== report.digest) wrong.push(`${place}: khác với nhật ký`)
    previous = report
  }
  if (chained.size !== reports.length) wrong.push(`nhật ký ghi ${chained.size} lần chốt, kho có ${reports.length} báo cáo`)
  return { name: 'Báo cáo đã chốt (chuỗi)', checked: reports.length, wrong }
}

async function frozenEvents(store: Store) {
  return store.events.ofAction('report-frozen')
}

async function verifyReportCells(store: Store, happened: Happened): Promise<Verified> {
  const wrong: string[] = []
  const campaigns = new Map((await store.campaigns.all()).map(({ campaign }) => [campaign.id, ofCampaign(campaign)]))
  let checked = 0
  let previous: { campaign: string; cut: number } | undefined
  for (const report of await store.history.reports()) {
    const { campaign, day, content } = report
    const place = `báo cáo ${campaign} ${day}`
    const previousCut = previous?.campaign === campaign ? previous.cut : null
    const again = recount(happened, report, previousCut, campaigns.get(campaign) ?? { list: '', firstStage: '' })
    for (const [index, table] of [content, ...(content.parts ?? [])].entries()) {
      const compared = compareTable(table, again.tables[index])
      checked += compared.checked
      wrong.push(...compared.wrong.map(what => `${place}${index === 0 ? '' : `, bảng ${index + 1}`}, ${what}`))
    }
    if (sha256Of(again.inputs) !== report.inputsDigest) wrong.push(`${place}: danh sách phiếu được tính khác`)
    if (again.inputs.length !== report.countedVersions) wrong.push(`${place}: số lượt khác`)
    previous = { campaign, cut: content.cutAt }
  }
  return { name: 'Báo cáo đếm lại (từng ô)', checked, wrong }
}

function ofCampaign(campaign: Campaign): OfCampaign {
  return { list: campaign.list, firstStage: stagesOf(campaign)[0]?.id ?? '' }
}

function compareTable({ columns, rows, total }: Pick<ReportContent, 'columns' | 'rows' | 'total'>, counted: CountedTable | undefined) {
  const lines = [
    ...rows.map(row => ({ name: row.residentialGroup, said: row.cells, again: counted?.cells.get(row.residentialGroup) })),
    { name: 'cộng', said: total, again: counted?.total },
  ]
  const wrong = columns.flatMap(({ id }) =>
    lines
      .filter(({ said, again }) => canonical(said[id] ?? null) !== canonical(again?.[id] ?? null))
      .map(({ name, said, again }) => `${name}, cột ${id}: ghi ${said[id]}, đếm lại ${again?.[id]}`),
  )
  return { checked: columns.length * lines.length, wrong }
}

async function verifyStandings(store: Store, happened: Happened): Promise<Verified> {
  const wrong: string[] = []
  const replayed = new Map(standingsAt(happened, Number.MAX_SAFE_INTEGER).map(stood => [stood.record, stood]))
  const standings = await store.history.standings()
  for (const said of standings) {
    const stood = replayed.get(said.record)
    const same =
      stood !== undefined &&
      stood.head.version === said.headVersion &&
      stood.head.digest === said.headDigest &&
      stood.state === said.state &&
      stood.photosWanted === said.photosWanted &&
      stood.firstDay === said.firstReportingDay
    if (!same) wrong.push(`phiếu ${said.record}: trạng thái khác với lịch sử`)
  }
  if (replayed.size !== standings.length) wrong.push(`lịch sử có ${replayed.size} phiếu, danh sách có ${standings.length}`)
  return { name: 'Trạng thái phiếu (so với lịch sử)', checked: standings.length, wrong }
}
