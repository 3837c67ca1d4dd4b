import type { Content } from '../content.ts'
import { canonicalJson, type Json } from '../version/canonical.ts'
import { versionCode } from '../version/code.ts'
import { versionHash } from '../version/hash.ts'
import { sha256Hex } from '../version/sha256.ts'
import type { Finding } from '../violation.ts'
import type { PackageData, PackedCase } from './schema.ts'

/** A file as it was found in the archive. */
export type FoundFile = { path: string; size: number; sha256: string }

const flaw = (message: string, args: Finding['args'] = {}): Finding => ({ message, args })

/** The hash of a case's version as it is printed on its stamped form, taken anew from its words and files. */
function caseHash({ version, attachments }: PackedCase): string {
  return versionHash({
    campaignVersion: version.campaignVersion,
    fields: version.fields as Content,
    attachments: attachments.map(({ id, sha256 }) => ({ id, sha256 })),
  })
}

function caseFlaws(one: PackedCase): Finding[] {
  const hash = caseHash(one)
  const agrees = hash === one.version.sha256 && versionCode(hash) === one.version.code
  return agrees ? [] : [flaw('exchange.caseChanged', { number: one.number, code: one.version.code })]
}

function summaryFlaws({ summary, cases }: PackageData): Finding[] {
  const hash = sha256Hex(canonicalJson(summary.printed as Json))
  if (hash !== summary.sha256 || versionCode(hash) !== summary.code)
    return [flaw('exchange.summaryChanged', { code: summary.code })]
  const printed = summary.printed.rows.map(({ entry, version }) => `${entry} ${version}`)
  const sent = cases.map(({ entry, version }) => `${entry} ${version.sha256}`)
  const same = printed.length === sent.length && printed.every((row, at) => row === sent[at])
  return same ? [] : [flaw('exchange.otherCases', { code: summary.code })]
}

/** Files that the data needs, by their paths. */
function neededBy(data: PackageData): { path: string; sha256?: string }[] {
  const { paper, scan } = data.summary
  const papers = [
    paper,
    ...(scan === null ? [] : [scan]),
    ...data.cases.flatMap((one) => one.scan?.path ?? []),
  ]
  return [
    ...papers.map((path) => ({ path })),
    ...data.cases.flatMap(({ attachments }) =>
      attachments
        .flatMap((file) => [file, ...(file.original ? [file.original] : [])])
        .map(({ path, sha256 }) => ({ path, sha256 })),
    ),
  ]
}

function fileFlaws(data: PackageData, found: readonly FoundFile[]): Finding[] {
  const there = new Map(found.map((file) => [file.path, file]))
  const listed = new Map(data.files.map((file) => [file.path, file]))
  const missing = data.files.filter(({ path }) => !there.has(path))
  const changed = data.files.filter((file) => {
    const is = there.get(file.path)
    return is !== undefined && (is.sha256 !== file.sha256 || is.size !== file.size)
  })
  const unlisted = neededBy(data).filter(({ path, sha256 }) => {
    const file = listed.get(path)
    return !file || (sha256 !== undefined && file.sha256 !== sha256)
  })
  return [
    ...missing.map(({ path }) => flaw('exchange.fileMissing', { path })),
    ...changed.map(({ path }) => flaw('exchange.fileChanged', { path })),
    ...unlisted.map(({ path }) => flaw('exchange.fileUnlisted', { path })),
  ]
}

/** Two members of one package that claim to be the same thing. */
function doubles({ cases }: PackageData): Finding[] {
  const ids = cases.flatMap((one) => [
    one.entry,
    one.version.id,
    ...(one.scan === null ? [] : [one.scan.id]),
    ...one.attachments.map(({ id }) => id),
  ])
  return new Set(ids).size === ids.length ? [] : [flaw('exchange.doubles')]
}

/** What speaks against a package, part by part: to take the hashes of three hundred cases takes longer than a server may be held up. */
export function* flawsInTurn(data: PackageData, found: readonly FoundFile[]): Generator<Finding[]> {
  yield fileFlaws(data, found)
  yield summaryFlaws(data)
  for (const one of data.cases) yield caseFlaws(one)
  yield doubles(data)
}

/**
 * What speaks against a package that another installation made: files that are missing or not what its list says, texts whose hash is not
 * the one on their stamped form, a table that is not the stamped one or lists other cases. A package without flaws holds exactly what its
 * paper vouches for. Findings come in the order of the paper: files, table, cases.
 */
export function packageFlaws(data: PackageData, found: readonly FoundFile[]): Finding[] {
  return [...flawsInTurn(data, found)].flat()
}
