import type { Editor } from '@tiptap/core'

const size = { rows: 3, columns: 3 }

const emptyCell = (type: string) => ({ type, content: [{ type: 'paragraph' }] })

const emptyRow = (type: string) => ({
  type: 'tableRow',
  content: Array.from({ length: size.columns }, () => emptyCell(type)),
})

/** Where the table block around the cursor begins and ends. */
function blockAround(editor: Editor): { from: number; to: number } | undefined {
  const { $from } = editor.state.selection
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name === 'tableBlock')
      return { from: $from.before(depth), to: $from.after(depth) }
  }
  return undefined
}

/** A table of three by three with a head; the cursor goes to its caption. */
export function insertTable(editor: Editor): void {
  const body = Array.from({ length: size.rows - 1 }, () => emptyRow('tableCell'))
  const table = { type: 'table', content: [emptyRow('tableHeader'), ...body] }
  const block = { type: 'tableBlock', content: [{ type: 'tableCaption' }, table] }
  // A table in a table helps nobody: inside one the new table comes after it.
  const at = blockAround(editor)?.to ?? editor.state.selection.to
  editor.chain().focus().insertContentAt(at, block).run()
  const made = blockAround(editor)
  if (made)
    editor
      .chain()
      .setTextSelection(made.from + 2)
      .run()
}

/** Takes the whole block away: a caption without its table is none. */
function removeTable(editor: Editor): void {
  const block = blockAround(editor)
  if (block) editor.chain().focus().deleteRange(block).run()
}

/** Removes one row or column, or the whole table with its last one. */
function removeLine(editor: Editor, line: 'row' | 'column'): void {
  const done =
    line === 'row' ? editor.chain().focus().deleteRow().run() : editor.chain().focus().deleteColumn().run()
  if (!done) removeTable(editor)
}

/** What can be done to the table around the cursor. */
export const tableActs: readonly { name: string; act: (editor: Editor) => void }[] = [
  { name: 'rowBelow', act: (editor) => editor.chain().focus().addRowAfter().run() },
  { name: 'columnRight', act: (editor) => editor.chain().focus().addColumnAfter().run() },
  { name: 'removeRow', act: (editor) => removeLine(editor, 'row') },
  { name: 'removeColumn', act: (editor) => removeLine(editor, 'column') },
  { name: 'head', act: (editor) => editor.chain().focus().toggleHeaderRow().run() },
  { name: 'join', act: (editor) => editor.chain().focus().mergeOrSplit().run() },
  { name: 'remove', act: removeTable },
]
