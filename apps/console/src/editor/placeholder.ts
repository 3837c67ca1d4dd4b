import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Says in grey what belongs into an empty section; empty captions are marked and take their words from the style. */
export type Hints = { empty: string }

function hintFor(node: Node, hints: Hints, alone: boolean): string | undefined {
  if (node.content.size > 0) return undefined
  if (node.type.name === 'figure' || node.type.name === 'tableCaption') return ''
  return alone && node.type.name === 'paragraph' ? hints.empty : undefined
}

export const Placeholder = Extension.create<Hints>({
  name: 'placeholder',
  addOptions() {
    return { empty: '' }
  },
  addProseMirrorPlugins() {
    const hints = this.options
    const decorations = ({ doc }: { doc: Node }) => {
      const found: Decoration[] = []
      doc.descendants((node, at) => {
        const hint = hintFor(node, hints, doc.childCount === 1 && at === 0)
        if (hint !== undefined)
          found.push(Decoration.node(at, at + node.nodeSize, { 'data-hint': hint, class: 'hinted' }))
        return !node.isTextblock
      })
      return DecorationSet.create(doc, found)
    }
    return [new Plugin({ props: { decorations } })]
  },
})
