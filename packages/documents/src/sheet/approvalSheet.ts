import { formSection } from '../form/formSection.ts'
import { type Cell, type CodeMark, type Document, paragraph, type Row } from '../model/document.ts'

export type ApprovalSheetData = {
  /** e.g. 用印呈批单. */
  heading: string
  unit: string
  /** Number of the sheet in the unit's register, e.g. 2021-003. */
  number: string
  /** 事由 */
  matter: string
  /** 文件名 */
  file: string
  pages: number
  copies: number
  requestedBy: string
  /** Date as it shall be read. */
  date: string
  /** Lines for the record, e.g. 案例 12 篇, 机构 9 家. */
  facts: { label: string; value: string }[]
  /** Filled in by hand where absent. */
  approval?: { opinion: string; name: string; date: string }
  /** `note` says how and where it is registered. */
  sealing?: { note: string; name: string; date: string }
  version?: CodeMark
  demo: boolean
  created: string
}

const head = (text: string): Cell => ({ blocks: [paragraph('plain', text)], head: true, align: 'centre' })
const value = (text: string, columns = 1): Cell => ({ blocks: [paragraph('plain', text)], columns })
const pair = (a: string, b: string, c: string, d: string): Row => ({
  height: 12,
  cells: [head(a), value(b), head(c), value(d)],
})
const single = (label: string, text: string, height = 12): Row => ({
  height,
  cells: [head(label), value(text, 3)],
})

const signed = (label: string, opinion: string, name: string, date: string): Row => ({
  height: 48,
  cells: [
    head(label),
    {
      columns: 3,
      blocks: [
        paragraph('plain', opinion),
        { type: 'space', height: 16 },
        paragraph('right', `签字：${name}　　${date}　　`),
      ],
    },
  ],
})

const blankName = '　　　　　　　'
const blankDate = '　　　　年　　月　　日'

/** 呈批单: what is put before the approver, and the place where the approver and the seal keeper sign. */
export function approvalSheet(data: ApprovalSheetData): Document {
  const { approval, sealing } = data
  const rows: Row[] = [
    pair('编　　号', data.number, '呈批日期', data.date),
    single('事　　由', data.matter, 20),
    single('文件名称', data.file),
    pair('页　　数', `${data.pages} 页`, '份　　数', `${data.copies} 份`),
    single('校验码', data.version?.code ?? '（冻结后生成）'),
    ...data.facts.map((fact) => single(fact.label, fact.value)),
    pair('经办人', data.requestedBy, '经办单位', data.unit),
    signed('审签人意见', approval?.opinion ?? '', approval?.name ?? blankName, approval?.date ?? blankDate),
    signed('用印记录', sealing?.note ?? '', sealing?.name ?? blankName, sealing?.date ?? blankDate),
  ]
  return {
    title: `${data.heading}：${data.matter}`,
    author: data.unit,
    created: data.created,
    demo: data.demo,
    sections: [
      formSection({ above: data.unit, heading: data.heading, code: data.version }, [
        { type: 'table', widths: [26, 58, 26, 56], headerRows: 0, rows, size: 12, lines: 'ruled' },
      ]),
    ],
  }
}
