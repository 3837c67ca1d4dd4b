import type { Router } from 'express'
import { renderPdf, type Document } from '@huibian/documents'
import { safeName } from '@huibian/domain'
import { sendBytes } from '../attachment/send'
import { sourceOf } from '../book/compile.job'
import { ownedCampaign, type Owned } from '../book/owner'
import { printWord, printWorkbook } from '../attachment/writeOffice'
import { awake } from '../platform/awake'
import type { Context } from '../platform/context'
import type { OpenContext } from '../platform/http'
import { DOCX, PDF, rendering, XLSX } from '../seal/file'
import { excerpt, type Paper } from './excerpt'
import { catalogue, proposals } from './leaderTable'

const limits = { heap: 700, time: 60_000 }

type Format = { mime: string; write: (ctx: Context, paper: Paper) => Promise<Uint8Array> }

/** Written in threads where that takes time: a table of a thousand lines, a book of a purpose. */
const formats = {
  pdf: {
    mime: PDF,
    write: async (ctx, { document, pictures }) =>
      (await renderPdf(document, { ...rendering(ctx), images: sourceOf(pictures) }, limits)).bytes,
  },
  docx: {
    mime: DOCX,
    write: (ctx, { document, pictures }) => printWord(ctx, { document, pictures }),
  },
  xlsx: {
    mime: XLSX,
    write: (ctx, { document }) => {
      if (!('sections' in document)) throw new Error('a book is no workbook')
      return printWorkbook(ctx, document)
    },
  },
} satisfies { [format: string]: Format }

type FormatName = keyof typeof formats
type Excerpt = {
  formats: FormatName[]
  paper: (ctx: Context, owned: Owned, asked: { tag: string; whole: boolean }) => Promise<Paper>
}

const bare =
  (made: (ctx: Context, owned: Owned) => Promise<Document>): Excerpt['paper'] =>
  async (ctx, owned) => {
    const document = await made(ctx, owned)
    return { title: document.title, document, pictures: new Map() }
  }

const excerpts: { [paper: string]: Excerpt } = {
  proposals: { formats: ['pdf', 'docx', 'xlsx'], paper: bare(proposals) },
  catalogue: { formats: ['pdf', 'docx', 'xlsx'], paper: bare(catalogue) },
  excerpt: { formats: ['pdf', 'docx'], paper: excerpt },
}

const given = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * GET /files/campaigns/:id/proposals and catalogue .pdf .docx .xlsx, what is put before the leader; excerpt .pdf .docx ?tag=…, the cases of
 * one purpose with their summaries, or in full with &text=whole. All are printed anew from the selection as it is.
 */
export function excerptRoutes(router: Router, open: OpenContext): void {
  for (const [name, { formats: offered, paper }] of Object.entries(excerpts))
    for (const format of offered)
      router.get(
        `/files/campaigns/:id/${name}.${format}`,
        open(async (ctx, request, response) => {
          const owned = await ownedCampaign(ctx, given(request.params['id']), 'book.download')
          const { tag, text } = request.query
          const made = await paper(ctx, owned, { tag: given(tag), whole: text === 'whole' })
          const { mime, write } = formats[format]
          const bytes = await awake(ctx, write(ctx, made))
          sendBytes(ctx, response, { name: safeName(`${made.title}.${format}`), mime, bytes })
        }),
      )
}
