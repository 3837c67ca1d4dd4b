import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'

const size = { rows: 3, columns: 3 }

const emptyCell = (type: string) => ({ type, content: [{ type: 'paragraph' }] })

const emptyRow = (type: string) => ({
  type: 'tableRow',
  content: Array.from({ length: size.columns }, () => emptyCell(type)),
})

/** A table of three by three with a head; the cursor goes to its caption. */
export function insertTable(editor: Editor): void {
  const body = Array.from({ length: size.rows - 1 }, () => emptyRow('tableCell'))
  const table = { type: 'table', content: [emptyRow('tableHeader'), ...body] }
  const { to } = editor.state.selection
  editor
    .chain()
    .focus()
    .insertContentAt(to, { type: 'tableBlock', content: [{ type: 'tableCaption' }, table] })
    .command(({ tr }) => {
      tr.doc.nodesBetween(Math.max(0, to - 2), tr.doc.content.size, (node, at) => {
        if (node.type.name !== 'tableCaption' || at < to - 2) return !tr.selectionSet || at < to
        tr.setSelection(TextSelection.create(tr.doc, at + 1))
        return false
      })
      return true
    })
    .run()
}

/** Takes the whole block away: a caption without its table is none. */
function removeTable(editor: Editor): void {
  const { $from } = editor.state.selection
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name !== 'tableBlock') continue
    editor
      .chain()
      .focus()
      .deleteRange({ from: $from.before(depth), to: $from.after(depth) })
      .run()
    return
  }
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
