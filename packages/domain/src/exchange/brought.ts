/** A file that was brought, as it is called. */
export type BroughtFile = { uploadId: string; name: string }

/** Which files are a case’s text and its stamped form. */
export type CaseFiles = { textId: string; formId: string }

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\-_—·“”"'《》（）()]/g, '')

/** A case’s text, as offices write it. */
export const isTextFile = ({ name }: BroughtFile): boolean => /\.docx$/i.test(name)
/** A table of cases as a spreadsheet. */
export const isTableFile = ({ name }: BroughtFile): boolean => /\.xlsx$/i.test(name)
/** What was scanned: anything that is neither text nor table. */
export const isScanFile = (file: BroughtFile): boolean => !isTextFile(file) && !isTableFile(file)

/** The stamped table among the scans, where its name says so. */
export const stampedTableIn = (files: readonly BroughtFile[]): BroughtFile | undefined =>
  files.find((file) => isScanFile(file) && file.name.includes('汇总表'))

/** The files of cases: one whose name holds the title, else, of those that hold no case's title, the one that begins with its number. */
function filesOf(files: readonly BroughtFile[], titles: readonly string[]): string[] {
  const said = titles.map(bare)
  const titled = said.map((title) => title && files.find(({ name }) => bare(name).includes(title))?.uploadId)
  const free = files.filter(({ uploadId }) => !titled.includes(uploadId))
  const numbered = (place: number) =>
    free.find(({ name }) => Number(/^0*(\d+)(?!\d)/.exec(name)?.[1]) === place)?.uploadId
  return titled.map((id, at) => id || (numbered(at + 1) ?? ''))
}

/** Finds to each case its text and its stamped form among the files that were brought, by what they are called. */
export function matchFiles(titles: readonly string[], files: readonly BroughtFile[]): CaseFiles[] {
  const texts = filesOf(files.filter(isTextFile), titles)
  const scans = files.filter((file) => isScanFile(file) && !file.name.includes('汇总表'))
  const forms = filesOf(scans, titles)
  return titles.map((_, at) => ({ textId: texts[at] ?? '', formId: forms[at] ?? '' }))
}
