import { QueryFailedError } from 'typeorm'
import { sha256Hex, type Content } from '@huibian/domain'
import { shownOf } from '../filing/shown'
import { signedInOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { refuse } from '../platform/refusal'
import type { Filer } from './admit'
import type { KeptFiles } from './keep'
import type { Weighed } from './measure'
import { entriesSql, linesSql, packageSql, versionsSql } from './statements'

export type Taking = Weighed & { files: KeptFiles; filers: ReadonlyMap<string, Filer>; ownerKey: string }

/** A case as its rows are written. */
function caseRow({ opened, units, files, filers, file, ownerKey, campaign }: Taking, at: number): object {
  const one = opened.data.cases[at]
  const filer = one && filers.get(one.unit.name)
  const { sender } = units
  if (!one || !filer || !sender) throw new Error('a case without its filer')
  const { title, theme } = shownOf(file, one.version.fields as Content)
  return {
    ...one,
    title,
    theme,
    participation: filer.part,
    filer: filer.id,
    seen: `/${filer.key}/${sender.key}/${ownerKey}/`,
    // In a package its sender entered it for the unit; what came otherwise, whoever registers it: the call's owner.
    entering: one.proxy && (opened.source === 'package' ? sender.id : campaign.ownerId),
    attached: one.attachments.map(({ id, sha256 }) => ({ id, sha256 })),
    form: files.forms.get(one.entry),
    attestations: one.attestations.map((each) => ({ ...each, sha: sha256Hex(each.text) })),
  }
}

/** What the archive says of itself, as a package that was forwarded here has it. */
function manifestOf({ opened }: Taking): object {
  const { data, archives } = opened
  return {
    name: (archives[0]?.name ?? '').replace(/\.zip$/i, ''),
    campaign: data.campaign,
    organisation: data.sender.name,
    phase: data.phase,
    n: data.package.n,
    kind: data.package.kind,
    forwardedAt: data.package.forwardedAt,
    cases: data.cases.map(({ position, number, unit, version, proxy }) => ({
      position,
      number,
      title: String(version.fields['title'] ?? ''),
      unit: unit.name,
      version: version.n,
      code: version.code,
      sha256: version.sha256,
      ...(proxy ? { proxy: { by: proxy.name, source: proxy.source } } : {}),
    })),
    files: data.files,
  }
}

function summaryOf({ opened, files }: Taking): object {
  const { summary } = opened.data
  const stampedHere = files.scan === null
  return {
    ...summary,
    paper: stampedHere ? null : files.paper,
    stamped: stampedHere ? files.paper : null,
    scan: files.scan,
  }
}

function packageOf(ctx: Context, taking: Taking): object {
  const { opened, files, changes } = taking
  const [only, ...others] = files.archives
  const whole = opened.source === 'package' && others.length === 0
  return {
    ...opened.data.package,
    changes,
    manifest: manifestOf(taking),
    file: whole ? only : null,
    parts: whole ? [] : files.archives,
    origin: {
      source: opened.source,
      sha256: opened.sha256,
      by: signedInOf(ctx).accountName,
      at: ctx.now.toISOString(),
    },
  }
}

/** An id, code or number of the package that something else has here: what stands there may not be seen, so no more is said. */
function strange(cause: unknown): never {
  const code = cause instanceof QueryFailedError ? (cause.driverError as { code?: string }).code : undefined
  if (code === '23505' || code === '42501') refuse('intake.idTaken')
  throw cause
}

const json = JSON.stringify

async function writeRows(ctx: Context, taking: Taking): Promise<void> {
  const { opened, units, campaign, files, ownerKey } = taking
  const { phase, cases, summary, package: packed } = opened.data
  const { sender } = units
  if (!sender) throw new Error('a package without its sender')
  const given = json(cases.map((_, at) => caseRow(taking, at)))
  const { accountId } = signedInOf(ctx)
  const seen = `/${ownerKey}/${sender.key}/`
  const begun = [
    given,
    json(files.rows),
    seen,
    accountId,
    ctx.now,
    campaign.id,
    campaign.version,
    sender.id,
    phase,
  ]
  const there = await row<{ files: number; entries: number }>(ctx.db, entriesSql, begun)
  const bound = await row<{ scans: number }>(ctx.db, versionsSql, [
    given,
    accountId,
    ctx.now,
    campaign.version,
  ])
  const stamped = cases.filter(({ scan }) => scan !== null).length
  const whole =
    there?.files === files.rows.length && there.entries === cases.length && bound?.scans === stamped
  if (!whole) refuse('intake.idTaken')
  const place = [ctx.now, campaign.id, phase, sender.part, sender.id, seen]
  await ctx.db.query(packageSql, [given, ...place, json(summaryOf(taking)), json(packageOf(ctx, taking))])
  await ctx.db.query(linesSql, [given, summary.id, packed.id])
}

/** Writes the rows of a package as if it had been forwarded here; refused where one of its ids is something else's here. */
export function writePackage(ctx: Context, taking: Taking): Promise<void> {
  return writeRows(ctx, taking).catch(strange)
}
