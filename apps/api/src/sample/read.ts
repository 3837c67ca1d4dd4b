import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block, Body, Inline } from '@huibian/domain'
import { parse } from 'yaml'
import { z } from 'zod'

const block = z.union([
  z.strictObject({ p: z.string() }),
  z.strictObject({ h: z.string() }),
  z.strictObject({ h2: z.string() }),
  z.strictObject({ list: z.array(z.string()) }),
  z.strictObject({ steps: z.array(z.string()) }),
  z.strictObject({
    table: z.strictObject({
      caption: z.string(),
      header: z.array(z.string()),
      rows: z.array(z.array(z.string())),
    }),
  }),
  z.strictObject({ figure: z.strictObject({ file: z.string(), caption: z.string() }) }),
  z.strictObject({ note: z.string() }),
])

const section = z.array(block)

const sampleCase = z.strictObject({
  id: z.string(),
  centre: z.string(),
  phase: z.union([z.literal(1), z.literal(2)]),
  theme: z.string(),
  title: z.string(),
  object: z.string(),
  period: z.strictObject({ from: z.string(), to: z.string() }),
  contact: z.string(),
  state: z.enum(['draft', 'finalised', 'submitted', 'returned', 'accepted', 'forwarded']),
  abstract: z.string(),
  english: z.strictObject({ title: z.string(), abstract: z.string() }).optional(),
  background: section,
  process: section,
  effect: section,
  insight: section,
})

export const samplePerson = z.strictObject({
  key: z.string(),
  name: z.string(),
  title: z.string(),
  phone: z.string(),
  mobile: z.string(),
  email: z.string(),
  posts: z.array(z.strictObject({ kind: z.string(), organisation: z.string() })),
})

const centre = z.strictObject({
  key: z.string(),
  name: z.string(),
  shortName: z.string(),
  types: z.array(z.string()),
  region: z.string(),
  order: z.int(),
  parent: z.string(),
  hostName: z.string(),
  sealingName: z.string(),
  phone: z.string(),
})

const world = z.strictObject({
  provinces: z.array(
    z.strictObject({
      organisation: z.string(),
      story: z.enum(['complete', 'oneShort', 'late']),
      reason: z.string(),
    }),
  ),
  centres: z.array(centre),
  people: z.array(samplePerson),
})

const role = z.strictObject({
  key: z.string(),
  person: z.string(),
  kind: z.string(),
  organisation: z.string(),
  label: z.strictObject({ zh: z.string(), en: z.string() }),
})

export type SampleRole = z.infer<typeof role>

/** What the office answered to a preset's open questions. */
export const sampleAnswers = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
export type SampleAnswers = z.infer<typeof sampleAnswers>

const demo = z.strictObject({
  preset: z.string(),
  title: z.string(),
  answers: sampleAnswers,
  missing: z.strictObject({ centre: z.string(), reason: z.string() }),
  roles: z.array(role),
})

/** Which call the demo runs, and the roles that its sign-in page offers. */
export function readDemo(root: string): z.infer<typeof demo> {
  return demo.parse(parse(readFileSync(join(root, 'db/sample/demo.yaml'), 'utf8')))
}

export type SampleBlock = z.infer<typeof block>
export type SampleCase = z.infer<typeof sampleCase>
export type SampleWorld = z.infer<typeof world>
export type SamplePerson = z.infer<typeof samplePerson>
export type SampleCentre = z.infer<typeof centre>

/** The three provinces of the demo, their centres and people. */
export function readWorld(root: string): SampleWorld {
  return world.parse(parse(readFileSync(join(root, 'db/sample/centres.yaml'), 'utf8')))
}

/** The area codes of the public bodies, by their keys. */
export function readAreaCodes(root: string): Record<string, string> {
  const file = join(root, 'db/sample/area-codes.yaml')
  return z.record(z.string(), z.string()).parse(parse(readFileSync(file, 'utf8')))
}

/** The written-out cases, in the order of their numbers. */
export function readCases(root: string): SampleCase[] {
  const folder = join(root, 'db/sample/cases')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => sampleCase.parse(parse(readFileSync(join(folder, name), 'utf8'))))
}

function inlines(text: string): Inline[] {
  return text
    .split('**')
    .map((part, index): Inline => (index % 2 === 1 ? { text: part, bold: true } : { text: part }))
    .filter((inline) => inline.text !== '')
}

const paragraph = (text: string): Block => ({ type: 'paragraph', inlines: inlines(text) })
const cells = (row: string[]): { blocks: Block[] }[] => row.map((text) => ({ blocks: [paragraph(text)] }))

/** A figure's attachment as the entry knows it: its id and its size in pixels. */
export type Placed = { id: string; width: number; height: number }

/** The domain's tree of a sample section; `figure` gives the attachment that a file of the sample became. */
export function bodyOf(blocks: SampleBlock[], figure: (file: string) => Placed): Body {
  return blocks.map((written): Block => {
    if ('p' in written) return paragraph(written.p)
    if ('h' in written) return { type: 'heading', level: 1, inlines: inlines(written.h) }
    if ('h2' in written) return { type: 'heading', level: 2, inlines: inlines(written.h2) }
    if ('list' in written)
      return { type: 'list', ordered: false, items: written.list.map((item) => [paragraph(item)]) }
    if ('steps' in written)
      return { type: 'list', ordered: true, items: written.steps.map((item) => [paragraph(item)]) }
    if ('note' in written) return { type: 'note', inlines: inlines(written.note) }
    if ('figure' in written) {
      const placed = figure(written.figure.file)
      return {
        type: 'figure',
        file: placed.id,
        caption: written.figure.caption,
        width: placed.width,
        height: placed.height,
      }
    }
    const { caption, header, rows } = written.table
    return { type: 'table', caption, headerRows: 1, rows: [header, ...rows].map(cells) }
  })
}

/** The figures that a case shows, in order. */
export function figuresOf(sample: SampleCase): string[] {
  return [...sample.background, ...sample.process, ...sample.effect, ...sample.insight].flatMap((written) =>
    'figure' in written ? [written.figure.file] : [],
  )
}
