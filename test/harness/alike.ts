import type { Content } from '@huibian/domain'
import sharp from 'sharp'
import { acts, bound, caseContent, drafted, finalised, submission, type EntryState } from './filing'
import { upload } from './upload'
import type { Actor, World } from './world'

/** Running text of a seed; two seeds share nothing. */
function prose(seed: number, length = 300): string {
  let state = seed
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0)
  return Array.from({ length }, () => String.fromCodePoint(0x4e00 + ((next() >>> 8) % 3500))).join('')
}

export const contact = (mobile: string): Content[string] => ({
  name: '某某',
  title: '馆员',
  phone: '',
  mobile,
  email: '',
})

let phones = 0

/** A case of its own text and telephone. */
export const original = (title: string, seed: number, more: Content = {}): Content => {
  const paragraph = (n: number): Content[string] => [
    { type: 'paragraph', inlines: [{ text: prose(seed + n) }] },
  ]
  const body = {
    background: paragraph(1),
    process: paragraph(2),
    results: paragraph(3),
    insights: paragraph(4),
  }
  const mobile = `1550000${String(++phones).padStart(4, '0')}`
  return caseContent(title, { ...body, contact: contact(mobile), ...more })
}

/** Sends a case in. */
export async function sentIn(world: World, actor: Actor, content: Content): Promise<string> {
  const entry = await finalised(world, actor, await drafted(world, actor, { content }))
  await bound(world, actor, entry)
  await world.ask(actor, acts.submit, submission(entry))
  return entry.id
}

/** Sends a case in whose results show a picture. */
export async function picturedIn(world: World, actor: Actor, title: string, seed: number): Promise<string> {
  const draft = await drafted(world, actor, { content: original(title, seed) })
  const bytes = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#335577' } })
    .png()
    .toBuffer()
  const uploadId = await upload(world, actor, bytes, { purpose: 'picture', filename: '图.png' })
  const { attachPicture } = await world.ask<{ attachPicture: { id: string } }>(
    actor,
    'mutation($e: ID!, $u: ID!) { attachPicture(entryId: $e, uploadId: $u) { id } }',
    { e: draft.id, u: uploadId },
  )
  const { entry } = await world.ask<{ entry: { content: Content } }>(
    actor,
    'query($id: ID!) { entry(id: $id) { content } }',
    { id: draft.id },
  )
  const figure = { type: 'figure', file: attachPicture.id, caption: '现场', width: 80, height: 60 }
  const results = [...(entry.content['results'] as object[]), figure]
  const asked = { id: draft.id, revision: draft.revision, content: { ...entry.content, results } }
  const { saveDraft } = await world.ask<{ saveDraft: EntryState }>(actor, acts.save, asked)
  const filed = await finalised(world, actor, saveDraft)
  await bound(world, actor, filed)
  await world.ask(actor, acts.submit, submission(filed))
  return filed.id
}
