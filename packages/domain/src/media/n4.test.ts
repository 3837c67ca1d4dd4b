import { campaign, nominated, recommended, self, work } from '../../test/n4.ts'
import { film } from '../../test/presets.ts'
import { wordsOf } from '../campaign/text.ts'
import { describeCampaign } from '../description/describe.ts'

const acts = ['save', 'finalise', 'submit', 'accept', 'publish'] as const
const of = (change: Parameters<typeof film>[0]) =>
  recommended.broken('submit', film({ seconds: 180, ...change }))
const saying = (change: object) => recommended.broken('submit', {}, { content: { ...work, ...change } })

test('a work with nothing wrong passes every act on either route', () => {
  expect(acts.flatMap((act) => recommended.broken(act))).toEqual([])
  expect(recommended.broken('forward')).toEqual([])
  expect(acts.flatMap((act) => self.broken(act))).toEqual([])
})

test('N4-02 the theme is told', () => {
  const theme = describeCampaign(campaign).find(({ id }) => id === 'theme')
  expect(theme?.text).toBe('主题：弘扬科学家精神 激发全社会创新活力。')
})

test('N4-03 made and shown within 2023, both days asked', () => {
  expect([saying({ madeOn: '2023-01-01' }), saying({ madeOn: '2023-12-31' })]).toEqual([[], []])
  expect([saying({ madeOn: '2022-12-31' }), saying({ madeOn: '2024-01-01' })]).toEqual([
    ['madeThen hard'],
    ['madeThen hard'],
  ])
  expect([saying({ shownOn: '2022-12-31' }), saying({ shownOn: '2024-01-01' })]).toEqual([
    ['shownThen hard'],
    ['shownThen hard'],
  ])
  const { shownOn: _, ...without } = work
  expect(recommended.broken('submit', {}, { content: without })).toEqual(['formFilled hard'])
})

test('N4-04 shown on one of four kinds of media, with proof', () => {
  expect(saying({ channel: 'poster' })).toEqual(['shownOnMedia hard'])
  expect(recommended.broken('submit', { files: [] })).toEqual(['shownProven hard'])
})

test('N4-05 120 s and 300 s pass, 119 s and 301 s do not', () => {
  expect([of({ seconds: 120 }), of({ seconds: 300 })]).toEqual([[], []])
  expect([of({ seconds: 119 }), of({ seconds: 301 })]).toEqual([['length hard'], ['length hard']])
})

test('N4-06 an MP4 of 16:9 passes; 9:16, 4:3 and mov do not', () => {
  expect(of({ width: 1080, height: 1920 })).toEqual(['aspect hard'])
  expect(of({ width: 1440, height: 1080 })).toEqual(['aspect hard'])
  expect(of({ extension: 'mov', kind: 'mov' })).toEqual(['container hard'])
})

test('N4-07 1280×720 is too coarse, 3840×2160 is not', () => {
  expect(of({ width: 1280, height: 720 })).toEqual(['resolution hard'])
  expect(of({ width: 3840, height: 2160 })).toEqual([])
})

test('N4-08 from 100 MB to 300 MiB, and neither 99 MB nor 301 MiB', () => {
  expect([of({ bytes: 100e6 }), of({ bytes: 300 * 1024 ** 2 })]).toEqual([[], []])
  expect([of({ bytes: 99e6 }), of({ bytes: 301 * 1024 ** 2 })]).toEqual([['size hard'], ['size hard']])
})

test('N4-09 the title in the film is compared, and head, body and tail are checked', () => {
  expect(saying({ headTitle: '星空之上' })).toEqual(['sameTitle soft'])
  const checks = (recommended.facts().checks ?? []).filter(({ item }) => item !== 'tail')
  expect(recommended.broken('accept', { checks })).toEqual(['filmChecked hard'])
})

test('N4-10 text, voice and subtitles are three items of the check', () => {
  for (const item of ['text', 'voice', 'subtitles']) {
    const checks = (self.facts().checks ?? []).filter((each) => each.item !== item)
    expect(self.broken('accept', { checks })).toEqual(['filmChecked hard'])
  }
})

test('N4-11 originality is affirmed, and that a plagiarised work is disqualified, as whoever judges will read', () => {
  const given = (self.facts().given ?? []).filter(({ id }) => id !== 'originality')
  expect(self.broken('submit', { given })).toEqual(['declared hard'])
  const affirmed = campaign.attestations.find(({ id }) => id === 'originality')
  expect(wordsOf(affirmed?.says ?? '')).toContain('发现抄袭的取消评选资格')
})

