import { certificate, renderPdf, type CertificateData } from '@huibian/documents'
import {
  canonicalJson,
  chineseDay,
  dayOf,
  entryNoun,
  fillPattern,
  safeName,
  sha256Hex,
  versionCode,
  wordsOf,
} from '@huibian/domain'
import { v7 } from 'uuid'
import { keepingFiles } from '../attachment/keepFile'
import type { Owned } from '../book/owner'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { together, type Part } from '../platform/together'
import { PDF, rendering } from '../seal/file'
import type { Chosen } from './chosen.queries'

const limits = { heap: 600, time: 30_000 }

/** How a certificate is numbered where the campaign's file does not say. */
const usual = '{年}-{n}'

type Said = Omit<CertificateData, 'check' | 'demo' | 'created'>

type Issuer = { key: string; name: string; n: number }

/** Who issues, and the next number of the campaign. Its book is locked: certificates of one campaign are issued one after another. */
async function issuerOf(ctx: Context, { id, ownerId }: Owned['campaign']): Promise<Issuer> {
  const found = await row<Issuer>(
    ctx.db,
    `select key, coalesce(nullif(sealing_name, ''), name) as name,
       (select coalesce(max(n), 0)::int + 1 from certificate where campaign_id = $2) as n from organisation where id = $1`,
    [ownerId, id],
  )
  if (!found) throw new Error(`there is no organisation ${ownerId}`)
  return found
}

const titleOf = ({ edited, title }: Chosen): string => {
  const own = edited['title']
  return typeof own === 'string' && own.trim() !== '' ? own.trim() : title
}

/** 所报送的《…》，在……中入选……: whoever entered it may be a person. */
function statementOf({ file, campaign }: Owned, chosen: Chosen): string {
  const award = file.awards.find(({ kind }) => kind === 'selected')
  const name = award ? wordsOf(award.name) : `优秀${entryNoun(file, 'zh')}`
  const given = name.startsWith('入选') ? name : `入选${name}`
  return `所报送的《${titleOf(chosen)}》，在“${campaign.title}”中${given}`
}

/** Prints and keeps the certificate of a selected entry, under the next number, with a code of its own. */
export async function issueOne(ctx: Context, owned: Owned, chosen: Chosen): Promise<string> {
  const { campaign, file } = owned
  const paper = file.documents.find(({ kind }) => kind === 'certificate')
  const { n, ...issuer } = await issuerOf(ctx, campaign)
  const day = dayOf(ctx.now.toISOString())
  const places = { 年: day.slice(0, 4), n: String(n).padStart(4, '0') }
  const said: Said = {
    heading: wordsOf(paper?.name ?? '入选证书'),
    holder: chosen.holder,
    statement: statementOf(owned, chosen),
    closing: '特发此证。',
    number: fillPattern(paper?.number ?? usual, places),
    issuer: issuer.name,
    date: chineseDay(day),
  }
  const id = v7()
  const code = versionCode(sha256Hex(canonicalJson({ id, ...said })))
  const check = `${ctx.config.publicUrl}/v/${code}`
  const created = ctx.now.toISOString()
  const document = certificate({ ...said, check, demo: ctx.config.demo, created })
  const { bytes } = await renderPdf(document, rendering(ctx), limits)
  const seenBy = `/${issuer.key}/${chosen.holderKey}/`
  const name = safeName(`${said.heading}-${said.number}-${said.holder}.pdf`)
  const kept = { noun: 'certificate', subjectId: id, seenBy, name, mime: PDF }
  const { links, part } = await keepingFiles(ctx, [{ source: bytes, kept }])
  const [link] = links
  if (!link || !part) throw new Error('the file was not kept')
  const written: Part = {
    queries: [
      `written as (
         insert into certificate (id, campaign_id, selection_id, entry_id, holder_id, n, number, code, said, file_id, seen_by, by_name, at)
         values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6::int, $7, $8, $9::jsonb, $10::uuid, $11, $12, $13::timestamptz))`,
    ],
    values: [
      id,
      campaign.id,
      chosen.selectionId,
      chosen.entryId,
      chosen.holderId,
      n,
      said.number,
      code,
      JSON.stringify(said),
      link.id,
      seenBy,
      ctx.signedIn?.accountName ?? '',
      ctx.now,
    ],
  }
  await together(ctx.db, [part, written], 'select 1')
  return id
}
