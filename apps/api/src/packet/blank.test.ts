import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countedIn, readCampaignFile } from '@huibian/domain'
import { guide } from './blank'
import { blankSheets } from './packet.sheets'

const nobody = { contactName: '', contactPhone: '', leaderName: '', leaderPost: '', leaderPhone: '' }

function peopleIn(people: typeof nobody): string[] {
  const part = guide('总结', people, false).find(({ heading }) => heading === '本单位负责人和联系人')
  return (part?.body ?? []).flatMap((block) =>
    block.type === 'paragraph' ? block.inlines.map((inline) => ('text' in inline ? inline.text : '')) : [],
  )
}

const askedAgain = '有变动或者未登记的，在“总结数据”中填写，并告知办公室。'

test('an offline packet says whom the office has on its list as responsible and as contact', () => {
  const people = {
    ...nobody,
    contactName: '李法官',
    contactPhone: '0375-1',
    leaderName: '王某',
    leaderPost: '副院长',
  }
  expect(peopleIn(people)).toEqual(['负责人：王某 副院长', '联系人：李法官 0375-1', askedAgain])
  expect(peopleIn(nobody)).toEqual(['负责人：未登记', '联系人：未登记', askedAgain])
})

test('an offline packet tells of the stamp where one is asked for', () => {
  const told = (stamped: boolean) => JSON.stringify(guide('总结', nobody, stamped))
  expect([true, false].map((stamped) => told(stamped).includes('送本单位盖章'))).toEqual([true, false])
})

test('an offline packet keeps nothing, 0 and 未开展 apart as the screen does', () => {
  const said = JSON.stringify(guide('总结', nobody, false))
  expect(
    said.match(/没有发生的写0，没有开展的选“未开展”（“总结数据”直接写“未开展”），不清楚的留空。/g),
  ).toHaveLength(1)
  expect(said).not.toContain('不写0')
})

test('every figure of an offline packet has its 口径, its unit and last year’s beside it, once', () => {
  const preset = join(__dirname, '../../../../db/presets/n3-publicity-week.yaml')
  const parsed = readCampaignFile(readFileSync(preset, 'utf8'), () => undefined)
  if (!('campaign' in parsed)) throw new Error('the preset cannot be read')
  const things = countedIn(parsed.campaign)
  const last = new Map([
    ['boards.1', 4],
    ['field:people', 300],
  ])
  const sheets = blankSheets(parsed.campaign, { unit: '某局', things, last })
  const asked = (sheet: string, item: string) =>
    sheets
      .filter((one) => one.sheet === sheet)
      .flatMap(({ rows }) => [...(rows as { values: { [key: string]: unknown } }[])])
      .filter(({ values }) => values['item'] === item)
      .map(({ values: { definition, unit, last: before } }) => ({ definition, unit, last: before }))
  const boards = { definition: '尺寸2.4×1.2，反映“十四五”以来本单位工作进展和成就', unit: '块', last: '4' }
  expect(asked('总结数据', '展板块数')).toEqual([boards])
  expect(asked('活动数据', '展板块数')).toEqual([boards])
  expect(asked('总结数据', '受众人次')).toEqual([{ definition: '', unit: '人次', last: '300' }])
  expect(asked('活动数据', '受众人次')).toEqual([])
})