test('N4-12 30 s of 300 s may be others’, 31 s may not, and AI-made content counts', () => {
  const part = (value: number) =>
    recommended.broken('submit', film({ seconds: 300 }), { content: { ...work, nonOriginal: { value } } })
  expect([part(30), part(31)]).toEqual([[], ['mostlyOriginal hard']])
  const sort = campaign.form.fields
    .find(({ id }) => id === 'sources')
    ?.columns?.find(({ id }) => id === 'sort')
  expect(sort?.options?.map(({ id }) => id)).toEqual([
    'public',
    'stock',
    'music',
    'publicMusic',
    'template',
    'generated',
  ])
})

test('N4-13 a statement stands for a licence of music from public material alone, and footage names its source', () => {
  const source = (sort: string, row: object) =>
    saying({ sources: { rows: [{ what: '某素材', sort, ...row }] } })
  const named = { source: '某台新闻' }
  const stated = { ...named, statement: '公共素材' }
  const proven = { ...named, proof: ['f'] }
  const told = (row: object) =>
    Object.fromEntries(
      ['public', 'stock', 'music', 'publicMusic', 'template', 'generated'].map((sort) => [
        sort,
        source(sort, row),
      ]),
    )
  const free = { public: [], template: [], generated: [], publicMusic: [], stock: [], music: [] }
  const [licence, name] = ['sourcesProven soft', 'sourcesNamed soft']
  expect(told(stated)).toEqual({ ...free, stock: [licence], music: [licence] })
  expect(told(proven)).toEqual(free)
  expect(told(named)).toEqual({
    ...free,
    stock: [licence],
    music: [licence],
    publicMusic: ['publicMusicTold soft'],
  })
  expect(told({ proof: ['f'] })).toEqual({ ...free, public: [name], stock: [name] })
  expect(told({ statement: ' ' })).toEqual({
    ...free,
    public: [name],
    stock: [licence, name],
    music: [licence],
    publicMusic: ['publicMusicTold soft'],
  })
})

/** How people write that they are of the rank: by their field, by the older names, in short, and with what else they are. */
const titlesAdded = [
  '教授级高级工程师|教授级高工|研究员级高级工程师|正高工|高工|一级教授|二级教授|三级教授',
  '四级教授|一级研究员|二级研究员|三级研究员|四级研究员|中学高级教师|推广研究员|副主任中医师',
  '主任中医师|副主任中药师|主任中药师|副主任法医师|主任法医师|高级政工师|正高级政工师|高级社会工作师',
  '正高级社会工作师|高级轮机长|正高级轮机长|高级引航员|正高级引航员|一级飞行员|正高级飞行员|一级文学创作',
  '二级文学创作|一级作曲|二级作曲|一级指挥|二级指挥|一级演奏员|二级演奏员|一级舞美设计师',
  '二级舞美设计师|一级摄影师|二级摄影师|一级录音师|二级录音师|一级剪辑师|二级剪辑师|教授（博导）',
  '副教授/硕导|教授级高级工程师（二级）|研究员、博士生导师|高级工程师 总工',
].flatMap((line) => line.split('|'))

test('N4-27 a nominated work is reviewed by the own unit or by two seniors', () => {
  const by = (...rows: { name: string; title: string }[]) =>
    self.broken('submit', {}, { content: { ...nominated, reviewWay: 'experts', reviewers: { rows } } })
  const reviewed = (...names: string[]) => by(...names.map((name) => ({ name, title: '副教授' })))
  expect(self.broken('submit')).toEqual([])
  expect([reviewed('甲'), reviewed('甲', '甲'), reviewed('甲', '乙')]).toEqual([
    ['reviewedBefore hard'],
    ['reviewedBefore hard'],
    [],
  ])
  const beside = (title: string) => by({ name: '甲', title: '教授' }, { name: '乙', title })
  const senior = titlesAdded.filter((title) => beside(title).length > 0)
  expect(senior).toEqual([])
  const junior = [
    '讲师',
    '工程师',
    '助理研究员',
    '主治医师',
    '副主任科员',
    '教师',
    '讲师（硕导）',
    '工程师/项目经理',
  ]
  expect(junior.map((title) => beside(title))).toEqual(junior.map(() => ['reviewedBefore hard']))
})

test('N4-29 no right of a third party is infringed, as affirmed', () => {
  const given = (self.facts().given ?? []).filter(({ id }) => id !== 'rights')
  expect(self.broken('submit', { given })).toEqual(['declared hard'])
})
