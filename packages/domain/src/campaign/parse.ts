import { LineCounter, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import { issueMistakes } from './issues.ts'
import { placeOf, type Mistake } from './place.ts'
import { referenceSpots } from './references.ts'
import { campaignSchema, type Campaign } from './schema.ts'
import { syntaxMessage } from './syntax.ts'

export type Parsed = { campaign: Campaign } | { mistakes: Mistake[] }

/** A file larger than this is no campaign. */
const MAX_LENGTH = 1_000_000

const inOrder = (mistakes: Mistake[]) =>
  [...mistakes].sort((one, other) => one.line - other.line || one.column - other.column)

function syntaxMistakes(document: Document.Parsed, lines: LineCounter): Mistake[] {
  return [...document.errors, ...document.warnings].map((error) => {
    const { line, col } = lines.linePos(error.pos[0])
    return { line, column: col, path: '', message: syntaxMessage(error.code, error.message) }
  })
}

const unreadable = (message: string): Parsed => ({ mistakes: [{ line: 1, column: 1, path: '', message }] })

function parsed(yamlText: string): Parsed {
  const lines = new LineCounter()
  const document = parseDocument(yamlText, {
    version: '1.2',
    schema: 'core',
    lineCounter: lines,
    prettyErrors: false,
  })
  const syntax = syntaxMistakes(document, lines)
  if (syntax.length > 0) return { mistakes: inOrder(syntax) }
  const value: unknown = document.toJS({ maxAliasCount: 50 })
  const read = campaignSchema.safeParse(value, { reportInput: true })
  const spots = read.success ? referenceSpots(read.data) : issueMistakes(read.error.issues)
  if (read.success && spots.length === 0) return { campaign: read.data }
  return { mistakes: inOrder(spots.map((spot) => placeOf(document, lines, spot))) }
}

/**
 * Reads a campaign file (YAML 1.2 core: dates are texts). Gives the campaign, or every mistake with its line and column (from 1), its path
 * and a Chinese sentence that says what to write instead.
 */
export function parseCampaign(yamlText: string): Parsed {
  if (yamlText.length > MAX_LENGTH) return unreadable('文件过大，不像是征集活动文件')
  try {
    return parsed(yamlText)
  } catch (error) {
    // The parser gives up on endless nesting (RangeError) and on references multiplied without end (ReferenceError).
    if (error instanceof RangeError || error instanceof ReferenceError)
      return unreadable('文件嵌套过深或引用过多，不像是征集活动文件')
    throw error
  }
}
