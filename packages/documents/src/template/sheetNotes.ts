import type { Parts } from './container.ts'
import { relationsOf } from './relations.ts'
import { type Shift, shiftRange } from './shift.ts'
import { demandXml, putXml, within } from './xml.ts'

/** 批注 by the kind of part that holds them, and the element that says on which cell each stands. */
const notes: { [kind: string]: string } = { comments: 'comment', threadedComment: 'threadedComment' }

function shiftCells(parts: Parts, part: string, element: string, shift: Shift): void {
  const xml = demandXml(parts, part)
  for (const one of within(xml, element))
    one.setAttribute('ref', shiftRange(one.getAttribute('ref') ?? '', shift))
  putXml(parts, part, xml)
}

/** The boxes in which 批注 are shown, by rows counted from 0. Excel writes them as no well-formed XML, so that they are changed in place. */
function shiftBoxes(parts: Parts, part: string, { after, by }: Shift): void {
  const moved = (row: string): string => String(Number(row) >= after ? Number(row) + by : Number(row))
  const text = parts.get(part)?.toString('utf8') ?? ''
  const lower = text
    .replace(/(<x:Row>\s*)(\d+)/g, (_all, before: string, row: string) => before + moved(row))
    .replace(
      /(<x:Anchor>\s*(?:\d+\s*,\s*){2})(\d+)((?:\s*,\s*\d+){3}\s*,\s*)(\d+)/g,
      (_all, before: string, top: string, between: string, bottom: string) =>
        before + moved(top) + between + moved(bottom),
    )
  parts.set(part, Buffer.from(lower, 'utf8'))
}

/** 批注 below new rows of a sheet stand lower, each still on its cell. */
export function shiftNotes(parts: Parts, sheet: string, shift: Shift): void {
  for (const { kind, part } of relationsOf(parts, sheet)) {
    const element = notes[kind]
    if (element !== undefined) shiftCells(parts, part, element, shift)
    if (kind === 'vmlDrawing') shiftBoxes(parts, part, shift)
  }
}
