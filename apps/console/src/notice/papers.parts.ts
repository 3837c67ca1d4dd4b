import type { Campaign } from '@huibian/domain'
import { acts, affirmers, ownColumnThings, papers, personParts, perWhat } from './choices.words'
import { forKinds, forRoutes } from './form.parts'
import { otherwise } from './otherwise.parts'
import { wordsAt, type Part, type Row } from './part'
import { fieldsOf, type Thing } from './pointed'
import { wordsIn } from './words'

const unitsOf = ({ participation }: Campaign) =>
  participation.levels.map(({ id, units }) => ({ id, name: units }))
const isPaper =
  (...kinds: readonly string[]) =>
  (row: Row) =>
    kinds.includes(String(row['kind']))

const nameOf = (things: readonly Thing[], id: unknown): string =>
  wordsIn(things.find((thing) => thing.id === id)?.name ?? '')

/** What whoever files or recommends affirms by a tick, in the very words of the notice. */
export const attestations: Part = {
  at: ['attestations'],
  stem: 'attestation',
  add: 'notice.addAttestation',
  aside: (row) => `${nameOf(affirmers, row['by'])}，${nameOf(acts, row['at'])}`,
  fresh: ({ id, translate }) => ({ id, by: 'filer', at: 'submit', says: translate('notice.newAttestation') }),
  boxes: [
    { is: 'words', name: 'says', label: 'notice.attestationSays', long: true },
    { is: 'one', name: 'by', label: 'notice.attestationBy', from: () => affirmers },
    { is: 'one', name: 'at', label: 'notice.attestationAt', from: () => acts },
    forRoutes,
    otherwise,
  ],
}

/** The papers that the call makes: forms, tables, lists, certificates. */
export const documents: Part = {
  at: ['documents'],
  stem: 'document',
  add: 'notice.addDocument',
  aside: (row) =>
    [wordsIn(wordsAt(row, 'annex') ?? ''), nameOf(papers, row['kind'])].filter(Boolean).join(' · '),
  fresh: ({ id, translate }) => ({ id, kind: 'entryList', name: translate('notice.newDocument') }),
  boxes: [
    { is: 'words', name: 'name', label: 'notice.documentName' },
    { is: 'one', name: 'kind', label: 'notice.documentKind', from: () => papers },
    { is: 'words', name: 'annex', label: 'notice.listAnnex', optional: true },
    {
      is: 'several',
      name: 'stampedBy',
      label: 'notice.stampedBy',
      from: unitsOf,
      none: 'notice.noStamp',
      when: isPaper('entryForm', 'summaryTable'),
    },
    { is: 'yes', name: 'electronicSeal', label: 'notice.electronicSeal', when: isPaper('entryForm') },
    {
      is: 'one',
      name: 'per',
      label: 'notice.perWhat',
      from: () => perWhat,
      none: 'notice.notSaid',
      when: isPaper('entryForm'),
    },
    forRoutes,
    {
      is: 'several',
      name: 'fields',
      label: 'notice.printedFields',
      from: fieldsOf,
      none: 'notice.noFields',
      when: isPaper('entryTemplate', 'entryForm'),
    },
    {
      is: 'words',
      name: 'statement',
      label: 'notice.statement',
      long: true,
      optional: true,
      when: isPaper('entryForm', 'summaryTable'),
    },
    {
      is: 'text',
      name: 'number',
      label: 'notice.certificateNumber',
      optional: true,
      when: isPaper('certificate'),
    },
    { is: 'lines', name: 'aliases', label: 'notice.aliases' },
    {
      is: 'rows',
      name: 'columns',
      label: 'notice.columns',
      add: 'notice.addColumn',
      when: isPaper('summaryTable'),
      fresh: ({ campaign: { form } }) => {
        const [field] = form.fields
        return { field: field?.id, name: field?.label ?? field?.id }
      },
      boxes: [
        {
          is: 'one',
          name: 'field',
          label: 'notice.columnField',
          from: (campaign) => [...ownColumnThings, ...fieldsOf(campaign)],
        },
        {
          is: 'one',
          name: 'part',
          label: 'notice.columnPart',
          from: () => personParts,
          none: 'notice.notSaid',
        },
        { is: 'words', name: 'name', label: 'notice.columnName' },
      ],
    },
  ],
}

/** What comes on paper or disc beside the electronic entry. */
export const receipts: Part = {
  at: ['receipts'],
  stem: 'receipt',
  add: 'notice.addReceipt',
  fresh: ({ id, translate }) => ({ id, name: translate('notice.newReceipt') }),
  boxes: [{ is: 'words', name: 'name', label: 'notice.receiptName' }, forRoutes],
}

/** Where entries are handed in beside this system. */
export const channels: Part = {
  at: ['channels'],
  stem: 'channel',
  add: 'notice.addChannel',
  fresh: ({ id, translate }) => ({ id, name: translate('notice.newChannel') }),
  boxes: [
    { is: 'words', name: 'name', label: 'notice.channelName' },
    forKinds,
    { is: 'words', name: 'about', label: 'notice.about', long: true, optional: true },
  ],
}
