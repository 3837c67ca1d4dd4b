import {
  belowTop,
  meaningOf,
  ownRows,
  type Campaign,
  type Edit,
  type JudgedAct,
  type Text,
} from '@huibian/domain'
import { freeId } from './freeId'
import { groundOf, type Ground } from './ground'
import { firstClause, seniorTitles } from './kinds.words'

type Row = Campaign['rules'][number]
type Params = Row['params']
type Limits = Partial<Pick<Row, 'kinds' | 'routes'>>

/** How rows of a kind are begun: when they are judged, and by which parameters, those first that are most likely meant. */
type Start = {
  at: JudgedAct[]
  soft?: true
  params: (ground: Ground, campaign: Campaign) => Params[]
  limits?: (ground: Ground) => Limits
}

const written: JudgedAct[] = ['finalise', 'submit']
const sent: JudgedAct[] = ['submit', 'forward']

const bare = (at: JudgedAct[], needs: (ground: Ground) => unknown = () => undefined): Start => ({
  at,
  params: (ground) => {
    needs(ground)
    return [{}]
  },
})

const labelOf = ({ form }: Campaign, id: string): Text =>
  form.fields.find((field) => field.id === id)?.label ?? id

/** Each with each, so that of several beginnings one is sound beside the rules that stand. */
const crossed = <A, B>(ones: readonly A[], others: readonly B[]): (readonly [A, B])[] =>
  others.flatMap((other) => ones.map((one) => [one, other] as const))

/** Limits of a text: of a field that none limits yet if there is one, as what is limited twice is seldom meant. */
const ofText = (name: 'max' | 'min' | 'about', numbers: readonly number[]): Start => ({
  at: written,
  params: (ground, campaign) => {
    const typed = (...types: string[]) =>
      campaign.form.fields.filter(({ type }) => types.includes(type)).map(({ id }) => id)
    const long = typed('rich', 'longText')
    const fields = [...long, ...ground.fields('text').filter((id) => !long.includes(id))]
    const limited = campaign.rules.flatMap(({ params }) => ('called' in params ? params['fields'] : []))
    const free = fields.filter((id) => !limited.includes(id))
    return crossed([...free, ...fields.filter((id) => limited.includes(id))], numbers).map(([id, n]) => ({
      fields: [id],
      called: labelOf(ground.grown(), id),
      [name]: n,
    }))
  },
})

/** What is asked of the films of a field. */
const ofFilms = (...each: readonly Params[]): Start => ({
  at: written,
  params: (ground) => crossed(ground.fields('files'), each).map(([field, more]) => ({ field, ...more })),
})

const attests = (at: JudgedAct[]): Start => ({
  at,
  params: (ground) => ground.attestations().map((id) => ({ attestations: [id] })),
})

/** The bodies that send, or those who file where nobody recommends. */
function sendersOf({ participation, routes }: Campaign): { per: 'sender' | 'filer'; types: string[] } {
  const { filers, addressees = [] } = participation
  const recommended = belowTop({ participation, routes }) !== filers.level && addressees.length > 0
  return {
    per: recommended ? 'sender' : 'filer',
    types: (recommended ? addressees : filers.types).map(({ id }) => id),
  }
}

const titled = ({ id, type }: { id: string; type: string }) => id === 'title' && type === 'text'

/** What asks for its columns by their names. */
const ofPeople = ({ columns = [] }: Campaign['form']['fields'][number]) =>
  ['name', 'title'].every((name) => columns.some(({ id }) => id === name))

const provenRows = ({ columns = [] }: Campaign['form']['fields'][number]) =>
  columns.some(({ type }) => type === 'files')

const proofIn = ({ form }: Campaign, field: string): string =>
  form.fields.find(({ id }) => id === field)?.columns?.find(({ type }) => type === 'files')?.id ?? ''

const firstOption = ({ form }: Campaign, field: string): string =>
  form.fields.find(({ id }) => id === field)?.options?.[0]?.id ?? ''

