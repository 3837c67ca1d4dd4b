import { answered, fileText, type Campaign } from '@huibian/domain'
import { coded, officeStage, readNotice, type OfficeStage } from '../../../../test/harness/notices'

const lists = '“各地知识产权管理部门推荐代码”、“国家知识产权局各部门单位推荐代码”'
const asked = '待定事项“附件1、附件2的推荐代码是否已录入名单”'
const owed = `${asked}的答复是还没有录入或核对，请在编辑页面的“名单”中录入、核对后改选，再核发、发布。`
const belied = `${asked}的答复与名单不符：${lists}还没有内容，请在编辑页面的“名单”中录入后再核发、发布。`
const acts = {
  create: 'mutation ($text: String!, $title: String!) { importCampaign(text: $text, title: $title) { id } }',
  issue: 'mutation ($id: ID!) { issueCampaign(id: $id, version: 1) { state } }',
  publish: 'mutation ($id: ID!) { publishCampaign(id: $id) { state } }',
}

let stage: OfficeStage
beforeAll(async () => {
  stage = await officeStage({ at: '2021-09-10T10:00:00+08:00', units: [] })
})
afterAll(() => stage?.close())

/** What a second person hears who issues the call, and then its writer who publishes it. */
async function heard(file: Campaign): Promise<(string | undefined)[][]> {
  const { world, host } = stage
  const asking = { text: fileText(file), title: '视频征集' }
  const made = await world.ask<{ importCampaign: { id: string } }>(host, acts.create, asking)
  const { id } = made.importCampaign
  const second = await world.appoint('editor', 'host')
  const issued = await world.perform(second, acts.issue, { id })
  const published = await world.perform(host, acts.publish, { id })
  return [issued, published].map(({ violations }) => violations.map(({ says }) => says))
}

test('a call whose lists are owed, or are said to be there and are not, is neither issued nor published', async () => {
  const file = readNotice('db/presets/n1-ip-videos.yaml')
  expect(await heard(answered(file, {}))).toEqual([[owed], [owed]])
  expect(await heard(answered(file, { codesImported: true }))).toEqual([[belied], [belied]])
  const [issued] = await heard(answered(coded(file), { codesImported: true }))
  expect(issued).toEqual([])
})
