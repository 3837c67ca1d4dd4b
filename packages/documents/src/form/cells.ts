import { type Block, type Cell, paragraph, type Row } from '../model/document.ts'

/** A value's lines as paragraphs. */
export const lines = (value: string): Block[] => value.split('\n').map((line) => paragraph('plain', line))

/** The name of a field. */
export const head = (label: string, columns = 1): Cell => ({
  blocks: lines(label),
  head: true,
  align: 'centre',
  columns,
})

/** What stands in a field. */
export const value = (content: string, columns = 1): Cell => ({ blocks: lines(content), columns })

/** Where somebody signs, under what is said. */
export const signed = (said: string, signature: string, columns: number, blank = 14): Cell => ({
  columns,
  blocks: [...lines(said), { type: 'space', height: blank }, paragraph('right', signature)],
})

/** Where a unit writes its opinion, signs and presses its seal. */
export const sealed = (said: string, columns: number, blank = 18, date = '　　　　年　　月　　日'): Cell => ({
  columns,
  blocks: [...lines(said), { type: 'space', height: blank }, { type: 'sealPlace', name: '（盖章）', date }],
})

/** A row whose cells are at least `height` millimetres high. */
export const row = (height: number, ...cells: Cell[]): Row => ({ height, cells })
