import {
  type Block,
  type Cell,
  type CodeMark,
  type Document,
  landscapePage,
  paragraph,
  type Row,
} from '../model/document.ts'

export type SummaryRow = {
  title: string
  unit: string
  unitType: string
  theme: string
  served: string
  contact: string
  phone: string
  email: string
  remark: string
  /** What stands in the columns that a notice draws of its own, one by one. */
  cells?: readonly string[]
}

/** By what a column that a notice draws is as wide as it is. */
export type ColumnSort =
  'number' | 'title' | 'unit' | 'text' | 'short' | 'name' | 'phone' | 'email' | 'remark'

export type SummaryTableData = {
  campaign: string
  /** e.g. 案例汇总表（第一阶段）. */
  heading: string
  /** 报送单位, sealed. */
  unit: string
  filledBy: string
  phone: string
  /** 填表日期, as it shall be read. */
  date: string
  /** What the call calls an entry: 案例, 作品. */
  noun?: string
  /** The columns that the notice draws, where they are others than the usual ones. */
  columns?: readonly { label: string; sort: ColumnSort }[]
  /** In the order of recommendation; 序号 follows from it. */
  rows: SummaryRow[]
  /** Present once the table is frozen. */
  version?: CodeMark
  demo: boolean
  created: string
}

type SummaryColumn = {
  label: string
  share: number
  /** Of a column that a notice draws. */
  sort?: ColumnSort
  of: (row: SummaryRow, index: number) => string | number
}

const shares: Readonly<Record<ColumnSort, number>> = Object.freeze({
  number: 4,
  title: 22,
  unit: 17,
  text: 13,
  short: 8,
  name: 7,
  phone: 14,
  email: 18,
  remark: 6,
})

const usualColumns = (noun: string): SummaryColumn[] => [
  { label: '序号', share: 4, of: (_row, index) => index + 1 },
  { label: `${noun}名称`, share: 22, of: (row) => row.title },
  { label: '报送单位', share: 17, of: (row) => row.unit },
  { label: '机构类型', share: 8, of: (row) => row.unitType },
  { label: '主题', share: 13, of: (row) => row.theme },
  { label: '服务对象', share: 12, of: (row) => row.served },
  { label: '联系人', share: 7, of: (row) => row.contact },
  { label: '联系电话', share: 14, of: (row) => row.phone },
  { label: '邮箱', share: 18, of: (row) => row.email },
  { label: '备注', share: 6, of: (row) => row.remark },
]

/** What stands above the columns of the usual table. */
export const summaryLabels = (noun: string): string[] => usualColumns(noun).map(({ label }) => label)

type Drawn = Pick<SummaryTableData, 'noun' | 'columns'>

/** The columns of a table: those that its notice draws, else the usual ones. */
export function summaryColumns({ noun = '案例', columns }: Drawn): SummaryColumn[] {
  if (!columns) return usualColumns(noun)
  return columns.map(({ label, sort }, at) => ({
    label,
    share: shares[sort],
    sort,
    of: (row, index) => (sort === 'number' ? index + 1 : (row.cells?.[at] ?? '')),
  }))
}

const head = (data: SummaryTableData): Block => {
  const cell = (text: string): Cell => ({ blocks: [paragraph('plain', text)] })
  return {
    type: 'table',
    widths: [42, 20, 22, 22],
    headerRows: 0,
    size: 11,
    lines: 'bare',
    rows: [
      {
        cells: [
          cell(`报送单位（盖章）：${data.unit}`),
          cell(`填表人：${data.filledBy}`),
          cell(`联系电话：${data.phone}`),
          { ...cell(`填表日期：${data.date}`), align: 'right' },
        ],
      },
    ],
  }
}

/** 案例汇总表 as a landscape A4 table whose header row stands on every page. */
export function summaryTable(data: SummaryTableData): Document {
  const rows: Row[] = [
    {
      height: 9,
      cells: summaryColumns(data).map(({ label }): Cell => ({
        blocks: [paragraph('plain', label)],
        head: true,
        align: 'centre',
      })),
    },
    ...data.rows.map((row, index): Row => ({
      height: 9,
      cells: summaryColumns(data).map(({ of }): Cell => ({
        blocks: [paragraph('plain', String(of(row, index)))],
        align: 'centre',
      })),
    })),
  ]
  return {
    title: `${data.heading}（${data.unit}）`,
    author: data.unit,
    subject: data.campaign,
    created: data.created,
    ...(data.version === undefined ? { watermark: '未冻结' } : {}),
    demo: data.demo,
    sections: [
      {
        page: landscapePage,
        ...(data.version === undefined ? {} : { code: data.version }),
        numbers: { style: 'ofTotal' },
        blocks: [
          paragraph('centre', data.campaign),
          paragraph('title', data.heading),
          head(data),
          {
            type: 'table',
            widths: summaryColumns(data).map(({ share }) => share),
            headerRows: 1,
            rows,
            size: 10,
            lines: 'ruled',
          },
        ],
      },
    ],
  }
}
