import { answered, broken, campaign, contact, films, open, script, scripts, video } from '../../test/n1.ts'
import { film, later } from '../../test/presets.ts'
import { openQuestions } from './question.ts'
import { formFor } from './form.ts'
import { checkContent } from '../content/check.ts'
import { channelsFor, contactsFor, mobileKey } from '../participation/shown.ts'
import { describeCampaign } from '../description/describe.ts'
import { identityMarks } from '../quota/identity.ts'
import { choosingEnds, stageBar, stageOpens } from '../stage/span.ts'
import { closeOf } from './phase.ts'
import { shiftCampaign } from './shift.ts'
import { wrongSort } from './sort.ts'
import { wordsOf } from './text.ts'

const acts = ['save', 'finalise', 'submit', 'accept', 'forward', 'publish'] as const

test('a video and a script with nothing wrong pass every act on either route', () => {
  for (const court of [{ broken }, open, scripts, films])
    expect(acts.flatMap((act) => court.broken(act))).toEqual([])
})

test('N1-01 both families of bodies recommend, a body outside them does not', () => {
  const by = (...types: string[]) => broken('forward', { sender: { name: '某单位', types } })
  expect([by('localOffice'), by('internalUnit'), by('school')]).toEqual([[], [], ['recommender hard']])
})

test('N1-02 the theme is told', () => {
  const theme = describeCampaign(campaign).find(({ id }) => id === 'theme')
  expect(theme?.text).toBe('主题：承百年创新精神，享知识产权成果。')
})

test('stages are named by months, and review cannot open before the close', () => {
  const bar = (now: string) =>
    Object.fromEntries(stageBar(campaign, now).map(({ stage, state }) => [stage.id, state]))
  expect(bar('2021-09-30T23:59:59+08:00')).toMatchObject({ collection: 'running', formCheck: 'ahead' })
  expect(bar('2021-10-01T00:00:00+08:00')).toMatchObject({ collection: 'over', formCheck: 'running' })
  expect(bar('2021-11-30T23:59:59+08:00')).toMatchObject({ expertReview: 'over', showcase: 'running' })
  const late = shiftCampaign(campaign, { closes: { collection: '2021-10-15' } })
  const [, review] = campaign.stages
  expect(review && stageOpens({ ...late, stages: campaign.stages }, review)).toBe('2021-10-16T00:00:00+08:00')
})

test('choosing is due by the end of the stage that runs, and nothing is once all are over', () => {
  expect(
    ['2021-08-01T00:00:00+08:00', '2021-10-31T23:59:59+08:00', '2021-11-01T00:00:00+08:00'].map((now) =>
      choosingEnds(campaign, now),
    ),
  ).toEqual(['2021-10-31T23:59:59+08:00', '2021-10-31T23:59:59+08:00', undefined])
})

test('N1-04 the last day of collection is included to its last second', () => {
  const close = closeOf(campaign, 'collection')
  expect(close).toBe('2021-09-30T23:59:59+08:00')
  expect(open.broken('submit', {}, { now: close })).toEqual([])
  expect(open.broken('submit', {}, { now: later(close, 1) })).toEqual(['onTime hard'])
})

test('N1-05 a route must be chosen of two', () => {
  expect(wrongSort(campaign, { kind: 'script', route: 'public' })).toEqual([])
  expect(wrongSort(campaign, { kind: 'script' }).map(({ args }) => args.allowed)).toEqual([
    '组织推荐、社会征集',
  ])
})

test('N1-06 a kind must be chosen of six in three classes', () => {
  expect(wrongSort(campaign, { kind: 'song', route: 'public' }).map(({ message }) => message)).toEqual([
    'choice.kind',
  ])
  expect(campaign.kinds).toHaveLength(6)
  expect([...new Set(campaign.kinds.map((kind) => wordsOf(kind.class ?? '')))]).toEqual([
    '短视频',
    '长视频',
    '创作脚本',
  ])
})

test('N1-07 a short video of 90 s passes, one of 91 s needs a reason', () => {
  expect(broken('submit', film({ seconds: 90 }))).toEqual([])
  expect(broken('submit', film({ seconds: 91 }))).toEqual(['shortLength soft'])
})

test('N1-08 a long video of 1800 s passes, one of 1801 s does not', () => {
  expect(films.broken('submit', film({ seconds: 1800 }))).toEqual([])
  expect(films.broken('submit', film({ seconds: 1801 }))).toEqual(['longLength hard'])
})

test('N1-09 a script names the kind of video it is for, and brings no video', () => {
  const { scriptFor: _, ...unnamed } = script
  expect(scripts.broken('submit', {}, { content: unnamed })).toEqual(['formFilled hard'])
  const form = formFor(campaign.form, { kind: 'script', route: 'public' })
  expect(form.fields.some(({ id }) => id === 'film')).toBe(false)
  expect(checkContent(form, { ...script, film: ['f'] })).toHaveProperty('findings.0.message', 'field.unknown')
  expect(scripts.broken('submit', { files: [] })).toEqual(['scriptAttached hard'])
})

test('N1-12 1 GiB passes, one byte more does not', () => {
  expect(broken('submit', film({ bytes: 1024 ** 3 }))).toEqual([])
  expect(broken('submit', film({ bytes: 1024 ** 3 + 1 }))).toEqual(['size hard'])
  expect(answered({ sizeUnit: 'decimal' }).broken('submit', film({ bytes: 1024 ** 3 }))).toEqual([
    'size hard',
  ])
})

