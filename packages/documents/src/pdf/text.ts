import type { Typesetting } from '../fonts/runs.ts'
import type { FontRole, Span } from '../model/document.ts'
import { titleLines } from '../model/titleLines.ts'
import type { RunNode, TextNode } from './engine.ts'
import type { TextStyle } from './styles.ts'

export type FlowNode = TextNode & {
  margin?: [number, number, number, number]
  id?: string
  outline?: boolean
  outlineText?: string
  outlineParentId?: string
  pageBreak?: 'before'
}

const bold = (role: FontRole): FontRole => (role === 'hei' ? 'hei' : 'title')

/** Spans as runs of one face each. Nothing but strings and numbers of ours reaches the engine. */
export function runNodes(spans: Span[], style: TextStyle, typesetting: Typesetting): RunNode[] {
  const runs = spans.flatMap((span) => {
    const role = span.font ?? (span.bold === true ? bold(style.role) : style.role)
    const size = span.size ?? style.size
    const pitch = span.size === undefined ? style.pitch : Math.max(style.pitch, span.size * 1.4)
    return typesetting
      .runs(span.text, role)
      .map(({ text, face }): RunNode => ({ text, face: face.key, size, pitch }))
  })
  return runs.length > 0 ? runs : [blank(style, typesetting)]
}

const blank = ({ size, pitch, role }: TextStyle, typesetting: Typesetting): RunNode => ({
  text: '',
  face: typesetting.faceKey(role),
  size,
  pitch,
})

/** A title, its lines cut between words and of like length. `width` is the text's in points. */
export function titleNode(
  spans: Span[],
  style: TextStyle,
  width: number,
  typesetting: Typesetting,
): FlowNode {
  const most = Math.floor(width / style.size)
  const cut = spans.map((span) => ({ ...span, text: titleLines(span.text, most).join('\n') }))
  return textNode(spans.length === 1 ? cut : spans, style, typesetting)
}

export function textNode(spans: Span[], style: TextStyle, typesetting: Typesetting): FlowNode {
  return {
    text: runNodes(spans, style, typesetting),
    alignment: style.alignment,
    indent: style.indent * style.size,
    margin: [0, style.before, 0, style.after],
  }
}

/** An empty line of a given height in points. */
export const gap = (height: number, typesetting: Typesetting): FlowNode => ({
  text: [{ text: '', face: typesetting.faceKey('fang'), size: Math.min(height, 10), pitch: height }],
})
