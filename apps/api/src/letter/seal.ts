import { letter, renderPdf, type PdfResult } from '@huibian/documents'
import { canonicalJson, chineseDay, dayOf, safeName, sha256Hex, versionCode } from '@huibian/domain'
import { v7 } from 'uuid'
import { keepingFiles } from '../attachment/keepFile'
import { visibleCampaign } from '../campaign/campaign.queries'
import { instantAt } from '../campaign/close.queries'
import { keysTold } from '../chase/remind'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { NotFound, refuse } from '../platform/refusal'
import { together, type Part } from '../platform/together'
import { fileLoader, PDF, rendering } from '../seal/file'
import { sealsPaper } from '../seal/papers'
import { demandCopies, demandName, demandReason } from '../seal/reason'
import { putForward } from '../seal/request'
import { latestLoader } from '../seal/seal.queries'
import { canSeal } from '../signet/signet.queries'
import { codeMark } from '../summary/papers'
import { issuerBeside, issuerOf, type Issuer } from './letter.queries'
import type { Letter, LetterInput } from './letter.type'
import { wordsOf, type Addressed, type LetterWords } from './words'

const limits = { heap: 600, time: 30_000 }

type Printed = PdfResult & { id: string; code: string; sha256: string }

async function print(ctx: Context, said: Omit<LetterWords, 'addressed'>, issuer: Issuer): Promise<Printed> {
  const id = v7()
  const date = chineseDay(dayOf(instantAt(ctx.now)))
  const whole = { ...said, receiver: '各有关单位', unit: issuer.name, date }
  const sha256 = sha256Hex(canonicalJson({ id, ...whole }))
  const code = versionCode(sha256)
  const version = codeMark(ctx, code, said.number || '通知')
  const document = letter({ ...whole, version, demo: ctx.config.demo, created: ctx.now.toISOString() })
  return { id, code, sha256, ...(await renderPdf(document, rendering(ctx), limits)) }
}

type Beside = { campaignId: string; sha256: string; seenBy: string; addressed: Addressed }

/** A letter, to be written together with its file. */
function written(made: Letter, { campaignId, sha256, seenBy, addressed }: Beside): Part {
  const { id, organisationId, version, title, number, code, fileId, by, at } = made
  return {
    queries: [
      `written as (
         insert into letter (id, campaign_id, organisation_id, version, title, number, code, sha256, file_id, seen_by, by_name, at, addressed)
         values ($1::uuid, $2::uuid, $3::uuid, $4::int, $5, $6, $7, $8, $9::uuid, $10, $11, $12::timestamptz,
           '/' || array_to_string(array(select unnest($13::text[]) union ${keysTold('$2::uuid', '$14::uuid[]')}), '/') || '/'))`,
    ],
    values: [
      id,
      campaignId,
      organisationId,
      version,
      title,
      number,
      code,
      sha256,
      fileId,
      seenBy,
      by,
      at,
      addressed.keys,
      addressed.units,
    ],
  }
}

/**
 * Prints a letter of the acting office, keeps it as it was printed, and puts it before the office's seal keeper: the notice of a correction,
 * or one that chases who still owes.
 */
export async function requestLetterSeal(
  ctx: Context,
  campaignId: string,
  asked: LetterInput,
): Promise<Letter> {
  const campaign = await visibleCampaign(ctx, campaignId, true)
  const { addressed, ...said } = await wordsOf(ctx, campaign.id, asked)
  const version = asked.version ?? null
  const { issuer, stands } = await issuerBeside(ctx, campaign.id, version)
  if (stands) refuse(`letter.${stands}`)
  if (!(await canSeal(ctx, issuer.id))) refuse('signet.none')
  const reason = demandReason(asked.reason, 200)
  const approver = demandName(asked.approver, 'seal.approver', 'approver')
  const copies = demandCopies(asked.copies)
  const { id, code, sha256, bytes, pages, sealPlaces } = await print(ctx, said, issuer)
  const place = sealPlaces.at(-1) ?? refuse('seal.noPlace')
  const seenBy = `/${issuer.key}/`
  const name = safeName(`${said.title}.pdf`)
  const told = { noun: 'letter', subjectId: id, seenBy, campaignId: campaign.id } as const
  const kept = { noun: 'letter', subjectId: id, seenBy, name, mime: PDF, pages }
  const { links, part } = await keepingFiles(ctx, [{ source: bytes, kept }])
  const [file] = links
  if (!file || !part) throw new Error('the file was not kept')
  const made: Letter = {
    id,
    version,
    title: said.title,
    number: said.number,
    code,
    by: ctx.signedIn?.accountName ?? '',
    at: ctx.now,
    organisationId: issuer.id,
    fileId: file.id,
    sealedFileId: null,
  }
  await together(
    ctx.db,
    [part, written(made, { campaignId: campaign.id, sha256, seenBy, addressed })],
    'select 1',
  )
  fileLoader(ctx).prime(file.id, { ...file, pages })
  const request = await putForward(ctx, told, {
    letterId: id,
    organisationId: issuer.id,
    fileName: file.name,
    fileId: file.id,
    pages,
    place,
    reason,
    copies,
    approver,
    code,
    sha256,
  })
  latestLoader(ctx, 'letter').prime(id, request)
  return made
}

type Locked = { id: string; sealed: string | null; line: string }

// A letter never changes: it is sealed as it was printed, and then seen by whom it is written to.
sealsPaper('letter', async (ctx, request) => {
  const unit = actorOf(ctx).post.organisation.id
  const found = await row<Locked>(
    ctx.db,
    `select id, sealed_file_id as sealed, seen_by || ltrim(addressed, '/') as line from letter where id = $1 and organisation_id = $2 for no key update`,
    [request.letterId, unit],
  )
  if (!found) throw new NotFound()
  const issuer = await issuerOf(ctx)
  return {
    noun: 'letter',
    fileNoun: 'letter',
    subjectId: found.id,
    seenBy: found.line,
    current: async () => (found.sealed ? refuse('letter.sealed') : issuer),
    sealed: async (fileId) => {
      await ctx.db.query('update letter set sealed_file_id = $2, seen_by = $3 where id = $1', [
        found.id,
        fileId,
        found.line,
      ])
    },
    refused: async () => undefined,
  }
})
