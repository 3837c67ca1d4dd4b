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
    box: 'closes',
    key: keyOf(['phases', { id: 'phase1' }, 'closes']),
  })
  const rule = campaign.rules.findIndex(({ id }) => id === 'textLength')
  expect(mistakePlace(campaign, `rules[${rule}].params.max`)).toEqual({
    page: 'rules',
    row: '正文不超过1500字',
    box: 'max',
    key: keyOf(['rules', { id: 'textLength' }, 'params', 'max']),
  })
  expect(mistakePlace(campaign, 'notice.number')).toMatchObject({ page: 'notice', row: '', box: 'number' })
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
  const pages = ['package.name', `rules[${campaign.rules.length}].params.max`, ''].map(
    (path) => mistakePlace(campaign, path).page,
  )
  expect(pages).toEqual(['file', 'file', 'file'])
})

test('a box is called as it is on its page', () => {
  expect(['closes', 'max', 'unknown'].map((box) => boxName(box, (key) => key))).toEqual([
    'notice.closes',
    '最多',
    '',
  ])
})
