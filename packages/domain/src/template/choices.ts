import type { Field, Form } from '../campaign/form.ts'
import { inBoth, type Words } from '../campaign/text.ts'
import { personParts } from '../content/printed.ts'

/** The papers that an office may have a file of its own for. */
export const templatePapers = ['entryForm', 'summaryTable'] as const
export type TemplatePaper = (typeof templatePapers)[number]

/** What a place may take: a field of the campaign's form, or what is found for each paper, whose ids begin with @. */
export type TemplateChoice = { id: string; label: Words }

/** What places of a paper may take, once, and row by row. */
export type TemplateChoices = { fields: TemplateChoice[]; rows: TemplateChoice[] }

const choice = (id: string, zh: string, en: string): TemplateChoice => ({ id, label: { zh, en } })

const onForm: readonly TemplateChoice[] = [
  choice('@campaign', '活动名称', 'Campaign'),
  choice('@unit', '报送单位', 'Filing unit'),
  choice('@region', '地区', 'Region'),
  choice('@phase', '阶段', 'Phase'),
  choice('@number', '编号', 'Number'),
  choice('@draft', '稿次', 'Version'),
  choice('@code', '校验码', 'Code'),
  choice('@date', '定稿日期', 'Day of finalising'),
]

const onTable: readonly TemplateChoice[] = [
  choice('@campaign', '活动名称', 'Campaign'),
  choice('@unit', '填报单位', 'Reporting unit'),
  choice('@phase', '阶段', 'Phase'),
  choice('@table', '表号', 'Number of the table'),
  choice('@count', '合计数', 'How many'),
  choice('@filledBy', '填表人', 'Filled in by'),
  choice('@phone', '联系电话', 'Telephone'),
  choice('@code', '校验码', 'Code'),
  choice('@date', '填表日期', 'Day of filling in'),
]

const inRow: readonly TemplateChoice[] = [
  choice('@row', '序号', 'Row number'),
  choice('@number', '编号', 'Number'),
  choice('@unit', '报送单位', 'Filing unit'),
  choice('@region', '地区', 'Region'),
  choice('@draft', '稿次', 'Version'),
  choice('@code', '校验码', 'Code'),
  choice('@remark', '备注', 'Remark'),
]

const joined = (one: Words, other: Words): Words => ({
  zh: `${one.zh}·${other.zh}`,
  en: `${one.en}: ${other.en}`,
})

function ofField({ id, label, type }: Field): TemplateChoice[] {
  if (type !== 'person') return [{ id, label: inBoth(label) }]
  return Object.entries(personParts).map(([part, words]) => ({
    id: `${id}.${part}`,
    label: joined(inBoth(label), words),
  }))
}

function ofRows({ id, label, columns = [] }: Field): TemplateChoice[] {
  return columns
    .filter(({ type }) => type !== 'files')
    .map((column) => ({ id: `${id}.${column.id}`, label: joined(inBoth(label), inBoth(column.label)) }))
}

/** Of two choices of one name the form's field says that it is what was filled in. */
const apart = (found: readonly TemplateChoice[], fields: readonly TemplateChoice[]): TemplateChoice[] => [
  ...found,
  ...fields.map((one) => {
    const { zh, en } = inBoth(one.label)
    const twice = found.some(({ label }) => inBoth(label).zh === zh)
    return twice ? choice(one.id, `${zh}（表内所填）`, `${en} (as filled in)`) : one
  }),
]

/** What places of a paper may take in a campaign. */
export function templateChoices(
  { form }: { form: Pick<Form, 'fields'> },
  paper: TemplatePaper,
): TemplateChoices {
  const single = form.fields.filter(({ type }) => type !== 'files' && type !== 'rows')
  const fields = single.flatMap(ofField)
  if (paper === 'summaryTable') {
    return { fields: [...onTable], rows: apart(inRow, fields) }
  }
  const rows = form.fields.filter(({ type }) => type === 'rows').flatMap(ofRows)
  return {
    fields: apart(onForm, fields),
    rows: rows.length === 0 ? [] : [choice('@row', '序号', 'Row number'), ...rows],
  }
}
