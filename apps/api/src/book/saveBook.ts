import { checkBody, figuresOf, type Body } from '@huibian/domain'
import { z } from 'zod'
import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { Conflict, Refused, refuse } from '../platform/refusal'
import type { BookRow, ColophonLine } from './book.entity'
import { partNamed, type FrontPart } from './frontParts'
import { openBook } from './locked'
import { ownedCampaign, ownerLine, revise } from './owner'

const TITLE = { min: 2, max: 60 }
const COLOPHON = { n: 20, max: 200 }

const colophonSchema = z
  .array(
    z.strictObject({
      label: z.string().trim().min(1).max(COLOPHON.max),
      value: z.string().trim().max(COLOPHON.max),
    }),
  )
  .max(COLOPHON.n)

export type Saving = {
  campaignId: string
  revision: number
  title: string
  preface: unknown
  editorsNote: unknown
  colophon: unknown
  authorConfirmation?: boolean | undefined
}

/** 序言 and 编写说明 have no file store of their own: a picture in them could never be printed. */
function bodyOf(value: unknown, path: FrontPart): Body {
  const read = checkBody(value)
  if ('body' in read && figuresOf(read.body).length > 0) refuse('book.picture', partNamed(path), path)
  if ('body' in read) return read.body
  throw new Refused([{ rule: read.finding.message, ...read.finding, path, strength: 'hard' }])
}

function colophonOf(value: unknown): ColophonLine[] {
  const read = colophonSchema.safeParse(value)
  return read.success ? read.data : refuse('book.colophon', COLOPHON, 'colophon')
}

/** Writes what surrounds the cases: title, 序言, 编写说明, colophon, and whether authors are asked to confirm. */
export async function saveBook(ctx: Context, saving: Saving): Promise<BookRow> {
  const owned = await ownedCampaign(ctx, saving.campaignId, 'book.edit')
  const book = await openBook(ctx, owned)
  if (book.revision !== saving.revision) throw new Conflict({ revision: book.revision })
  const title = saving.title.trim()
  if (title.length < TITLE.min || title.length > TITLE.max) refuse('book.title', TITLE, 'title')
  const set = {
    title,
    preface: bodyOf(saving.preface, 'preface'),
    editorsNote: bodyOf(saving.editorsNote, 'editorsNote'),
    colophon: colophonOf(saving.colophon),
    authorConfirmation: saving.authorConfirmation ?? book.authorConfirmation,
  }
  await record(ctx, {
    act: 'book.saved',
    noun: 'book',
    subjectId: saving.campaignId,
    seenBy: ownerLine(ctx),
    before: { title: book.title, revision: book.revision },
    after: { title, revision: book.revision + 1 },
  })
  return revise(ctx, book, set)
}
