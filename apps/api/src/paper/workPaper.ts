import type { Reviewer, WorkField, WorkFigure, WorkFormData } from '@huibian/documents'
import {
  countedIn,
  entryFormOf,
  fieldOf,
  formFor,
  holdsFor,
  printedOn,
  printedRows,
  printedValue,
  stampersOf,
  wordsOf,
  type Content,
  type Field,
} from '@huibian/domain'
import { markOf, type Copy } from './copy'
import type { FormLabel } from './formPlaces'
import type { Context } from '../platform/context'
import { enteredLine, personIn } from './words'

const fieldsOf = ({ file, entry }: Copy): Field[] =>
  printedOn(formFor(file.form, entry), entryFormOf(file, entry.route))

/** Rows of people with their titles, whose data nobody publishes: they have looked the work through and sign. */
function isReviewers({ type, columns = [], flags }: Field): boolean {
  const has = (id: string): boolean => columns.some((column) => column.id === id)
  return type === 'rows' && flags.includes('personal') && has('name') && has('title')
}

const said = (parts: readonly (string | undefined)[], between: string): string =>
  parts.filter((part) => part !== undefined && part !== '').join(between)

function valueOf(field: Field, content: Content): string {
  if (field.type === 'rows')
    return printedRows(field, content)
      .map((row) => said(Object.values(row), '　'))
      .join('\n')
  if (field.type !== 'person') return printedValue(field, content[field.id])
  const { name, title, phone, mobile, email } = personIn(content, field.id)
  return said([name, title, phone, mobile, email], '　')
}

/** Of a week's report the figures stand together, each in the unit that the notice counts it in. */
const isFigure = ({ file }: Pick<Copy, 'file'>, { type }: Field): boolean =>
  file.activities !== undefined && type === 'quantity'

function figuresIn({ file, content }: Copy, fields: readonly Field[]): WorkFigure[] {
  const things = countedIn(file)
  return fields.map((field) => ({
    label: wordsOf(field.label),
    value: valueOf(field, content),
    unit: things.find((thing) => thing.field === field.id)?.unit ?? '',
  }))
}

function reviewersIn(fields: readonly Field[], content: Content): Reviewer[] {
  return fields.filter(isReviewers).flatMap((field) =>
    printedRows(field, content).map((row) => ({
      name: row[`${field.id}.name`] ?? '',
      title: row[`${field.id}.title`] ?? '',
      unit: row[`${field.id}.unit`] ?? '',
    })),
  )
}

/** The fields that a form prints on a line of their own, by what they are called on it. */
const ownLine = (field: Field): boolean => field.type !== 'files' && !isReviewers(field)

/** Which place of a work's form says what, by the label left of it. */
export function workLabels(copy: Copy): FormLabel[] {
  return fieldsOf(copy)
    .filter(ownLine)
    .map(({ id, label }) => ({ key: id, label: wordsOf(label) }))
}

/** 推荐表, 自荐表 or 报名表 of an entry: what its route asks, what is affirmed, and who vouches for it. */
export function workData(ctx: Context, copy: Copy): WorkFormData {
  const { file, entry, content, frame } = copy
  const [form, fields] = [formFor(file.form, entry), fieldsOf(copy)]
  const paper = entryFormOf(file, entry.route)
  const recommended = file.routes.find(({ id }) => id === entry.route)?.recommended === true
  const affirmed = (by: 'filer' | 'receiver'): string =>
    file.attestations
      .filter((one) => one.by === by && holdsFor(one, entry))
      .map(({ says }) => wordsOf(says))
      .join('；')
  const lines = fields.filter(ownLine)
  const printed = lines
    .filter((field) => !isFigure(copy, field))
    .map((field): WorkField => ({ label: wordsOf(field.label), value: valueOf(field, content) }))
  const body: WorkField[] = recommended ? [{ label: '推荐单位', value: frame.receiver.name }] : []
  const version = markOf(ctx, copy.version)
  // What has no title, such as a unit's report, has no author either.
  const own = { label: fieldOf(form, 'title') ? '作者所在单位意见' : '报送单位意见', says: '同意报送。' }
  const above = {
    label: recommended ? '推荐单位审核意见' : '接收单位审核意见',
    says: said([affirmed('receiver'), recommended ? '同意推荐。' : '同意。'], '；'),
  }
  const stampers = paper ? stampersOf(paper) : []
  return {
    campaign: wordsOf(file.notice.title),
    heading: wordsOf(paper?.name ?? form.template.name),
    title: entry.title || '（未填写作品名称）',
    unit: recommended ? frame.receiver.name : frame.filer.name,
    fields: [...printed, ...body],
    figures: figuresIn(
      copy,
      lines.filter((field) => isFigure(copy, field)),
    ),
    pledge: paper?.statement ? wordsOf(paper.statement) : affirmed('filer'),
    reviewers: reviewersIn(fields, content),
    opinions: stampers.length > 1 ? [own, above] : [recommended ? above : own],
    ...(version ? { version } : {}),
    ...enteredLine(frame),
    demo: ctx.config.demo,
    created: (copy.version?.finalisedAt ?? ctx.now).toISOString(),
  }
}
