import { formFor, may, type Content } from '@huibian/domain'
import { readWord } from '../attachment/readWord'
import { takeUpload } from '../attachment/takeUpload'
import { placeWord } from '../filing/place'
import { foreign, leftOut } from '../filing/wordLost'
import { demandFile } from '../campaign/upper'
import { actorOf, type Context } from '../platform/context'
import { demand } from '../platform/refusal'

/** The campaign's text as it stands in the editor, saved or not, and a Word file to be tried on it as an entry of a sort. */
export type Trying = { text: string; kind: string; route: string; uploadId: string }

/** Reads a Word file into the form of a campaign that is being written. Nothing is kept; pictures count as there. */
export async function readForTrial(
  ctx: Context,
  { text, kind, route, uploadId }: Trying,
): Promise<{ content: Content; unplaced: string[] }> {
  demand(may(actorOf(ctx), 'campaign.create', { organiser: actorOf(ctx).post.organisation.id }))
  const { file } = await demandFile(ctx, text)
  const taken = await takeUpload(ctx, uploadId, 'docx')
  const { blocks, pictures, lost } = await readWord(taken.path, taken.name)
  const there = new Map(pictures.map(({ name }) => [name, { file: name, width: 1, height: 1 }]))
  const placed = placeWord(formFor(file.form, { kind, route }), blocks, {
    pictures: there,
    known: [],
  })
  return { content: placed.content, unplaced: leftOut(placed, foreign(lost, file), ctx) }
}