const starts: Readonly<Record<string, Start>> = {
  beforeInstant: bare(sent),
  filedBy: {
    at: ['save', 'finalise', 'submit'],
    params: (_, { participation }) => [{ types: participation.filers.types.map(({ id }) => id) }],
  },
  recommendedBy: { at: sent, params: (_, campaign) => [{ types: sendersOf(campaign).types }] },
  alongRoute: bare(sent),
  filled: bare(written),
  filledWhenTagged: {
    at: ['publish'],
    params: (ground) =>
      crossed(ground.fields('text'), ground.awards('tag')).map(([id, tag]) => ({ tag, fields: [id] })),
  },
  leftBlank: {
    at: written,
    params: (ground, { form }) => {
      const required = (id: string) => form.fields.some((field) => field.id === id && field.required)
      const fields = ground.fields('text')
      return [...fields.filter((id) => !required(id)), ...fields].map((id) => ({ fields: [id] }))
    },
  },
  oneOf: { at: written, params: (ground) => ground.fields('choice').map((field) => ({ field })) },
  dateWindow: {
    at: written,
    params: (ground, { notice }) =>
      ground
        .fields('date')
        .map((field) => ({ field, from: `${notice.signed.slice(0, 4)}-01-01`, to: 'today' })),
  },
  maxText: ofText('max', [1500, 20_000, 1_000_000]),
  minText: ofText('min', [1000, 100, 1]),
  aboutText: ofText('about', [300, 1000, 3000, 100, 20]),
  quantityAtLeast: {
    at: ['submit'],
    soft: true,
    params: (ground) => ground.fields('quantity').map((field) => ({ field, min: 1 })),
  },
  sameText: {
    at: written,
    soft: true,
    params: (ground) => {
      const [as = ''] = ground.fields('text')
      return ground.fields('text', ({ id }) => id !== as).map((field) => ({ field, as }))
    },
  },
  noGaps: bare(written, (ground) => ground.fields('rich')),
  codeListed: {
    at: written,
    params: (ground) =>
      crossed(
        ground.fields('text', ({ id, type }) => id !== 'title' && type === 'text'),
        ground.lists(),
      ).map(([field, list]) => ({ field, lists: [list], digits: 3 })),
  },
  fromArea: {
    at: sent,
    soft: true,
    params: (ground) => {
      const [claims, [list]] = [ground.fields('yesNo'), ground.lists()]
      return crossed(claims, ground.fields('text')).map(([claim, region]) => ({
        claims: claim,
        region,
        list,
      }))
    },
  },
  attached: ofFilms({ min: 1 }, {}),
  mediaContainer: ofFilms({ allowed: ['mp4'] }),
  mediaSize: ofFilms({ max: '300 MB' }, { max: '900 GB' }),
  mediaDuration: ofFilms({ max: 300 }, { max: 86_400 }),
  mediaResolution: ofFilms({ shortSide: 1080 }),
  mediaAspect: ofFilms({ allowed: ['16:9'] }),
  mediaRate: ofFilms({ of: 'frameRate', min: 25 }, { of: 'frameRate', min: 1 }),
  shareAtMost: {
    at: written,
    params: (ground) =>
      crossed(ground.fields('quantity'), ground.fields('files')).map(([part, field]) => ({
        part,
        field,
        percent: 10,
      })),
  },
  eachProven: {
    at: ['submit'],
    soft: true,
    params: (ground) =>
      ground.fields('rows', provenRows).map((field) => ({ field, proof: proofIn(ground.grown(), field) })),
  },
  notFiledBefore: { ...bare(['submit', 'accept']), soft: true },
  onlyOnce: {
    at: sent,
    params: (_, { form }) => [{ same: [form.fields.some(titled) ? 'title' : 'file'], across: 'campaign' }],
  },
  attested: attests(['submit']),
  attestedAsWorded: attests(['submit']),
  reviewed: {
    at: ['submit'],
    params: (ground) =>
      crossed(
        ground.fields('choice', ({ options }) => options !== undefined),
        ground.fields('rows', ofPeople),
      ).map(([way, reviewers]) => ({
        way,
        byUnit: firstOption(ground.grown(), way),
        reviewers,
        count: 2,
        titles: seniorTitles,
      })),
  },
  checked: { at: ['accept'], params: (ground) => [{ stages: [ground.checklists()[0]] }] },
  stampedScan: {
    at: ['submit'],
    params: () => [{}],
    limits: (ground) => {
      const routes = ground.stamped()
      return routes ? { routes } : {}
    },
  },
  received: {
    at: ['publish'],
    soft: true,
    params: (ground) => ground.receipts().map((id) => ({ receipts: [id] })),
  },
  atLeast: {
    at: ['forward'],
    soft: true,
    params: (_, campaign) => [{ per: sendersOf(campaign).per, min: 1 }],
  },
  atLeastByType: {
    at: ['forward'],
    soft: true,
    params: (_, campaign) => {
      const { per, types } = sendersOf(campaign)
      return [{ per, lines: types.map((type) => ({ type, min: 1 })) }]
    },
  },
  atMost: {
    at: sent,
    params: (_, campaign) => [5, 100, 10_000].map((max) => ({ per: sendersOf(campaign).per, max })),
  },
  withinQuota: {
    at: ['forward'],
    params: (_, campaign) =>
      [5, 100, 10_000].map((max) => ({ lines: sendersOf(campaign).types.map((type) => ({ type, max })) })),
  },
  listsAllAccepted: bare(['forward'], (ground) => ground.table()),
  unchangedSinceStamp: bare(['forward'], (ground) => ground.table()),
  complete: { at: ['forward'], params: () => [{ pieces: { entryFile: ['docx'] } }] },
  eligibleKind: bare(['publish'], (ground) => ground.awards()),
  notTogether: bare(['publish'], (ground) => ground.awards()),
  withinPlaces: bare(['publish'], (ground) => ground.awards()),
}

/** For which entries a row holds that speaks of fields: those that have them. */
function limitsOf({ form }: Campaign, params: Params): Limits {
  const spoken = form.fields.filter(({ id }) => Object.values(params).flat().includes(id))
  const limit = (name: 'kinds' | 'routes'): Limits => {
    const own = spoken.find((field) => field[name])?.[name]
    return own ? { [name]: own } : {}
  }
  return { ...limit('kinds'), ...limit('routes') }
}

/** A rule as it is begun: its id, what else the notice gets with it, and what is written, of which the first that is sound is taken. */
export type Begun = { id: string; added: readonly Text[]; tries: readonly (readonly Edit[])[] }

/** Begins a rule of a kind in a notice, whatever it has and lacks. */
export function beginRule(kind: string, { text, campaign }: { text: string; campaign: Campaign }): Begun {
  const start = starts[kind]
  if (!start) throw new RangeError(`no start for rules of the kind ${kind}`)
  const ground = groundOf({ text, campaign })
  const id = freeId(campaign.rules, kind)
  const all = start.params(ground, campaign)
  const limits = start.limits?.(ground)
  const place = ['rules', ownRows(text, ['rules'])]
  const tries = all.map((params): Edit[] => {
    const row = {
      id,
      clause: campaign.rules.at(-1)?.clause ?? firstClause,
      kind,
      params,
      strength: start.soft ? 'soft' : 'hard',
      at: start.at,
      ...(limits ?? limitsOf(campaign, params)),
      says: meaningOf(ground.grown(), { kind, params }),
    }
    return [...ground.edits, { at: place, value: row }]
  })
  return { id, added: ground.added, tries }
}
