import { LineCounter, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import { issueMistakes } from './issues.ts'
import { placeOf, type Mistake, type Spot } from './place.ts'
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

/**
 * Reads a campaign file (YAML 1.2 core: dates are texts). Gives the campaign, or every mistake with its line and column (from 1), its path
 * and a Chinese sentence that says what to write instead.
 */
export function parseCampaign(yamlText: string): Parsed {
  if (yamlText.length > MAX_LENGTH)
    return { mistakes: [{ line: 1, column: 1, path: '', message: '文件过大，不像是征集活动文件' }] }
  const lines = new LineCounter()
  const document = parseDocument(yamlText, {
    version: '1.2',
    schema: 'core',
    lineCounter: lines,
    prettyErrors: false,
  })
  const syntax = syntaxMistakes(document, lines)
  if (syntax.length > 0) return { mistakes: inOrder(syntax) }
  const place = ({ path, key, message }: Spot): Mistake => placeOf(document, lines, { path, key, message })
  const value: unknown = document.toJS({ maxAliasCount: 50 })
  const read = campaignSchema.safeParse(value, { reportInput: true })
  const spots = read.success ? referenceSpots(read.data) : issueMistakes(read.error.issues)
  if (spots.length > 0) return { mistakes: inOrder(spots.map(place)) }
  return read.success ? { campaign: read.data } : { mistakes: [] }
}
