import type { TemplateMarks } from '@huibian/domain'
import { begunBy, broke, noticeStage, type NoticeStage } from '../../../../test/harness/notices'
import { formFile, putToUse } from '../../../../test/harness/officeFiles'
import { upload } from '../../../../test/harness/upload'

let stage: NoticeStage
beforeAll(async () => {
  stage = await noticeStage({
    path: 'db/presets/n4-science-videos.yaml',
    at: '2024-10-10T10:00:00+08:00',
    answers: { winners: '100', membersImported: 'registered', citiesConfirmed: true, bonusEarmarked: false },
    units: [
      { key: 'js-science', name: '江苏省科学技术厅', shortName: '江苏', types: ['province'] },
      { key: 'maker', name: '第一制作所', types: ['legalBody'], under: 'js-science' },
    ],
  })
})
afterAll(() => stage.close())

const marks: TemplateMarks = { fields: [{ place: 't1!r1c2', field: 'title' }] }

test('each of two forms comes out in the file given for it, else in the one for all, else in ours', async () => {
  const { world, host } = stage
  const author = await world.appoint('filingClerk', 'maker')
  const officeForms = async (): Promise<(string | null)[]> => {
    const found: (string | null)[] = []
    for (const route of ['recommended', 'selfNominated']) {
      const { id } = await begunBy(world, author, { phase: 'collection', route })
      const query = 'query ($id: ID!) { entry(id: $id) { officeForm } }'
      const { entry } = await world.ask<{ entry: { officeForm: string | null } }>(author, query, { id })
      found.push(entry.officeForm)
    }
    return found
  }
  const given = async (form: string) => {
    const bytes = await formFile()
    const file = { paper: 'entryForm', form, bytes, filename: `${form}.docx`, marks }
    return putToUse<{ id: string; form: string }>({ ...world, asNation: host }, file, 'id form')
  }
  expect(await officeForms()).toEqual([null, null])
  const nominating = await given('nominationForm')
  expect([nominating.form, await officeForms()]).toEqual(['nominationForm', [null, 'docx']])
  await given('')
  expect(await officeForms()).toEqual(['docx', 'docx'])
  const retire = 'mutation ($id: ID!) { retireTemplate(id: $id, reason: "原件有误") { untilVersion } }'
  expect(broke(await world.perform(host, retire, { id: nominating.id }))).toEqual([])
  expect(await officeForms()).toEqual(['docx', 'docx'])
})

test('a file for a form that the campaign has not is refused by name', async () => {
  const { world, host } = stage
  const purpose = { purpose: 'template', filename: '附件.docx' } as const
  const uploadId = await upload(world, host, await formFile(), purpose)
  const act = `mutation ($c: ID!, $u: ID!, $paper: String!, $form: String!) {
    uploadTemplate(campaignId: $c, paper: $paper, form: $form, uploadId: $u) { id } }`
  const tried = async (paper: string, form: string) => {
    const asked = { c: world.campaignId, u: uploadId, paper, form }
    return (await world.perform(host, act, asked)).violations.map(({ says }) => says)
  }
  const says = (form: string) => [`活动中没有“${form}”这张表，请刷新页面后重新选择。`]
  expect(await tried('entryForm', 'caseForm')).toEqual(says('caseForm'))
  expect(await tried('summaryTable', 'nominationForm')).toEqual(says('nominationForm'))
})

test('a correction does not take a form away or rename it while a file is in use for it', async () => {
  const { world, host } = stage
  const form = 'recommendationForm'
  const bytes = await formFile()
  const file = { paper: 'entryForm', form, bytes, filename: '推荐表.docx', marks }
  const used = await putToUse<{ id: string }>({ ...world, asNation: host }, file)
  const source = 'query ($id: ID!) { campaignSource(id: $id) { text } }'
  const asked = { id: world.campaignId }
  const { text } = (await world.ask<{ campaignSource: { text: string } }>(host, source, asked)).campaignSource
  const renaming = async () => {
    const preview = 'mutation ($id: ID!, $text: String!) { previewCorrection(id: $id, text: $text) { kind } }'
    const renamed = { ...asked, text: text.replaceAll(form, 'bodyForm') }
    return (await world.perform(host, preview, renamed)).violations.map(({ says }) => says)
  }
  expect(await renaming()).toEqual([
    '使用中的附件“推荐表.docx”用于“recommendationForm”这张表，改动后活动中没有这张表。请先停用该附件，再改动活动。',
  ])
  const retire = 'mutation ($id: ID!) { retireTemplate(id: $id, reason: "改用新表") { id } }'
  await world.ask(host, retire, { id: used.id })
  expect(await renaming()).toEqual([])
})
