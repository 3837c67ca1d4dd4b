import { activityReport, briefing, briefings, type Document, type ReportPicture } from '@huibian/documents'
import type { ReportKind } from './compileReport'
import { briefly, reportData } from './report.data'
import { correctedOf, type Compiled, type Said } from './sections'

/** A paper of the week. */
export type Paper = {
  title: string
  /** Ids of the files of its pictures. */
  pictures: string[]
  document: Document
  /** The same from all of it to the least, where it must stand on one page. */
  onePage: readonly Document[]
}

type Asked = {
  kind: ReportKind
  receiver: string
  week: string
  /** Pictures that came with summaries. */
  attached: readonly ReportPicture[]
}

/** The paper of a kind. The report upward goes without pictures; a briefing stands on one page. */
export function paperFrom(
  compiled: Compiled,
  sections: readonly Said[],
  { kind, receiver, week, attached }: Asked,
): Paper {
  const data = reportData(compiled, sections, kind === 'report' ? attached : [])
  if (kind === 'brief') {
    const title = `${week}简报`
    const brief = { ...data, ...briefly(sections), title, notes: correctedOf(compiled) }
    return { title, pictures: [], document: briefing(brief), onePage: briefings(brief) }
  }
  const plain = data.activities.map((one) => ({ ...one, pictures: [] }))
  const told =
    kind === 'upward' ? { ...data, title: `关于${week}情况的报告`, receiver, activities: plain } : data
  return {
    title: told.title,
    pictures: told.activities.flatMap(({ pictures }) => pictures.map(({ image }) => image)),
    document: activityReport(told),
    onePage: [],
  }
}
