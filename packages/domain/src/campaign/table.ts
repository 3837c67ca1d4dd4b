import { printedRows, printedValue, type PersonPart } from '../content/printed.ts'
import type { Content, FieldValue, Person } from '../content.ts'
import type { Field } from './form.ts'
import { fieldOf } from './form.ts'
import type { CampaignDocument } from './output.ts'
import type { Campaign } from './schema.ts'
import { entryNoun } from './vocabulary.ts'

/** A column of the table in which a body names what it sends: a field of the form or, of a person, one part, or one of the table's own. */
export type TableColumn = CampaignDocument['columns'][number]

const numbered: TableColumn = { field: 'number', name: { zh: '序号', en: 'No.' } }
const remarked: TableColumn = { field: 'remark', name: { zh: '备注', en: 'Remarks' } }
const filed: TableColumn = { field: 'filer', name: { zh: '报送单位', en: 'Filing unit' } }

type Drawing = Pick<Campaign, 'documents' | 'form' | 'vocabulary'>

/** Of a notice that draws no table: what each work is, whose, on which theme, by whom, and whom to ask. */
function usual(file: Drawing): TableColumn[] {
  const { fields } = file.form
  const title = { zh: `${entryNoun(file, 'zh')}名称`, en: 'Title' }
  const said = ({ id, label }: Field): TableColumn => ({ field: id, name: label })
  const person = fields.find(({ type }) => type === 'person')
  const theme = fields.filter(({ id, type }) => id === 'theme' && type === 'choice')
  const authors = fields.filter(({ type, flags }) => type === 'text' && flags.includes('author'))
  return [
    numbered,
    ...(fieldOf(file.form, 'title') ? [{ field: 'title', name: title }] : []),
    filed,
    ...[...theme, ...authors].map(said),
    ...(person
      ? [
          { field: person.id, part: 'name' as const, name: person.label },
          { field: person.id, part: 'phone' as const, name: { zh: '联系电话', en: 'Telephone' } },
        ]
      : []),
    remarked,
  ]
}

/** The columns of a call's 汇总表: as its notice draws them, else those of any call. */
export function tableColumns(file: Drawing): TableColumn[] {
  const drawn = file.documents.find(({ kind }) => kind === 'summaryTable')?.columns ?? []
  return drawn.length > 0 ? drawn : usual(file)
}

const isPerson = (value: FieldValue | undefined): value is Person =>
  typeof value === 'object' && !Array.isArray(value) && 'mobile' in value

/** What a person's part is printed as; an absent office number gives way to the mobile one. */
function personPart(value: FieldValue | undefined, part: PersonPart): string {
  if (!isPerson(value)) return ''
  return part === 'phone' ? value.phone || value.mobile : value[part]
}

/** Rows in one cell: what stands in a row beside each other, the rows one after another. */
const rowsText = (field: Field, content: Content): string =>
  printedRows(field, content)
    .map((row) =>
      Object.values(row)
        .filter((cell) => cell !== '')
        .join(' '),
    )
    .join('；')

/** What stands of a content in a column; what the table's own columns hold is not the content's. */
export function tableCell(
  { form }: Pick<Campaign, 'form'>,
  { field: id, part = 'name' }: TableColumn,
  content: Content,
): string {
  const field = fieldOf(form, id)
  if (!field) return ''
  if (field.type === 'person') return personPart(content[id], part)
  return field.type === 'rows' ? rowsText(field, content) : printedValue(field, content[id])
}
