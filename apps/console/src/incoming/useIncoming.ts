import { useMemo, useState } from 'react'
import { useUnsaved } from '../parts/useUnsaved'
import type { Uploaded } from '../parts'
import { useAct } from '../platform/act'
import { instantOf, minuteNow } from '../summary/minute'
import { readIncomingTable, type Incoming, type IncomingForm, type Cells } from './incoming.documents'
import { isTableFile, matchFiles, stampedTableIn, type BroughtFile } from '@huibian/domain'

/** A case as it is being typed: what its line says, and which files are its own. */
export type Line = { id: number; cells: Cells; textId: string; formId: string }

/** What is said of the whole. */
export type About = {
  senderId: string
  phase: string
  source: string
  receivedAt: string
  reason: string
  kind: string
  route: string
  tableScanId: string
}

const blank = (): About => ({
  senderId: '',
  phase: '',
  source: 'mail',
  receivedAt: minuteNow(),
  reason: '',
  kind: '',
  route: '',
  tableScanId: '',
})

let made = 0
const lineOf = (cells: Cells = {}): Line => ({ id: (made += 1), cells, textId: '', formId: '' })

/** Lines get the files that are called after them, where nobody chose others. */
function matched(lines: readonly Line[], files: readonly BroughtFile[]): Line[] {
  const found = matchFiles(
    lines.map(({ cells }) => cells['title'] ?? ''),
    files,
  )
  return lines.map((line, at) => ({
    ...line,
    textId: line.textId || (found[at]?.textId ?? ''),
    formId: line.formId || (found[at]?.formId ?? ''),
  }))
}

/** What is put together on the page before it is registered. */
export type Words = {
  about: About
  files: BroughtFile[]
  lines: Line[]
  /** What of the table stands in no line. */
  unplaced?: string[]
}

/** Whether anything was said, brought or typed; the source and the moment stand there from the beginning. */
function isTouched({ about, files, lines }: Words): boolean {
  const { source: _source, receivedAt: _receivedAt, ...said } = about
  const words = [...Object.values(said), ...lines.flatMap(({ cells }) => Object.values(cells))]
  return files.length > 0 || lines.length > 1 || words.some((word) => word !== '')
}

const chosen = (value: string): string | null => value || null

/** What came in, as it is put together on the page. */
export function useIncoming(campaignId: string, form: IncomingForm | undefined) {
  const [about, setAbout] = useState(blank)
  const [files, setFiles] = useState<BroughtFile[]>([])
  const [lines, setLines] = useState<Line[]>(() => [lineOf()])
  const [unplaced, setUnplaced] = useState<string[]>([])
  const table = useAct(readIncomingTable)
  const words = useMemo((): Words => ({ about, files, lines, unplaced }), [about, files, lines, unplaced])
  const found = useUnsaved(`incoming.${campaignId}`, { words, unsaved: isTouched(words), revision: 0 })
  const restore = (kept: Words) => {
    setAbout(kept.about)
    setFiles(kept.files)
    setUnplaced(kept.unplaced ?? [])
    setLines(kept.lines.map((line) => ({ ...line, id: (made += 1) })))
  }
  const say = (said: Partial<About>) => setAbout((before) => ({ ...before, ...said }))

  const bring = async (uploaded: Uploaded[]) => {
    const all = [...files, ...uploaded.map(({ uploadId, file }) => ({ uploadId, name: file.name }))]
    setFiles(all)
    const scan = stampedTableIn(all)
    if (scan && !about.tableScanId) say({ tableScanId: scan.uploadId })
    const sheet = all.slice(files.length).find(isTableFile)
    const answer = sheet && (await table.run({ campaignId, uploadId: sheet.uploadId }))
    if (answer) setUnplaced(answer.readIncomingTable.unplaced)
    setLines((before) => matched(answer ? answer.readIncomingTable.rows.map(lineOf) : before, all))
  }
  const change = (id: number, said: Partial<Line>) =>
    setLines((before) => before.map((line) => (line.id === id ? { ...line, ...said } : line)))
  const incoming: Incoming = {
    ...about,
    receivedAt: about.receivedAt === '' ? '' : instantOf(about.receivedAt),
    kind: chosen(about.kind),
    route: chosen(about.route),
    tableId: files.findLast(isTableFile)?.uploadId ?? null,
    rows: lines.map(({ cells, textId, formId }) => ({
      cells,
      textId: chosen(textId),
      formId: chosen(formId),
    })),
  }
  const whole =
    [about.senderId, about.phase, about.receivedAt, about.tableScanId].every((said) => said !== '') &&
    lines.length > 0 &&
    ((form?.kinds.length ?? 0) < 2 || about.kind !== '') &&
    ((form?.routes.length ?? 0) < 2 || about.route !== '')
  return {
    found,
    restore,
    about,
    say,
    files,
    bring,
    table,
    unplaced,
    lines,
    change,
    add: () => setLines((before) => [...before, lineOf()]),
    drop: (id: number) => setLines((before) => before.filter((line) => line.id !== id)),
    incoming,
    whole,
  }
}

export type Coming = ReturnType<typeof useIncoming>
