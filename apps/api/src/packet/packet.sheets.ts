import type { Column, TableContent } from '@huibian/documents'
import {
  heldWords,
  inSummaryAlone,
  roughWords,
  wordsOf,
  type Campaign,
  type CountedThing,
} from '@huibian/domain'

/** The names of a packet's files; what comes back is known by its columns and headings, so that a renamed file is read as well. */
export const fileNames = { guide: '填写说明.docx', sheets: '数据和活动.xlsx', pictures: '图片' } as const

/** Activities that the notice does not plan. */
export const otherPlan = '其他活动'

/** How an activity stands, in a unit's words. */
export const stateWords = { held: '已开展', notHeld: '未开展', planned: '尚未开展' } as const

const yesNo = ['是', '否']
const text = (key: string, label: string, width: number, options?: readonly string[]): Column => ({
  key,
  label,
  width,
  kind: 'text',
  ...(options ? { options: [...options] } : {}),
})

/** A packet that was handed out before this column was asked for comes back without it. */
const since = (column: Column): Column => ({ ...column, optional: true })

export const summaryColumns: Column[] = [
  text('item', '栏目', 24),
  since(text('definition', '口径', 36)),
  since(text('unit', '单位', 8)),
  since(text('last', '上年数', 12)),
  text('value', '填写内容', 30),
  since(text('stands', '相差十倍已核对', 16, yesNo)),
  text('hint', '填写说明', 50),
]

export const activityColumns = (plans: readonly string[]): Column[] => [
  text('plan', '活动类别', 22, plans),
  text('state', '开展情况', 12, Object.values(stateWords)),
  text('title', '活动名称', 28),
  text('day', '开始日期', 14),
  text('until', '结束日期', 14),
  since(text('hour', '开始时间', 12)),
  text('place', '地点', 20),
  text('hosts', '主办单位', 20),
  since(text('contact', '联系人及电话', 22)),
  text('agenda', '议程', 24),
  text('about', '情况说明', 40),
  text('reason', '未开展原因', 24),
]

export const figureColumns = (plans: readonly string[]): Column[] => [
  text('plan', '活动类别', 22, plans),
  text('item', '统计项目', 18),
  text('definition', '口径', 36),
  text('unit', '单位', 8),
  text('last', '上年数', 12),
  text('title', '活动名称', 24),
  text('held', '是否开展', 10, Object.values(heldWords)),
  text('word', '约数', 8, roughWords),
  text('number', '本年数', 14),
  text('stands', '相差十倍已核对', 16, yesNo),
]

export const pictureColumns: Column[] = [
  text('file', '文件名', 28),
  text('title', '活动名称', 28),
  text('caption', '图片说明', 40),
  text('day', '拍摄日期', 14),
  text('place', '拍摄地点', 20),
  text('rights', '来源和授权', 24),
  text('minors', '有未成年人', 12, yesNo),
  text('consent', '监护人同意', 12, yesNo),
]

/** The names of a notice's activities by their ids, in its order; what it does not plan comes last. */
export function plansOf(file: Pick<Campaign, 'activities'>): Map<string, string> {
  const planned = (file.activities ?? []).map(({ id, name }) => [id, wordsOf(name)] as const)
  return new Map([...planned, ['', otherPlan]])
}

/** A line of the sheet of a report's other fields: its label, and which part of which field it fills. */
export type SummaryItem = { item: string; field: string; part?: 'name' | 'phone'; hint: string }

type Field = Campaign['form']['fields'][number]

function itemsFor({ id, label, type }: Field): SummaryItem[] {
  const item = wordsOf(label)
  if (type === 'person')
    return [
      { item: `${item}姓名`, field: id, part: 'name', hint: '' },
      { item: `${item}电话`, field: id, part: 'phone', hint: '' },
    ]
  if (type === 'quantity')
    return [{ item, field: id, hint: '数字；可以写“300余”“近300”“超300”“约300”；没有开展的填“未开展”' }]
  return type === 'text' || type === 'date'
    ? [{ item, field: id, hint: type === 'date' ? '年-月-日' : '' }]
    : []
}

/** What of a form is asked on a sheet: all that is neither a text with headings nor a file nor filled in by the system. */
export function summaryItems({ form }: Pick<Campaign, 'form'>): SummaryItem[] {
  return form.fields.filter(({ filledFrom }) => filledFrom === undefined).flatMap(itemsFor)
}

/** The line that says whose packet it is. */
export const unitItem = '单位名称'

/** What stands beside a figure: its 口径, its unit and what the unit counted the year before. */
const besideOf = (
  { key, definition, unit }: CountedThing,
  last: ReadonlyMap<string, number>,
): { definition: string; unit: string; last: string } => ({
  definition,
  unit,
  last: last.has(key) ? String(last.get(key)) : '',
})

/** The four sheets of a unit's packet, before anything is filled in. */
export function blankSheets(
  file: Campaign,
  {
    unit,
    things,
    last,
  }: { unit: string; things: readonly CountedThing[]; last: ReadonlyMap<string, number> },
): TableContent[] {
  const names = plansOf(file)
  const plans = [...names.values()]
  const whose = { item: unitItem, value: unit, hint: '已填写，请勿修改' }
  return [
    {
      sheet: '总结数据',
      columns: summaryColumns,
      rows: [
        { values: whose },
        ...summaryItems(file).map(({ item, hint, field }) => {
          const thing = things.find((one) => one.field === field)
          return { values: { item, hint, value: '', ...(thing ? besideOf(thing, last) : {}) } }
        }),
      ],
    },
    { sheet: '活动', columns: activityColumns(plans), rows: [], emptyRows: 100 },
    {
      sheet: '活动数据',
      columns: figureColumns(plans),
      rows: things
        .filter((thing) => !inSummaryAlone(thing))
        .map((thing) => ({
          values: { plan: names.get(thing.plan) ?? '', item: thing.name, ...besideOf(thing, last) },
        })),
      emptyRows: 100,
    },
    { sheet: '图片清单', columns: pictureColumns, rows: [], emptyRows: 300 },
  ]
}
