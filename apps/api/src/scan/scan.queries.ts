import { whyNot } from '@huibian/domain'
import { linkOf } from '../attachment/keepFile'
import { takeUpload } from '../attachment/takeUpload'
import { sightOf, writes } from '../entry/entry.queries'
import { frameOf } from '../entry/frame'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { sentenceOf } from '../platform/say'
import { readScan } from './readScan'
import type { PageCode, Scan } from './scan.type'

/** The scan that serves the version this organisation reads. */
export async function scanOf(ctx: Context, entryId: string): Promise<Scan | null> {
  const { scan, version } = await frameOf(ctx, entryId)
  if (!scan || !version) return null
  const { byName, file, ...rest } = scan
  return {
    ...rest,
    entryId,
    file: linkOf(file),
    by: byName,
    waivedForId: scan.versionId === version.id ? null : version.id,
  }
}

type Coded = {
  code: string
  entryId: string
  entryTitle: string
  versionId: string
  state: string
  seenBy: string
  filerId: string
  proxyId: string | null
}

/** The entries that the acting organisation writes whose standing version carries one of the codes. */
function entriesByCode(ctx: Context, codes: readonly string[]): Promise<Coded[]> {
  return rows<Coded>(
    ctx.db,
    `select v.code, e.id as "entryId", v.title as "entryTitle", v.id as "versionId", e.state, e.seen_by as "seenBy",
       e.filer_id as "filerId", e.proxy_id as "proxyId"
     from entry_version v join entry e on e.current_version_id = v.id
     where v.code = any($3) and ${writes} and strpos(e.seen_by, $2) > 0`,
    [...sightOf(ctx), codes],
  )
}

/** Why the form of an entry that has gone on is not bound from here: a scan is not replaced in passing. */
function barredFrom(ctx: Context, { state, seenBy, filerId, proxyId }: Coded): string | null {
  const refusal = whyNot(actorOf(ctx), 'entry.attachScan', { filer: filerId, proxy: proxyId, seenBy, state })
  if (!refusal) return null
  const message = refusal === 'may.wrongState' ? 'scan.notWaiting' : refusal
  return sentenceOf({ message, args: {} }, ctx)
}

const mostUploads = 20

/** Reads the codes on every page of uploads and says to which of one's own entries each belongs: one PDF may serve several, and so may a page. */
export async function readCodes(ctx: Context, uploadIds: readonly string[]): Promise<PageCode[]> {
  const pages: { file: string; page: number; code: string | null }[] = []
  for (const uploadId of uploadIds.slice(0, mostUploads)) {
    const taken = await takeUpload(ctx, uploadId, 'scan')
    for (const { page, codes } of await readScan(taken))
      for (const code of codes.length > 0 ? codes : [null]) pages.push({ file: uploadId, page, code })
  }
  const codes = [...new Set(pages.flatMap(({ code }) => code ?? []))]
  const known = codes.length > 0 ? await entriesByCode(ctx, codes) : []
  return pages.map((page) => {
    const entry = known.find(({ code }) => code === page.code)
    return {
      ...page,
      entryTitle: entry?.entryTitle ?? null,
      entryId: entry?.entryId ?? null,
      versionId: entry?.versionId ?? null,
      barred: entry ? barredFrom(ctx, entry) : null,
    }
  })
}
