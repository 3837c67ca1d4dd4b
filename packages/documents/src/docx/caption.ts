import { BuilderElement, Paragraph, Run, TextRun } from 'docx'

/** The last number of each sequence in the document so far: 图 and 表. */
export type Numbering = Map<string, number>

const mark = (type: 'begin' | 'separate' | 'end'): Run =>
  new Run({
    children: [
      new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } }),
    ],
  })

class Instruction extends BuilderElement<{ space: string }> {
  constructor(text: string) {
    super({ name: 'w:instrText', attributes: { space: { key: 'xml:space', value: 'preserve' } } })
    this.root.push(text)
  }
}

/**
 * A number that Word counts on by itself when a caption is added before it. It is written as a whole field, not the short one, whose number
 * readers of Word files pass over.
 */
function sequence(kind: string, n: number, numbering: Numbering): Run[] {
  const follows = n === (numbering.get(kind) ?? 0) + 1
  numbering.set(kind, n)
  const told = ` SEQ ${kind} \\* ARABIC ${follows ? '' : `\\r ${n} `}`
  return [
    mark('begin'),
    new Run({ children: [new Instruction(told)] }),
    mark('separate'),
    new TextRun(String(n)),
    mark('end'),
  ]
}

/** The line that names a figure or a table; where it is numbered, its number is a field. */
export function caption(text: string, keepNext: boolean, numbering: Numbering): Paragraph {
  const [, kind, n, rest = ''] = /^([图表])(\d{1,6})((?:　.*)?)$/s.exec(text) ?? []
  if (kind === undefined || n === undefined) return new Paragraph({ style: 'Caption', keepNext, text })
  const numbered = sequence(kind, Number(n), numbering)
  return new Paragraph({
    style: 'Caption',
    keepNext,
    children: [new TextRun(kind), ...numbered, ...(rest === '' ? [] : [new TextRun(rest)])],
  })
}
