import type { Editor } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import { dropPoint } from '@tiptap/pm/transform'
import { uuid } from '../platform/uuid'

/** A picture as the entry keeps it. */
export type Kept = { id: string; width: number | null; height: number | null }

/** Sends a picture to the entry; refuses with an error whose message is for people. */
export type Send = (file: File) => Promise<Kept>

/** Where the gap with this token now stands, if it still does. */
function placeOf(editor: Editor, token: string): { at: number; size: number } | undefined {
  let found: { at: number; size: number } | undefined
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === 'gap' && node.attrs['token'] === token) found = { at, size: node.nodeSize }
    return found === undefined
  })
  return found
}

/** The gap is filled where it has moved to meanwhile; one that was removed stays removed. */
function fill(editor: Editor, token: string, kept: Kept & { caption?: string }): void {
  const place = placeOf(editor, token)
  if (!place) return
  const { id, width, height, caption } = kept
  const attrs = { file: id, width: width ?? 1, height: height ?? 1 }
  const figure = editor.schema.node('figure', attrs, caption ? editor.schema.text(caption) : undefined)
  editor.view.dispatch(editor.state.tr.replaceWith(place.at, place.at + place.size, figure))
}

function explain(editor: Editor, token: string, reason: string): void {
  const place = placeOf(editor, token)
  if (place) editor.view.dispatch(editor.state.tr.setNodeMarkup(place.at, undefined, { reason, token: '' }))
}

type Sending = { file: File; send: Send; caption?: string }

/** Sends a picture for a gap that stands already. What cannot be sent stays a gap that says why. */
export async function sendFor(editor: Editor, token: string, { file, send, caption }: Sending) {
  try {
    const kept = await send(file)
    if (!editor.isDestroyed) fill(editor, token, { ...kept, ...(caption ? { caption } : {}) })
  } catch (error) {
    const reason = error instanceof Error && error.message ? error.message : file.name
    if (!editor.isDestroyed) explain(editor, token, reason)
  }
}

/** A caption holds words alone: what is put into one comes after the figure or table that it belongs to. */
function outsideCaption(editor: Editor, at: number): number {
  const $at = editor.state.doc.resolve(at)
  for (let depth = $at.depth; depth > 0; depth--) {
    const { name } = $at.node(depth).type
    if (name === 'figure') return $at.after(depth)
    if (name === 'tableCaption') return $at.after(depth - 1)
  }
  return at
}

/** What is dropped upon words stands before or after them, whichever edge is nearer: the mouse does not aim between two sentences. */
function besideWords(editor: Editor, at: number): number {
  const { doc, schema } = editor.state
  return dropPoint(doc, at, new Slice(Fragment.from(schema.node('gap')), 0, 0)) ?? at
}

/**
 * Puts a gap where each picture will stand, in the order in which they came, then sends them: a crash in between leaves the marks, not a
 * silent hole. `at` is where they were dropped; else they come where the cursor is.
 */
export function insertPictures(
  editor: Editor,
  files: readonly File[],
  { send, at }: { send: Send; at?: number },
): void {
  const waiting = files.map((file) => ({ file, token: uuid() }))
  const gaps = waiting.map(({ file, token }) => ({ type: 'gap', attrs: { reason: file.name, token } }))
  const place = at === undefined ? outsideCaption(editor, editor.state.selection.to) : besideWords(editor, at)
  editor.chain().focus().insertContentAt(place, gaps).run()
  for (const { file, token } of waiting) void sendFor(editor, token, { file, send })
}
