import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCampaignFile, type Campaign } from '@huibian/domain'
import { boxName, keyOf, mistakePlace } from './mistakePlace'

const text = readFileSync(join(__dirname, '../../../../db/presets/n2-cases.yaml'), 'utf8')

function read(): Campaign {
  const parsed = readCampaignFile(text, () => undefined)
  if ('campaign' in parsed) return parsed.campaign
  throw new Error('the preset cannot be read')
}

const campaign = read()

test('a mistake is told by page, row and box, and its key is that of the box', () => {
  expect(mistakePlace(campaign, 'phases[0].closes')).toEqual({
    page: 'dates',
    row: '第一阶段',
    box: 'notice.closes',
    key: keyOf(['phases', { id: 'phase1' }, 'closes']),
  })
  const rule = campaign.rules.findIndex(({ id }) => id === 'textLength')
  expect(mistakePlace(campaign, `rules[${rule}].params.max`)).toEqual({
    page: 'rules',
    row: '正文不超过1500字',
    box: 'max',
    key: keyOf(['rules', { id: 'textLength' }, 'params', 'max']),
  })
  expect(mistakePlace(campaign, 'notice.number')).toMatchObject({
    page: 'notice',
    row: '',
    box: 'campaign.noticeNumber',
  })
  expect(mistakePlace(campaign, 'notice.published')).toEqual({
    page: 'notice',
    row: '',
    box: 'campaign.noticePublished',
    key: keyOf(['notice', 'published']),
  })
  expect(mistakePlace(campaign, 'participation.extraReceivers[1].sentBy.question')).toMatchObject({
    page: 'ways',
    box: 'notice.sentBy',
  })
})

test('one of several organisers of a role is found by its place, and whom people ask by the role', () => {
  const keys = ['organisers[1].name', 'contacts[0].about'].map((path) => mistakePlace(campaign, path).key)
  const [contact] = campaign.contacts
  expect(keys).toEqual([
    keyOf(['organisers', 1, 'name']),
    keyOf(['contacts', { id: contact?.role ?? '' }, 'about']),
  ])
})

test('what has no box, or a row that was never read, stands in the file', () => {
  const places = [`rules[${campaign.rules.length}].params.max`, 'notice.relayOf', 'form.template.version', '']
  const pages = places.map((path) => mistakePlace(campaign, path).page)
  expect(pages).toEqual(places.map(() => 'file'))
  const lists = [
    'form.fields',
    'documents[99]',
    'participation.levels',
    'participation.filers.level',
    'package.name',
  ].map((path) => mistakePlace(campaign, path).page)
  expect(lists).toEqual(['form', 'papers', 'ways', 'ways', 'papers'])
})

test('a box is called as it is on its page', () => {
  expect(['notice.closes', 'max', ''].map((box) => boxName(box, (key) => key))).toEqual([
    'notice.closes',
    '最多',
    '',
  ])
})

test('members of one name are called as the boxes of their own part', () => {
  const boxes = {
    'attestations[0].says': 'notice.attestationSays',
    'stages[0].checklist[0].says': 'notice.itemSays',
    'rules[0].says.en': 'notice.says',
    'phases[0].about': 'notice.phaseAbout',
    'phases[0].name': 'notice.phaseName',
    'lists[0].about': 'notice.about',
    'contacts[0].about': 'notice.contactAbout',
    'participation.levels[0].name': 'notice.levelName',
    'participation.extraReceivers[0].region': 'notice.region',
    'form.fields[0].options[0].name': 'notice.option',
    'form.fields[0].maxLength': 'notice.maxLength',
    'form.fields[0].unit': 'notice.countUnit',
    'documents[0].columns[0].name': 'notice.columnName',
    'vocabulary.entry': 'notice.word.entry',
    'questions[0].wording': 'notice.askedWording',
    'rules[0].params.about': 'about',
  }
  const found = Object.keys(boxes).map((path) => [path, mistakePlace(campaign, path).box])
  expect(Object.fromEntries(found)).toEqual(boxes)
  expect(boxName('about', (key) => key)).toBe('左右')
})
