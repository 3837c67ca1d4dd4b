import fc from 'fast-check'
import { preset, soundFacts } from '../../test/presets.ts'
import { checkContent } from '../content/check.ts'
import { attestationVersion } from '../attestation/version.ts'
import { advise, factsAsked, judge } from '../rules/judge.ts'
import { say } from '../rules/say.ts'
import type { Field } from './form.ts'
import { formFor } from './form.ts'
import { closeOf } from './phase.ts'
import { rulesOf } from './question.ts'
import { judgedActs, type Campaign } from './schema.ts'
import type { Facts } from '../rules/facts.ts'

jest.setTimeout(300_000)

const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', '河北', '101', '副教授', '字'.repeat(70)),
)
const day = fc.constantFrom('', '2019-12-31', '2020-01-01', '2021-03-20', '2023-06-01', '2024-02-30')
const number = fc.record({ value: fc.oneof(fc.nat(60), fc.double({ noNaN: true })) })
const person = fc.record({ name: word, title: word, phone: word, mobile: word, email: word })
const body = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant('paragraph'),
      inlines: fc.array(fc.record({ text: word }), { maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('gap'), reason: word }),
  ),
  { maxLength: 4 },
)

/** A value that the field's type takes, for the most part. */
function valueOf({ type, options, columns }: Field): fc.Arbitrary<unknown> {
  if (type === 'date') return day
  if (type === 'period') return fc.record({ from: day, to: day })
  if (type === 'yesNo') return fc.boolean()
  if (type === 'quantity') return number
  if (type === 'person') return person
  if (type === 'rich') return body
  if (type === 'files' || type === 'choices') return fc.array(word, { maxLength: 3 })
  if (type === 'choice' && options) return fc.constantFrom(...options.map(({ id }) => id), 'none')
  if (type !== 'rows') return word
  const cells = (columns ?? []).map((column) => [
    column.id,
    column.type === 'files' ? fc.array(word, { maxLength: 2 }) : word,
  ])
  return fc.record({
    rows: fc.array(fc.record(Object.fromEntries(cells), { requiredKeys: [] }), { maxLength: 3 }),
  })
}

const contentOf = (campaign: Campaign) =>
  fc.record(
    Object.fromEntries(
      campaign.form.fields.map((field) => [
        field.id,
        fc.oneof(
          { weight: 9, arbitrary: valueOf(field) },
          {
            weight: 1,
            arbitrary: fc.constantFrom(null, 7, '', [], [7], {}, { rows: 7 }, [{ type: 'none' }]),
          },
        ),
      ]),
    ),
    { requiredKeys: [] },
  )

const media = fc.record(
  {
    field: fc.constant('film'),
    name: word,
    extension: fc.constantFrom('mp4', 'MOV', 'avi', ''),
    kind: fc.constantFrom('mp4', 'exe'),
    bytes: fc.nat(2e9),
    seconds: fc.double({ min: 0, max: 4000, noNaN: true }),
    width: fc.constantFrom(0, 720, 1080, 1920),
    height: fc.constantFrom(0, 720, 1080, 1920),
  },
  { requiredKeys: ['field', 'name', 'extension', 'bytes'] },
)
const tally = fc.record({
  per: fc.constantFrom(
    'regionPhase' as const,
    'filer' as const,
    'sender' as const,
    'person' as const,
    'entrant' as const,
    'activity' as const,
  ),
  name: word,
  n: fc.nat(9),
  bonus: fc.nat(3),
})
const other = fc.record({
  title: word,
  where: word,
  same: fc.subarray([
    'title' as const,
    'file' as const,
    'author' as const,
    'person' as const,
    'phone' as const,
  ]),
  unit: fc.constantFrom('same' as const, 'other' as const),
  route: fc.constantFrom('recommended', 'public', 'direct'),
  campaign: fc.constantFrom('this' as const, 'earlier' as const),
})

function factsOf(campaign: Campaign) {
  const award = fc.constantFrom('none', ...campaign.awards.map(({ id }) => id))
  const types = ['none', ...(campaign.participation.addressees ?? []).map(({ id }) => id)]
  return fc.record({
    kind: fc.constantFrom(...campaign.kinds.map(({ id }) => id)),
    route: fc.constantFrom(...campaign.routes.map(({ id }) => id)),
    content: contentOf(campaign),
    seconds: fc.integer({ min: -1e7, max: 1e7 }),
    media: fc.array(media, { maxLength: 2 }),
    tallies: fc.array(tally, { maxLength: 4 }),
    others: fc.array(other, { maxLength: 2 }),
    given: fc.subarray(
      campaign.attestations.map((each) => ({ id: each.id, version: attestationVersion(each) })),
    ),
    received: fc.subarray((campaign.receipts ?? []).map(({ id }) => id)),
    sender: fc.record({ name: word, types: fc.subarray(types), region: word }),
    honours: fc.array(fc.record({ award, entry: word, name: word, kind: word, series: word }), {
      maxLength: 8,
    }),
    scan: fc.constantFrom(
      null,
      { compared: false, waived: false },
      { readCode: 'X', compared: false, waived: false },
    ),
    tags: fc.subarray(campaign.awards.map(({ id }) => id)),
  })
}

type Drawn = ReturnType<typeof factsOf> extends fc.Arbitrary<infer T> ? T : never
const instant = (close: string, seconds: number) => new Date(Date.parse(close) + seconds * 1000).toISOString()

function known(campaign: Campaign, drawn: Drawn): Partial<Facts> {
  const { kind, route, content, seconds, ...given } = drawn
  const read = checkContent(formFor(campaign.form, { kind, route }), content)
  if ('findings' in read) for (const finding of read.findings) say(finding)
  const now = instant(closeOf(campaign, campaign.phases[0]?.id ?? ''), seconds)
  return {
    ...soundFacts(campaign, { kind, route, content: 'content' in read ? read.content : {}, now }),
    ...given,
  }
}

const ids = [
  'n1-ip-videos',
  'n2-cases',
  'n3-publicity-week',
  'n4-science-videos',
  'n5-industry-videos',
  'n5-hunan',
]

test.each(ids)(
  '2,000 entries of %s are judged at every act without a crash, and the preview says the same',
  (id) => {
    const campaign = preset(id)
    const rules = rulesOf(campaign)
    let spoken = 0
    fc.assert(
      fc.property(factsOf(campaign), (drawn) => {
        const facts = known(campaign, drawn)
        for (const act of judgedActs) {
          const verdict = judge(rules, act, facts)
          // A plain comparison: expect takes longer than the judging of all acts.
          if (JSON.stringify(advise(rules, act, facts)) !== JSON.stringify(verdict))
            throw new Error(`another preview at ${act}`)
          for (const violation of verdict)
            if (say(violation) === '' || say(violation, 'en') === '') throw new Error('no sentence')
          spoken += verdict.length
        }
      }),
      { numRuns: 2000 },
    )
    expect(spoken).toBeGreaterThan(2000)
    expect(factsAsked(rules).length).toBeGreaterThan(5)
  },
)
