import { summaryTable } from '@huibian/documents'
import {
  canonicalJson,
  gate,
  opensOf,
  packageDataSchema,
  PACKAGE_FORMAT,
  sha256Hex,
  versionCode,
  versionHash,
  type Mark,
  type PackageData,
  type PackedCase,
} from '@huibian/domain'
import { v7 } from 'uuid'
import type { Taken } from '../attachment/takeUpload'
import { effectiveCloseOf } from '../campaign/close.queries'
import { comparedWith } from '../intake/compare'
import type { Opened } from '../intake/unpack'
import { kindOf } from '../package/changes'
import { organisationOf } from '../organisation/organisation.queries'
import { packedUnit } from '../package/packed.queries'
import { awake } from '../platform/awake'
import { signedInOf, type Context } from '../platform/context'
import { Refused, refuse } from '../platform/refusal'
import { demandReceived } from '../proxy/origin'
import { filledInNow, printed, printedHash, type Printed } from '../summary/printed'
import { layOut, tableData } from '../summary/papers'
import { shownOf } from '../filing/shown'
import type { IncomingInput } from './incoming.type'
import type { Folder } from './folder'
import { numbersOf, standingOf } from './number'
import type { Manner, Place } from './place'
import type { Case } from './rows'
import { stampedOf } from './stamped'

const reasons = { min: 2, max: 500 }
const PAPER = 'summary.pdf'
const SCAN = 'summary-scan.pdf'

export type Arrived = {
  given: IncomingInput
  place: Place
  cases: readonly Case[]
  /** The stamped table as it was scanned. */
  scan: Taken
  /** Everything that was brought, as it came. */
  originals: Taken[]
  folder: Folder
  manner: Manner
}

type Version = PackedCase['version']

function versionOf(ctx: Context, { place, given }: Arrived, one: Case): Version {
  const { version: campaignVersion } = place.campaign
  const { fields, attachments } = one
  const sha256 = versionHash({
    campaignVersion,
    fields,
    attachments: attachments.map((file) => ({ id: file.id, sha256: file.sha256 })),
  })
  const versions = standingOf(place, one)?.versions ?? []
  // What is as it was before is that version again, whatever came between.
  const same = versions.find((version) => version.sha256 === sha256)
  return {
    id: same?.id ?? v7(),
    n: same?.n ?? Math.max(0, ...versions.map(({ n }) => n)) + 1,
    code: versionCode(sha256),
    sha256,
    campaignVersion,
    fields: fields as Version['fields'],
    words: shownOf(place.file, fields).words,
    by: signedInOf(ctx).accountName.slice(0, 100),
    finalisedAt: given.receivedAt.toISOString(),
  }
}

/** The stamped form of a case; only where it is taken is it laid into the folder and read. */
async function formOf(
  ctx: Context,
  { given, folder, manner, place }: Arrived,
  { one, at, version }: { one: Case; at: number; version: Version },
): Promise<PackedCase['scan']> {
  if (!one.form) return null
  const path = `${String(at + 1).padStart(2, '0')}-报送表-盖章扫描件.pdf`
  const by = signedInOf(ctx).accountName.slice(0, 100)
  // A form brought anew for a version that is here takes the place of the one that was.
  const before = standingOf(place, one)?.versions.find(({ id }) => id === version.id)
  const id = before?.scanId ?? v7()
  const bare = { id, path, typed: null, waiver: null, by, at: given.receivedAt.toISOString() }
  if (manner === 'look') return { ...bare, pages: 1, check: 'confirmed', read: null }
  const { bytes, pages, codes } = await stampedOf(ctx, one.form)
  await folder.put(path, bytes)
  const matched = codes.includes(version.code)
  return { ...bare, pages, check: matched ? 'matched' : 'confirmed', read: matched ? version.code : null }
}

/** Who enters these cases for their units (代录): the office that registers what came. */
async function proxyOf(ctx: Context, { given, place }: Arrived): Promise<PackedCase['proxy']> {
  const { name } = await organisationOf(ctx, place.campaign.ownerId)
  const { accountName } = signedInOf(ctx)
  return {
    name: name.slice(0, 100),
    by: accountName.slice(0, 100),
    source: demandReceived(ctx, given),
    receivedAt: given.receivedAt.toISOString(),
    at: ctx.now.toISOString(),
  }
}

