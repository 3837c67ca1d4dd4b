/** What surrounds the cases, by the names under which the book prints it. */
export const frontParts = Object.freeze({
  title: { zh: '书名', en: 'Title' },
  preface: { zh: '序言', en: 'Preface' },
  editorsNote: { zh: '编写说明', en: 'Editors’ note' },
  colophon: { zh: '版权页', en: 'Colophon' },
})

/** The parts of a case that have no heading of their own; `noun` is what the call calls a case in Chinese. */
export const headless = (noun: string) => ({
  title: { zh: `${noun}名称`, en: 'Title' },
  editorsNote: { zh: '编者按', en: 'Editors’ remark' },
})

export type FrontPart = keyof typeof frontParts

/** A part as a sentence names it in either language. */
export const partNamed = (part: FrontPart): { part: string; partEn: string } => ({
  part: frontParts[part].zh,
  partEn: frontParts[part].en,
})
