import { entryFormOf, entryNoun, safeName, wordsOf } from '@huibian/domain'
import type { Request, Router } from 'express'
import { sendBytes } from '../attachment/send'
import type { Context } from '../platform/context'
import type { OpenContext } from '../platform/http'
import { copyOf, type Copy } from './copy'
import { printForm, printPreview, printReceipt, writeDraft, writeForm } from './print'
import { printOffice } from './officeForm'
import { printUnitForm, writeUnitForm } from './unitForm'
import { receiptOf, type AskedReceipt } from './receipts'
import { printed } from './words'

const PDF = 'application/pdf'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type Paper = {
  path: string
  mime: string
  called: (copy: Copy) => string
  make: (ctx: Context, copy: Copy, of: AskedReceipt) => Promise<Uint8Array>
}

const edition = ({ version }: Copy): string => (version ? `第${version.n}稿` : '草稿')

/** What the campaign calls its form; a case's is short of “案例”, which its title stands for. */
const formName = ({ file, entry }: Copy): string =>
  wordsOf(entryFormOf(file, entry.route)?.name ?? file.form.template.name).replace(/^案例/, '')

const papers: readonly Paper[] = [
  {
    path: 'form.pdf',
    mime: PDF,
    called: (copy) => `${formName(copy)}-${edition(copy)}.pdf`,
    make: (ctx, copy) => printForm(ctx, copy),
  },
  {
    path: 'form.docx',
    mime: DOCX,
    called: (copy) => `${formName(copy)}-${edition(copy)}.docx`,
    make: (ctx, copy) => writeForm(ctx, copy, 'docx'),
  },
  {
    path: 'form.xlsx',
    mime: XLSX,
    called: (copy) => `${formName(copy)}-${edition(copy)}.xlsx`,
    make: (ctx, copy) => writeForm(ctx, copy, 'xlsx'),
  },
  {
    path: 'office.pdf',
    mime: PDF,
    called: (copy) => `${formName(copy)}-${edition(copy)}-附件版式.pdf`,
    make: (ctx, copy) => printOffice(ctx, copy),
  },
  {
    path: 'preview.pdf',
    mime: PDF,
    called: (copy) => `预览-${edition(copy)}.pdf`,
    make: (ctx, copy) => printPreview(ctx, copy),
  },
  {
    path: 'draft.docx',
    mime: DOCX,
    called: (copy) => `${edition(copy)}.docx`,
    make: (ctx, copy) => writeDraft(ctx, copy),
  },
  {
    path: 'unit.pdf',
    mime: PDF,
    called: (copy) => `${formName(copy)}-按单位合报.pdf`,
    make: (ctx, copy) => printUnitForm(ctx, copy),
  },
  {
    path: 'unit.docx',
    mime: DOCX,
    called: (copy) => `${formName(copy)}-按单位合报.docx`,
    make: (ctx, copy) => writeUnitForm(ctx, copy, 'docx'),
  },
  {
    path: 'unit.xlsx',
    mime: XLSX,
    called: (copy) => `${formName(copy)}-按单位合报.xlsx`,
    make: (ctx, copy) => writeUnitForm(ctx, copy, 'xlsx'),
  },
  {
    path: 'receipt.pdf',
    mime: PDF,
    called: () => '回执.pdf',
    make: async (ctx, copy, of) => printReceipt(ctx, copy, await receiptOf(ctx, copy, of)),
  },
]

const asked = (request: Request, name: string): string | undefined => {
  const value = request.query[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** GET /files/entries/:id/…: the papers of an entry, printed for this request and never kept. */
export function paperRoutes(router: Router, open: OpenContext): void {
  for (const { path, mime, called, make } of papers) {
    router.get(
      `/files/entries/:id/${path}`,
      open(async (ctx, request, response) => {
        const copy = await copyOf(ctx, String(request.params['id']), asked(request, 'version'))
        const title = printed(copy.file, copy.content, 'title') || entryNoun(copy.file, 'zh')
        const bytes = await make(ctx, copy, { act: asked(request, 'act'), line: asked(request, 'line') })
        const name = safeName(`${title}-${called(copy)}`)
        sendBytes(ctx, response, { name, mime, bytes, inline: request.query['inline'] === '1' })
      }),
    )
  }
}
