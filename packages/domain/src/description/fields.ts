import type { Field, FieldFlag, FieldType } from '../campaign/form.ts'
import type { Campaign } from '../campaign/schema.ts'
import { inBoth, inTurn, wordsOf, type Text, type Words } from '../campaign/text.ts'
import { clauses, limitWords, type Told } from './words.ts'

const types: Readonly<Record<FieldType, Words>> = Object.freeze({
  text: { zh: '单行文字', en: 'a line' },
  longText: { zh: '多行文字', en: 'several lines' },
  rich: { zh: '可含图表的正文', en: 'text with pictures and tables' },
  date: { zh: '日期', en: 'a day' },
  period: { zh: '起止日期', en: 'a period' },
  choice: { zh: '单选', en: 'one choice' },
  choices: { zh: '多选', en: 'several choices' },
  yesNo: { zh: '是否', en: 'yes or no' },
  person: { zh: '人员', en: 'a person' },
  quantity: { zh: '数字', en: 'a figure' },
  organisation: { zh: '单位', en: 'an organisation' },
  files: { zh: '附件', en: 'files' },
  rows: { zh: '按行填写的表', en: 'rows' },
})

export const fieldFlagWords: Readonly<Record<FieldFlag, Words>> = Object.freeze({
  identifying: { zh: '能看出单位或个人', en: 'identifies' },
  personal: { zh: '个人信息', en: 'personal' },
  public: { zh: '可以公开', en: 'may be published' },
  countsAsText: { zh: '计入正文字数', en: 'counts as text' },
  onForm: { zh: '印在表上', en: 'printed on the form' },
  author: { zh: '据以认定第一作者（第一制作单位）', en: 'names the first author or maker' },
  proof: { zh: '证明材料，不据以认定同一作品', en: 'proof, by which no work is known' },
})

const among = (called: Words, names: readonly Text[] | undefined): Words | undefined => {
  const { zh, en } = inTurn((names ?? []).map(inBoth))
  return zh === '' ? undefined : { zh: `${called.zh}：${zh}`, en: `${called.en}: ${en}` }
}

/** What is told of a field. */
export function fieldText(campaign: Campaign, field: Field): Words {
  const { type, required, maxLength: max, options, columns, filledFrom, hint, unit } = field
  const { zh, en } = clauses(
    [
      types[type],
      required ? { zh: '必填', en: 'required' } : undefined,
      max === undefined ? undefined : { zh: `最多 ${max} 个字符`, en: `at most ${max} characters` },
      unit === undefined
        ? undefined
        : { zh: `计量单位：${wordsOf(unit)}`, en: `counted in ${wordsOf(unit, 'en')}` },
      filledFrom && { zh: `由系统带出（${filledFrom}）`, en: `filled in by the system (${filledFrom})` },
      among(
        { zh: '选项', en: 'of' },
        options?.map(({ name }) => name),
      ),
      among(
        { zh: '各列', en: 'columns' },
        columns?.map(({ label }) => label),
      ),
      ...field.flags.map((flag) => fieldFlagWords[flag]),
      hint === undefined ? undefined : inBoth(hint),
    ],
    { zh: '，', en: ', ' },
  )
  const [label, limit] = [inBoth(field.label), limitWords(campaign, field)]
  return { zh: `${label.zh}${limit.zh}：${zh}。`, en: `${label.en}${limit.en}: ${en}.` }
}

/** What the form asks, field by field. */
export function fieldSentences(campaign: Campaign): Told[] {
  return campaign.form.fields.map((field) => ({
    section: 'field',
    id: field.id,
    text: fieldText(campaign, field),
  }))
}
