import { activityReport, briefing, type Document, type ReportPicture } from '@huibian/documents'
import type { ReportKind } from './compileReport'
import { briefLines, reportData } from './report.data'
import { adjustmentLines, type Compiled, type Said } from './sections'

/** A paper of the week. */
export type Paper = {
  title: string
  /** Ids of the files of its pictures. */
  pictures: string[]
  /** Its document; where it has `lines` that it can do without, with as many of them. */
  document: (lines: number) => Document
  lines: number
}

type Asked = {
  kind: ReportKind
  receiver: string
  week: string
  /** Pictures that came with summaries. */
  attached: readonly ReportPicture[]
}

/** The paper of a kind. The report upward goes without pictures; a briefing can be printed with fewer of its lines. */
export function paperFrom(
  compiled: Compiled,
  sections: readonly Said[],
  { kind, receiver, week, attached }: Asked,
): Paper {
  const data = reportData(compiled, sections, kind === 'report' ? attached : [])
  if (kind === 'brief') {
    const title = `${week}简报`
    const lines = briefLines(sections)
    const notes = adjustmentLines(compiled)
    const document = (shown: number): Document =>
      briefing({ ...data, title, lines: lines.slice(0, shown), notes })
    return { title, pictures: [], document, lines: lines.length }
  }
  const plain = data.activities.map((one) => ({ ...one, pictures: [] }))
  const told =
    kind === 'upward' ? { ...data, title: `关于${week}情况的报告`, receiver, activities: plain } : data
  return {
    title: told.title,
    pictures: told.activities.flatMap(({ pictures }) => pictures.map(({ image }) => image)),
    document: () => activityReport(told),
    lines: 0,
  }
}