async function packedCases(ctx: Context, arrived: Arrived, mark: Mark): Promise<PackedCase[]> {
  const { place, given, cases, manner } = arrived
  const numbers = await numbersOf(ctx, place, { cases, manner })
  const proxy = await proxyOf(ctx, arrived)
  const packed: PackedCase[] = []
  for (const [at, one] of cases.entries()) {
    const version = versionOf(ctx, arrived, one)
    packed.push({
      entry: standingOf(place, one)?.id ?? v7(),
      number: numbers[at] ?? '',
      ...place.sort,
      unit: one.unit,
      position: at + 1,
      remark: one.remark,
      // What came with a package before keeps its own mark.
      mark: (standingOf(place, one)?.mark || mark) as PackedCase['mark'],
      submittedAt: given.receivedAt.toISOString(),
      version,
      attachments: one.attachments,
      attestations: [],
      proxy,
      scan: await formOf(ctx, arrived, { one, at, version }),
    })
  }
  return packed
}

/** 按时 or 迟报(经同意) by when it came in; what corrects a package that was in time keeps its mark. */
async function markOf(ctx: Context, { given, place }: Arrived, again: boolean): Promise<Mark> {
  const { frame } = place
  const passed = gate({
    now: given.receivedAt.toISOString(),
    opens: opensOf(frame.file, frame.phase),
    close: await effectiveCloseOf(ctx, frame),
    ...(again && frame.firstForwardedAt ? { submittedAt: frame.firstForwardedAt.toISOString() } : {}),
  })
  if ('mark' in passed) return passed.mark
  throw new Refused([{ rule: 'onTime', ...passed.refused, strength: 'hard' }])
}

/** The table as it would be printed of these cases: what its stamped paper lists. */
function tableOf(ctx: Context, { place, given }: Arrived, id: string, cases: readonly PackedCase[]): Printed {
  const { frame } = place
  const filledIn = filledInNow(frame, signedInOf(ctx).accountName, given.receivedAt)
  const lines = cases.map(({ entry, unit, version, remark }) => ({
    entryId: entry,
    versionSha256: version.sha256,
    versionN: version.n,
    content: version.fields as Case['fields'],
    unit: unit.name,
    title: shownOf(place.file, version.fields as Case['fields']).title,
    remark,
  }))
  return printed(frame, id, lines, filledIn)
}

async function summaryOf(
  ctx: Context,
  arrived: Arrived,
  cases: readonly PackedCase[],
): Promise<PackageData['summary']> {
  const { place, folder, manner, scan } = arrived
  const id = v7()
  const table = tableOf(ctx, arrived, id, cases)
  const sha256 = printedHash(table)
  const code = versionCode(sha256)
  const n = place.table
  if (manner === 'take') {
    const paper = await layOut(ctx, summaryTable(tableData(ctx, { n }, table, code)))
    await folder.put(PAPER, paper.bytes)
    await folder.put(SCAN, (await stampedOf(ctx, scan)).bytes)
  }
  return { id, n, code, sha256, printed: table, paper: PAPER, scan: SCAN, approver: '', approvedAt: null }
}

/** What was brought, by its content: two times the same is told by it. */
const fingerprintOf = ({ given, place, cases }: Arrived): string =>
  sha256Hex(
    canonicalJson({
      phase: given.phase,
      sender: place.sender.id,
      cases: cases.map(({ unit, fields, remark }) => ({ unit: unit.name, fields, remark })),
    }),
  )

function nextPackage({ given, place, cases }: Arrived): { n: number; reason: string; again: boolean } {
  const n = (place.here.last?.n ?? 0) + 1
  const reason = given.reason.trim()
  if (reason.length < (n === 1 ? 0 : reasons.min)) refuse('package.reason', { n, ...reasons }, 'reason')
  return { n, reason, again: n > 1 && cases.every((one) => standingOf(place, one)) }
}

/** Makes of what came in what the reader of a package makes of its archive, so that both are weighed and taken alike. */
export async function openedOf(ctx: Context, arrived: Arrived): Promise<Opened> {
  const { place, given, folder, originals } = arrived
  const { frame, here } = place
  const { n, reason, again } = nextPackage(arrived)
  const mark = await markOf(ctx, arrived, again)
  const cases = await awake(ctx, packedCases(ctx, arrived, mark))
  const summary = await awake(ctx, summaryOf(ctx, arrived, cases))
  const bare = {
    format: PACKAGE_FORMAT,
    campaign: frame.campaignTitle,
    phase: given.phase,
    sender: await packedUnit(ctx, place.sender.id),
    contact: { name: frame.contactName, phone: frame.contactPhone },
    summary,
    cases,
    files: folder.files(),
  }
  const sent = { id: place.packageId, n, reason, mark, forwardedAt: given.receivedAt.toISOString() }
  const first = packageDataSchema.parse({ ...bare, package: { ...sent, kind: 'first' } })
  const kind = kindOf(n, comparedWith(here.entries, first))
  const data = { ...first, package: { ...first.package, kind } }
  const source = demandReceived(ctx, given)
  return {
    source,
    data,
    sha256: fingerprintOf(arrived),
    flaws: [],
    archives: originals,
    placeOf: folder.placeOf,
  }
}
