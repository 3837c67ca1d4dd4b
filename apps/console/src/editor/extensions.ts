import { Node, type Extensions } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { Figure, Note, TableBlock, TableCaption } from './blocks'

/** Only what a body can hold: no italics, links, quotations, colours or fonts. */
const kit = StarterKit.configure({
  heading: { levels: [1, 2] },
  blockquote: false,
  code: false,
  codeBlock: false,
  horizontalRule: false,
  italic: false,
  link: false,
  listItem: false,
  strike: false,
  underline: false,
})

/** An item may begin with any block, as one read from a Word file does; the kit's own wants a paragraph first. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  parseHTML() {
    return [{ tag: 'li' }]
  },
  renderHTML() {
    return ['li', 0]
  },
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    }
  },
})

/** The table stands inside its block, never by itself; its columns are as wide as what they hold. */
const InnerTable = Table.extend({ group: '', renderHTML: () => ['table', ['tbody', 0]] })

/** The schema of a body; the gap comes with the page, because it has buttons. */
export const bodyExtensions: Extensions = [
  kit,
  ListItem,
  TableBlock,
  TableCaption,
  InnerTable,
  TableRow,
  TableCell,
  TableHeader,
  Figure,
  Note,
]
