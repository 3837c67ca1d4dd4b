import { v7 } from 'uuid'
import type { TestDatabase } from '../harness/database'
import { putLikeness } from './sowLikeness'
import {
  put,
  lineOf,
  hash,
  day,
  putCases,
  putCall,
  putPeople,
  unitsOf,
  type Case,
  type Grown,
  type Made,
  type Seed,
  type Sown,
  type Unit,
} from './sown'
import { putCertificates } from './sownCertificates'
import { putChase } from './sownChase'
import { putLetters } from './sownLetters'
import { putActivities } from './sownWeek'

/** What hangs on each case, one row a table. */
async function putAround(database: TestDatabase, cases: readonly Case[]): Promise<void> {
  const files = new Map(cases.map(({ id }) => [id, v7()]))
  const said = { by_name: '种', at: day }
  const each = (table: string, row: (one: Case) => object): Promise<void> =>
    put(database, table, cases.map(row))
  await each('file', ({ id, seenBy }) => ({
    id: files.get(id),
    sha256: hash,
    size: 1,
    mime: 'application/pdf',
    name: '扫描.pdf',
    noun: 'scan',
    subject_id: id,
    seen_by: seenBy,
    created_at: day,
  }))
  await each('draft_snapshot', ({ id }) => ({ entry_id: id, revision: 1, content: {}, ...said }))
  await each('scan', ({ id, versionId }) => ({
    id: v7(),
    entry_id: id,
    version_id: versionId,
    file_id: files.get(id),
    pages: 1,
    check: 'matched',
    ...said,
  }))
  await each('waiver', ({ id, versionId }) => ({
    id: v7(),
    entry_id: id,
    version_id: versionId,
    rule: 'r',
    reason: '理由',
    ...said,
  }))
  await each('attestation', ({ id, versionId }) => ({
    version_id: versionId,
    entry_id: id,
    key: 'k',
    text: '',
    text_sha256: hash,
    ...said,
  }))
  await each('review', ({ id, versionId, receiver }) => ({
    id: v7(),
    entry_id: id,
    version_id: versionId,
    decision: 'accept',
    organisation_id: receiver.id,
    ...said,
    reason: '',
    fields: [],
    checklist: [],
  }))
  await each('proxy', ({ id }) => ({ entry_id: id, source: 'mail', received_at: day, begun: false, ...said }))
  await each('objection', ({ id }) => ({ id: v7(), entry_id: id, revision: 1, reason: '不符', ...said }))
  await each('receipt', ({ id }) => ({ entry_id: id, key: 'disc', ...said }))
  await each('record', ({ id, filer, seenBy }) => ({
    at: day,
    account_name: '种',
    post_kind: 'filingClerk',
    organisation_id: filer.id,
    organisation_name: '种',
    act: 'entry.saved',
    noun: 'entry',
    subject_id: id,
    seen_by: seenBy,
    ok: true,
    xid: '1',
  }))
}

type Tables = { tables: Made[]; packages: Made[] }