test('N1-13 seven containers pass, another and a renamed program do not', () => {
  const of = (extension: string, kind = extension) => broken('submit', film({ extension, kind }))
  expect(['mov', 'mp4', 'm4v', 'mpeg', 'mkv', 'flv', 'f4v'].flatMap((each) => of(each))).toEqual([])
  expect(of('avi')).toEqual(['container hard'])
  expect(of('mp4', 'exe')).toEqual(['container hard'])
})

test('N1-14 only 1920×1080 passes, unless the office lets a reason do', () => {
  const of = (width: number, height: number) => film({ width, height })
  expect(broken('submit', of(1920, 1080))).toEqual([])
  expect(broken('submit', of(1280, 720))).toEqual(['resolution hard'])
  expect(broken('submit', of(1080, 1920))).toEqual(['resolution hard'])
  expect(answered({ resolutionBinding: 'soft' }).broken('submit', of(1280, 720))).toEqual(['resolution soft'])
})

test('N1-15 originality is affirmed to these very words', () => {
  const given = open.facts().given ?? []
  expect(open.broken('submit', { given: given.filter(({ id }) => id !== 'originality') })).toEqual([
    'rights hard',
  ])
  const old = given.map((each) => (each.id === 'originality' ? { ...each, version: '0' } : each))
  expect(open.broken('submit', { given: old })).toEqual(['rights hard'])
})

test('N1-16 the licence is granted with the submission, to these very words', () => {
  const licence = campaign.attestations.find(({ id }) => id === 'licence')
  expect([licence?.by, licence?.at]).toEqual(['filer', 'submit'])
  const given = open.facts().given ?? []
  expect(open.broken('submit', { given: given.filter(({ id }) => id !== 'licence') })).toEqual([
    'rights hard',
  ])
})

test('N1-17 nothing is forwarded before the recommending body has reviewed content and orientation', () => {
  const given = (open.facts().given ?? []).filter(({ id }) => id !== 'contentReviewed')
  expect(broken('forward', { given })).toEqual(['contentReviewed hard'])
  expect(open.broken('submit', { given })).toEqual([])
})

test('N1-18 a second script of a body is refused, a fiftieth video is not', () => {
  const n = (of: number) => ({ tallies: [{ per: 'sender' as const, name: '某局', n: of }] })
  expect(scripts.broken('forward', n(1))).toEqual([])
  expect(scripts.broken('forward', n(2))).toEqual(['oneScript hard'])
  expect(broken('forward', n(50))).toEqual([])
})

test('N1-19 a code has three digits, stands in an annex and means a recommendation', () => {
  const of = (code: string) => broken('submit', {}, { content: { ...video, code } })
  expect([of('101'), of('201'), of('')]).toEqual([[], [], []])
  expect([of('999'), of('10'), of('1o1')]).toEqual(Array(3).fill(['codeKnown hard']))
  expect(open.broken('submit')).toEqual([])
  expect(open.broken('submit', {}, { content: video })).toEqual(['noCode hard'])
})

test('N1-21 a script is not offered in the app', () => {
  const of = (kind: string) => channelsFor(campaign, kind).map(({ id }) => id)
  expect([of('shortVideo'), of('script')]).toEqual([['app', 'web'], ['web']])
})

test('a mobile number is one person however it is written', () => {
  expect(['138 0000 0000', '+86-138-0000-0000', '１３８００００００００'].map(mobileKey)).toEqual(
    Array(3).fill('13800000000'),
  )
  expect(['12800000000', '1380000000', ''].map(mobileKey)).toEqual([undefined, undefined, undefined])
  const marksWith = (mobile: string) =>
    identityMarks(campaign.form, {
      content: { ...video, contact: { ...contact, mobile } },
      files: [],
      filer: '某单位',
    }).filter(({ kind }) => kind === 'phone')
  expect(['138 0000 0000', '１３８００００００００'].map(marksWith)).toEqual(
    Array(2).fill([{ kind: 'phone', value: '13800000000' }]),
  )
  expect(marksWith('1380000000')).toEqual([])
})

test('N1-23 three help lines are shown by role, without persons', () => {
  expect(contactsFor(campaign, 'public').map(({ role }) => role)).toEqual([
    'technical',
    'content',
    'organisation',
  ])
  expect(JSON.stringify(campaign)).not.toMatch(/@|\d{3,4}[-—]+\d{7,8}|1\d{10}/)
})

test('N1 open points stand as questions with defaults, and keep it from being published', () => {
  expect(openQuestions(campaign).map(({ id }) => id)).toEqual([
    'codesImported',
    'resolutionBinding',
    'sizeUnit',
    'publicityDays',
    'votesPerDay',
    'shortlisted',
    'panelSize',
  ])
})

test('an extension for one entrant moves its last second', () => {
  const extension = '2021-10-08T23:59:59+08:00'
  expect(open.broken('submit', {}, { now: extension, deadlines: { extension } })).toEqual([])
  expect(open.broken('submit', {}, { now: later(extension, 1), deadlines: { extension } })).toEqual([
    'onTime hard',
  ])
})
