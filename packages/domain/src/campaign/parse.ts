import { LineCounter, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import type { Document } from 'yaml'
import { issueMistakes } from './issues.ts'
import { placeOf, type Mistake, type Spot } from './place.ts'
import { apart, repaired } from './repaired.ts'
import { referenceSpots } from './references.ts'
import { campaignSchema, type Campaign } from './schema.ts'
import { commentIn, slipIn, syntaxMessage, unalignedIn } from './syntax.ts'

export type Parsed = { campaign: Campaign } | { mistakes: Mistake[] }

/** A file larger than this is no campaign. */
const MAX_LENGTH = 1_000_000

type Fault = { code: string; message: string; pos: [number, number] }

/** Words that begin with `*` and so mean what bears that mark, while nothing does. */
function strayAliases(document: Document.Parsed): Fault[] {
  const faults: Fault[] = []
  visit(document, {
    Alias(_, node) {
      const [start = 0, end = start] = node.range ?? []
      if (!node.resolve(document)) faults.push({ code: 'BAD_ALIAS', message: '', pos: [start, end] })
    },
  })
  return faults
}

/** The sentence for a fault, at the slip that led to it: in its own line, or in the last before it that is not empty. */
function faultAt({ code, message, pos }: Fault, text: readonly string[], lines: LineCounter): Mistake {
  const { line, col } = lines.linePos(pos[0])
  const said = (n: number, column: number, sentence: string): Mistake => ({
    line: n,
    column,
    path: '',
    message: sentence,
  })
  if (code === 'DUPLICATE_KEY') return said(line, col, syntaxMessage(code, message))
  const before = text.slice(0, line - 1).findLastIndex((each) => each.trim() !== '') + 1
  for (const n of [line, before]) {
    const slip = slipIn(text[n - 1] ?? '')
    if (slip !== undefined) return said(n, n === line ? col : 1, slip)
  }
  return said(line, col, unalignedIn(code, text[line - 1] ?? '', col) ?? syntaxMessage(code, message))
}

const inOrder = (mistakes: Mistake[]) =>
  [...mistakes].sort((one, other) => one.line - other.line || one.column - other.column)

/** Names that stand twice, and the first other fault: what the parser finds behind that is mostly its consequence. */
function syntaxMistakes(document: Document.Parsed, yamlText: string, lines: LineCounter): Mistake[] {
  const found: Fault[] = [...document.errors, ...document.warnings]
  const faults = (found.length > 0 ? found : strayAliases(document)).sort(
    (one, other) => one.pos[0] - other.pos[0],
  )
  const first = faults.findIndex(({ code }) => code !== 'DUPLICATE_KEY')
  const text = yamlText.split(/\r?\n/)
  return faults.slice(0, first < 0 ? undefined : first + 1).map((fault) => faultAt(fault, text, lines))
}

type Unread = { mistakes: Mistake[] }

const unreadable = (message: string): Unread => ({
  mistakes: [{ line: 1, column: 1, path: '', message }],
})

/** What a reader of a file's value gives back: the value as it understands it, or the spots where it is wrong. */
export type Reading<T> = { value: T } | { spots: Spot[] }

function readInside<T>(yamlText: string, read: (value: unknown) => Reading<T>): { value: T } | Unread {
  const lines = new LineCounter()
  const document = parseDocument(yamlText, {
    version: '1.2',
    schema: 'core',
    lineCounter: lines,
    prettyErrors: false,
  })
  const syntax = syntaxMistakes(document, yamlText, lines)
  if (syntax.length > 0) return { mistakes: inOrder(syntax) }
  const reading = read(document.toJS({ maxAliasCount: 50 }))
  if ('value' in reading) return reading
  const text = yamlText.split(/\r?\n/)
  const placed = reading.spots.map((spot): Mistake => {
    const mistake = placeOf(document, lines, spot)
    const comment = spot.empty ? commentIn(text[mistake.line - 1] ?? '') : undefined
    return comment === undefined ? mistake : { ...mistake, message: comment }
  })
  return { mistakes: inOrder(placed) }
}

/** Reads YAML 1.2 core through `read`, and finds the line and column of every spot that it names. */
export function readYaml<T>(yamlText: string, read: (value: unknown) => Reading<T>): { value: T } | Unread {
  if (yamlText.length > MAX_LENGTH) return unreadable('文件过大，不像是征集活动文件')
  try {
    return readInside(yamlText, read)
  } catch (error) {
    // The parser gives up on endless nesting (RangeError) and on references multiplied without end (ReferenceError).
    if (error instanceof RangeError || error instanceof ReferenceError)
      return unreadable('文件嵌套过深或引用过多，不像是征集活动文件')
    throw error
  }
}

function campaignIn(value: unknown): Reading<Campaign> {
  const upper = relayedIn(value)
  if (upper !== undefined) {
    const message = `本文件转发“${upper}”，须与上级文件 ${upper}.yaml 放在同一文件夹中一并读取`
    return { spots: [{ path: ['notice', 'relayOf'], message }] }
  }
  const read = campaignSchema.safeParse(value, { reportInput: true })
  if (!read.success) {
    const { issues } = read.error
    const rest = repaired(campaignSchema, value, issues)
    return { spots: [...issueMistakes(issues), ...(rest ? apart(referenceSpots(rest), issues) : [])] }
  }
  const spots = referenceSpots(read.data)
  return spots.length === 0 ? { value: read.data } : { spots }
}

/** The campaign that a file's value relays, or undefined where it is a campaign of its own. */
export function relayedIn(value: unknown): string | undefined {
  const read = z.object({ notice: z.object({ relayOf: z.string() }) }).safeParse(value)
  return read.success ? read.data.notice.relayOf : undefined
}

/**
 * Reads a campaign file (YAML 1.2 core: dates are texts). Gives the campaign, or every mistake with its line and column (from 1), its path
 * and a Chinese sentence that says what to write instead.
 */
export function parseCampaign(yamlText: string): Parsed {
  const read = readYaml(yamlText, campaignIn)
  return 'value' in read ? { campaign: read.value } : read
}
