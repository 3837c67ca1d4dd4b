import { mergeAttributes, Node } from '@tiptap/core'
import { fileUrl } from '../platform/acting'

const picture = (file: unknown) => fileUrl(`/files/${String(file)}`, true)

/** A picture of the entry with its caption, which is text of its own and counted apart. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'text*',
  marks: '',
  draggable: true,
  isolating: true,
  addAttributes() {
    const number = (name: string) => ({
      default: 1,
      parseHTML: (element: HTMLElement) => Number(element.dataset[name]) || 1,
    })
    return {
      file: { default: '', parseHTML: (element) => element.dataset['file'] ?? '' },
      width: number('width'),
      height: number('height'),
    }
  },
  parseHTML() {
    return [{ tag: 'figure[data-file]', contentElement: 'figcaption' }]
  },
  renderHTML({ node, HTMLAttributes }) {
    const { file, width, height } = node.attrs
    const data = { 'data-file': file, 'data-width': width, 'data-height': height }
    const image = { src: picture(file), width, height, alt: '', draggable: 'false', contenteditable: 'false' }
    return ['figure', mergeAttributes(HTMLAttributes, data), ['img', image], ['figcaption', 0]]
  },
})

export const TableCaption = Node.create({
  name: 'tableCaption',
  content: 'text*',
  marks: '',
  isolating: true,
  parseHTML() {
    return [{ tag: 'p[data-caption]', priority: 60 }]
  },
  renderHTML() {
    return ['p', { 'data-caption': '', class: 'table-caption' }, 0]
  },
})

/** A table and its caption are one thing: neither is there without the other. */
export const TableBlock = Node.create({
  name: 'tableBlock',
  group: 'block',
  content: 'tableCaption table',
  isolating: true,
  defining: true,
  parseHTML() {
    return [{ tag: 'div[data-table]' }]
  },
  renderHTML() {
    return ['div', { 'data-table': '', class: 'table-block' }, 0]
  },
})

/** A note stands under what it explains; the book prints 注： before it. */
export const Note = Node.create({
  name: 'note',
  group: 'block',
  content: 'inline*',
  parseHTML() {
    return [{ tag: 'p[data-note]', priority: 60 }]
  },
  renderHTML() {
    return ['p', { 'data-note': '', class: 'note' }, 0]
  },
  addKeyboardShortcuts() {
    return {
      // A new line after a note goes on with the text.
      Enter: ({ editor }) =>
        editor.isActive(this.name) && editor.chain().splitBlock().setNode('paragraph').run(),
    }
  },
})

/** A picture that is not there. `token` finds the gap again while its picture is on the way; it is never saved. */
export const Gap = Node.create({
  name: 'gap',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    return {
      reason: { default: '', parseHTML: (element) => element.dataset['reason'] ?? '' },
      token: { default: '', rendered: false, parseHTML: (element) => element.dataset['token'] ?? '' },
    }
  },
  parseHTML() {
    return [{ tag: 'div[data-gap]' }]
  },
  renderHTML({ node }) {
    return ['div', { 'data-gap': '', 'data-reason': node.attrs['reason'] }]
  },
})