/** A table with a request for the seal and its line in the register for each case that was sent, and a package for each forwarded. */
async function putTables(database: TestDatabase, grown: Grown, cases: readonly Case[]): Promise<Tables> {
  const { campaignId, root, parts } = grown
  const sent = cases.filter(({ gone }) => gone !== 'kept')
  const tables = sent.map(({ receiver }): Made => ({ id: v7(), unit: receiver, seenBy: lineOf(receiver) }))
  const place = (unit: Unit): object => ({ participation_id: parts.get(unit.id), organisation_id: unit.id })
  const call = { campaign_id: campaignId, phase: 'one' }
  const summary = { ...call, state: 'forwarded', revision: 1, created_at: day }
  await put(
    database,
    'summary',
    tables.map(({ id, unit, seenBy }, at) => ({
      ...summary,
      id,
      ...place(unit),
      n: at + 1,
      seen_by: seenBy,
    })),
  )
  const row = (at: number): object => ({
    entry_id: sent[at]?.id,
    version_id: sent[at]?.versionId,
    position: 1,
    remark: '',
  })
  await put(
    database,
    'summary_row',
    tables.map(({ id }, at) => ({ summary_id: id, ...row(at) })),
  )
  const attested = { key: 'k', version: 'v', text: '', by_name: '种', at: day }
  await put(
    database,
    'summary_attestation',
    tables.map(({ id }) => ({ summary_id: id, ...attested })),
  )
  const files = await database.rows<{ id: string }>('select id from file limit 1')
  const paper = {
    reason: '上报',
    file_name: '表.pdf',
    file_id: files[0]?.id,
    pages: 1,
    copies: 1,
    approver: '审',
  }
  const stamped = { ...paper, code: 'c', sha256: hash, at: day }
  const of = ({ id, unit }: Made): object => ({
    id: v7(),
    summary_id: id,
    organisation_id: unit.id,
    ...stamped,
  })
  await put(
    database,
    'seal_request',
    tables.map((made) => ({ ...of(made), state: 'sealed', requested_by: '种' })),
  )
  await put(
    database,
    'seal_record',
    tables.map((made, at) => ({ ...of(made), n: at + 1, way: 'paper', keeper: '章' })),
  )
  const went = tables.flatMap((table, at) => (sent[at]?.gone === 'forwarded' ? [{ table, at }] : []))
  const packages = went.map(({ table: { unit } }): Made => ({ id: v7(), unit, seenBy: lineOf(root, unit) }))
  const sending = {
    ...call,
    kind: 'first',
    state: 'superseded',
    reason: '',
    decision_reason: '',
    changes: {},
    manifest: {},
    mark: '',
    part_file_ids: [],
    forwarded_at: day,
  }
  await put(
    database,
    'package',
    packages.map(({ id, unit, seenBy }, at) => ({
      ...sending,
      id,
      ...place(unit),
      summary_id: went[at]?.table.id,
      n: at + 1,
      seen_by: seenBy,
    })),
  )
  await put(
    database,
    'package_entry',
    packages.map(({ id }, at) => ({ package_id: id, ...row(went[at]?.at ?? 0) })),
  )
  return { tables, packages }
}

async function putBook(
  database: TestDatabase,
  { campaignId }: Grown,
  cases: readonly Case[],
): Promise<string> {
  const editionId = v7()
  const chosen = cases
    .filter(({ gone }) => gone === 'forwarded')
    .map((one) => ({ ...one, selectionId: v7() }))
  await put(
    database,
    'selection',
    chosen.map(({ id, versionId, selectionId }, at) => ({
      id: selectionId,
      campaign_id: campaignId,
      entry_id: id,
      version_id: versionId,
      chapter: 'c',
      position: at + 1,
      tags: [],
      edited: {},
      revision: 1,
      note: '',
    })),
  )
  await put(
    database,
    'edit',
    chosen.map(({ selectionId }) => ({
      selection_id: selectionId,
      revision: 1,
      content: {},
      reason: '理由',
      by_name: '种',
      at: day,
    })),
  )
  await put(
    database,
    'confirmation',
    chosen.map(({ selectionId }) => ({
      selection_id: selectionId,
      revision: 1,
      person: '作者',
      way: '电话',
      by_name: '种',
      at: day,
    })),
  )
  await put(database, 'edition', [
    {
      id: editionId,
      campaign_id: campaignId,
      kind: 'review',
      n: 1,
      snapshot: {},
      cases: chosen.length,
      contents_from: 'pdf',
      locked: false,
      by_name: '种',
      at: day,
      missing: [],
    },
  ])
  return editionId
}

/** Sows a tree into a database, past all rules: what stands there is only what the seed says. */
export async function sow(database: TestDatabase, seed: Seed): Promise<Sown> {
  const units = unitsOf(seed.parents)
  const organisation = {
    short_name: '单',
    types: ['tisc'],
    region: '',
    order: 0,
    host_name: '',
    sealing_name: '',
  }
  const rest = { former_names: [], phone: '', attributes: [], revision: 1 }
  for (const { id, key, parent, path } of units)
    await put(database, 'organisation', [
      { id, key, parent_id: parent?.id ?? null, path, name: `单位${key}`, ...organisation, ...rest },
    ])
  const actors = await putPeople(database, units)
  const grown = await putCall(database, units, actors[0]?.accountId ?? '', seed.announced)
  const cases = await putCases(database, grown, seed)
  await putAround(database, cases)
  await putLikeness(database, grown, cases)
  await putActivities(database, grown, cases)
  await putChase(database, grown, cases)
  await putLetters(database, grown, cases)
  const { tables, packages } = await putTables(database, grown, cases)
  const editionId = await putBook(database, grown, cases)
  await putCertificates(database, grown, cases)
  return {
    campaignId: grown.campaignId,
    announced: seed.announced,
    units,
    actors,
    cases,
    tables,
    packages,
    editionId,
  }
}
