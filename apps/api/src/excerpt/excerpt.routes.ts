import type { Router } from 'express'
import { renderPdf, type Document } from '@huibian/documents'
import { safeName } from '@huibian/domain'
import { sendBytes } from '../attachment/send'
import { ownedCampaign, type Owned } from '../book/owner'
import { printWord, printWorkbook } from '../attachment/writeOffice'
import { awake } from '../platform/awake'
import type { Context } from '../platform/context'
import type { OpenContext } from '../platform/http'
import { DOCX, PDF, rendering, XLSX } from '../seal/file'
import { catalogue, proposals } from './leaderTable'
import { purposeBook } from './purposeBook'

const limits = { heap: 700, time: 60_000 }

type Format = { mime: string; write: (ctx: Context, document: Document) => Promise<Uint8Array> }

/** Written in threads where that takes time: a table of a thousand lines, a book of a purpose. */
const formats = {
  pdf: {
    mime: PDF,
    write: async (ctx, document) => (await renderPdf(document, rendering(ctx), limits)).bytes,
  },
  docx: {
    mime: DOCX,
    write: (ctx, document) => printWord(ctx, { document }),
  },
  xlsx: { mime: XLSX, write: (ctx, document) => printWorkbook(ctx, document) },
} satisfies { [format: string]: Format }

type FormatName = keyof typeof formats
type Excerpt = {
  formats: FormatName[]
  document: (ctx: Context, owned: Owned, tag: string) => Promise<Document>
}

const excerpts: { [paper: string]: Excerpt } = {
  proposals: { formats: ['pdf', 'docx', 'xlsx'], document: proposals },
  catalogue: { formats: ['pdf', 'docx', 'xlsx'], document: catalogue },
  excerpt: { formats: ['pdf', 'docx'], document: purposeBook },
}

const given = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * GET /files/campaigns/:id/proposals and catalogue .pdf .docx .xlsx, what is put before the leader; excerpt .pdf .docx ?tag=…, the cases of
 * one purpose. All are printed anew from the selection as it is.
 */
export function excerptRoutes(router: Router, open: OpenContext): void {
  for (const [paper, { formats: offered, document }] of Object.entries(excerpts))
    for (const format of offered)
      router.get(
        `/files/campaigns/:id/${paper}.${format}`,
        open(async (ctx, request, response) => {
          const owned = await ownedCampaign(ctx, given(request.params['id']), 'book.download')
          const made = await document(ctx, owned, given(request.query['tag']))
          const { mime, write } = formats[format]
          const bytes = await awake(ctx, write(ctx, made))
          sendBytes(ctx, response, { name: safeName(`${made.title}.${format}`), mime, bytes })
        }),
      )
}
