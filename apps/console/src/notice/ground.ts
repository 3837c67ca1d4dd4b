import {
  entryFormOf,
  ownRows,
  stampersOf,
  topLevel,
  type Campaign,
  type Edit,
  type Place,
  type Text,
} from '@huibian/domain'
import type { FieldType } from './fieldEdits'
import { freeId } from './freeId'
import { addedWords } from './kinds.words'

type Field = Campaign['form']['fields'][number]

/** Of which types fields are that a rule can judge, by what they are called among what is added for want of one. */
const fitting = {
  text: ['text', 'longText'],
  rich: ['rich'],
  files: ['files'],
  quantity: ['quantity'],
  choice: ['choice'],
  date: ['date', 'period'],
  yesNo: ['yesNo'],
  rows: ['rows'],
} as const satisfies Readonly<Record<string, readonly FieldType[]>>

export type Wanted = keyof typeof fitting

const option = (n: number) => ({ id: `option${n}`, name: addedWords.option(n) })

/** What a field of a sort cannot do without. */
const more: Readonly<Partial<Record<Wanted, object>>> = {
  choice: { options: [option(1), option(2)] },
  rows: {
    columns: [
      { id: 'name', label: addedWords.name, type: 'text' },
      { id: 'title', label: addedWords.title, type: 'text' },
      { id: 'proof', label: addedWords.proof, type: 'files' },
      { id: 'sort', label: addedWords.sort, type: 'choice', options: [option(1), option(2)] },
    ],
  },
}

const isFit = (field: Field, wanted: Wanted) => (fitting[wanted] as readonly string[]).includes(field.type)

/** The campaign with a row more in one of its lists, as far as rules name what stands there. */
function grownBy(campaign: Campaign, [part = '']: Place, row: object): Campaign {
  if (part === 'form')
    return { ...campaign, form: { ...campaign.form, fields: [...campaign.form.fields, row as Field] } }
  const rows = (campaign as Readonly<Record<string, unknown>>)[String(part)]
  return { ...campaign, [String(part)]: [...(Array.isArray(rows) ? rows : []), row] }
}

/**
 * What a rule finds in a campaign to speak of. Where there is nothing of a sort, one is added with the rule, so that every rule can be begun in
 * every notice; `added` says what.
 */
export function groundOf({ text, campaign }: { text: string; campaign: Campaign }) {
  const edits: Edit[] = []
  const added: Text[] = []
  let grown = campaign

  /** A row more at the end of a list of the file. */
  function append(at: Place, name: Text, row: object): void {
    const before = edits.filter((edit) => at.every((step, n) => edit.at[n] === step)).length
    edits.push({ at: [...at, ownRows(text, at) + before], value: row })
    added.push(name)
    grown = grownBy(grown, at, row)
  }

  function one<T extends { id: string }>(
    rows: readonly T[],
    { at, stem, name, row }: { at: Place; stem: string; name: Text; row: (id: string) => object },
  ): string[] {
    if (rows.length > 0) return rows.map(({ id }) => id)
    const id = freeId(rows, stem)
    append(at, name, row(id))
    return [id]
  }

  const { form, participation, stages } = campaign
  return {
    edits,
    added,
    /** The campaign with what is added. */
    grown: () => grown,
    /** All fields of a sort, or the one that is added. */
    fields(wanted: Wanted, isMeant: (field: Field) => boolean = () => true): string[] {
      const there = form.fields.filter((field) => isFit(field, wanted) && isMeant(field))
      const label = addedWords[wanted]
      const row = { label, type: fitting[wanted][0], ...more[wanted] }
      if (there.length > 0) return there.map(({ id }) => id)
      const id = freeId(grown.form.fields, 'field')
      append(['form', 'fields'], label, { id, ...row })
      return [id]
    },
    lists: () =>
      one(campaign.lists ?? [], {
        at: ['lists'],
        stem: 'list',
        name: addedWords.list,
        row: (id) => ({ id, name: addedWords.list, items: [] }),
      }),
    awards: (kind?: 'tag') =>
      one(
        campaign.awards.filter((award) => kind === undefined || award.kind === kind),
        {
          at: ['awards'],
          stem: kind === undefined ? 'award' : `tag${campaign.awards.length}`,
          name: addedWords[kind ?? 'award'],
          row: (id) => ({ id, name: addedWords[kind ?? 'award'], kind: kind ?? 'prize' }),
        },
      ),
    attestations: () =>
      one(campaign.attestations, {
        at: ['attestations'],
        stem: 'attestation',
        name: addedWords.attestation,
        row: (id) => ({ id, says: addedWords.attestation, by: 'filer', at: 'submit' }),
      }),
    receipts: () =>
      one(campaign.receipts ?? [], {
        at: ['receipts'],
        stem: 'receipt',
        name: addedWords.receipt,
        row: (id) => ({ id, name: addedWords.receipt }),
      }),
    checklists: () =>
      one(
        stages.filter(({ checklist }) => checklist.length > 0),
        {
          at: ['stages'],
          stem: `check${stages.length}`,
          name: addedWords.stage,
          row: (id) => ({
            id,
            name: addedWords.stage,
            level: topLevel(campaign),
            checklist: [{ id: 'item1', name: addedWords.item, says: addedWords.itemSays }],
          }),
        },
      ),
    table(): void {
      const tables = campaign.documents.filter(({ kind }) => kind === 'summaryTable')
      const [first] = form.fields
      one(tables, {
        at: ['documents'],
        stem: `table${campaign.documents.length}`,
        name: addedWords.table,
        row: (id) => ({
          id,
          kind: 'summaryTable',
          name: addedWords.table,
          columns: [
            { field: 'number', name: addedWords.number },
            { field: 'filer', name: addedWords.filer },
            { field: first?.id, name: first?.label },
          ],
        }),
      })
    },
    /** The routes whose entries have a form to be stamped, or all where one is added for all. */
    stamped(): string[] | undefined {
      const { routes, documents } = campaign
      const forms = routes.map(({ id }) => ({ id, form: entryFormOf(campaign, id) }))
      const stamped = forms.filter(({ form: one }) => stampersOf(one ?? {}).length > 0)
      if (stamped.length > 0)
        return stamped.length === routes.length ? undefined : stamped.map(({ id }) => id)
      const { level } = participation.filers
      const [there] = forms.flatMap(({ form: one }) => one ?? [])
      if (there) edits.push({ at: ['documents', { id: there.id }, 'stampedBy'], value: level })
      else {
        const id = freeId(documents, 'form')
        append(['documents'], addedWords.form, {
          id,
          kind: 'entryForm',
          name: addedWords.form,
          stampedBy: level,
        })
      }
      return there?.routes
    },
  }
}

export type Ground = ReturnType<typeof groundOf>
