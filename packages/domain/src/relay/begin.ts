import { stringify } from 'yaml'
import { reworded } from '../campaign/shift.ts'
import type { Campaign } from '../campaign/schema.ts'
import type { Text } from '../campaign/text.ts'
import type { Relay } from './schema.ts'

/** What a level says of its own when it begins to relay a notice: who it is, under which number, until when, and whom to ask. */
export type RelayBegun = {
  id: string
  title: string
  number: string
  issuer: string
  signed: string
  /** Where the office stands on the ways of the call above. */
  level: string
  /** The day on which each phase closes here; the words of the notice above name it. */
  closes: Readonly<Record<string, string>>
  contact: { name: Text; about: string }
  /** What its own table of what it sends is called; absent where that of the call above does. */
  table?: string
}

/** The levels from which a notice can be relayed: those that entries pass on their way up, and who files is none of them. */
export function relayLevels({ participation, routes }: Campaign): string[] {
  const passed = routes.flatMap(({ levels }) => levels.slice(1, -1))
  return participation.levels.map(({ id }) => id).filter((id) => passed.includes(id))
}

/** The ways of the call above that lead through a level. */
const waysThrough = ({ routes }: Campaign, level: string): Campaign['routes'] =>
  routes.filter(({ levels }) => levels.slice(1, -1).includes(level))

/** The levels of those ways from who files up to the one that relays, which this call is run by. */
function levelsBelow(upper: Campaign, level: string): Campaign['participation']['levels'] {
  const below = waysThrough(upper, level).flatMap(({ levels }) => levels.slice(0, levels.indexOf(level) + 1))
  return upper.participation.levels.filter(({ id }) => below.includes(id))
}

/** A way asks whom to send to; here it is who relays. */
const ownWay = ({ mailTo, postTo, ...way }: Campaign['routes'][number]): Campaign['routes'][number] => ({
  ...way,
  ...(mailTo === undefined ? {} : { mailTo: 'relay' }),
  ...(postTo === undefined ? {} : { postTo: 'relay' }),
})

function ownTable(upper: Campaign, name: string): Relay['documents'][number] {
  const table = upper.documents.find(({ kind }) => kind === 'summaryTable')
  const [first] = upper.form.fields
  const usual = [
    { field: 'number', name: { zh: '序号', en: 'No.' } },
    ...(first ? [{ field: first.id, name: first.label }] : []),
    { field: 'filer', name: { zh: '报送单位', en: 'Filing unit' } },
    { field: 'remark', name: { zh: '备注', en: 'Remarks' } },
  ]
  const columns = table?.columns.length ? table.columns : usual
  return { id: 'relayTable', kind: 'summaryTable', name, fields: [], columns }
}

/**
 * A relay of a notice as its office begins it: a file of its own that names the notice above and says only what this level decides. It takes the
 * ways that lead through it, and everything else stands as above until somebody makes it stricter.
 */
export function relayBegun(upper: Campaign, begun: RelayBegun): string {
  const { filers, countsAs, regions } = upper.participation
  const file: Partial<Relay> = {
    id: begun.id,
    notice: {
      title: begun.title,
      number: begun.number,
      issuers: [begun.issuer],
      signed: begun.signed,
      basedOn: [upper.notice.title],
      relayOf: upper.id,
    },
    organisers: [{ role: 'issuer', name: begun.issuer }],
    participation: {
      levels: levelsBelow(upper, begun.level),
      filers,
      countsAs,
      regions,
      extraReceivers: [],
      runBy: begun.level,
    },
    routes: waysThrough(upper, begun.level).map(ownWay),
    phases: upper.phases.map(({ id, closes, wording }) => {
      const day = begun.closes[id] ?? closes
      return { id, closes: day, wording: reworded(wording, closes, day) }
    }),
    ...(begun.table === undefined ? {} : { documents: [ownTable(upper, begun.table)] }),
    contacts: [{ role: 'relay', ...begun.contact }],
  }
  return stringify(JSON.parse(JSON.stringify(file)), { version: '1.2', lineWidth: 140, singleQuote: true })
}
