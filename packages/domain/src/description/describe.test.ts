import { preset } from '../../test/presets.ts'
import { describeCampaign } from './describe.ts'

const ids = [
  'n1-ip-videos',
  'n2-cases',
  'n3-publicity-week',
  'n4-science-videos',
  'n5-industry-videos',
  'n5-hunan',
]

test.each(ids)(
  '%s is told whole: every rule, phase, paper, award, stage, list, contact and question by its id',
  (id) => {
    const campaign = preset(id)
    const told = describeCampaign(campaign)
    const {
      rules,
      phases,
      documents,
      attestations,
      awards,
      stages,
      questions,
      lists = [],
      receipts = [],
      activities = [],
    } = campaign
    const rows = [
      rules,
      phases,
      documents,
      attestations,
      awards,
      stages,
      questions,
      lists,
      receipts,
      activities,
    ].flat()
    const all = [...rows.map((row) => row.id), ...campaign.contacts.map(({ role }) => role)]
    expect(all.filter((each) => !told.some((sentence) => sentence.id === each))).toEqual([])
    expect(told.filter(({ text }) => /undefined|null|\[object|NaN|。。|，，/.test(text))).toEqual([])
  },
)

/** Names of bodies that have no English, what stands in quotation marks, codes and clauses of the notice. */
const kept = /“[^”]*”|‘[^’]*’|《[^》]*》|clause [^;]*\)\.|[^ (]*〔20\d\d〕\d+号|无文号/g
const chinese = /[\u4e00-\u9fff]/

test.each(ids)('%s is told in English too, but for names and the notice’s own words', (id) => {
  const named = /^(organisers|basedOn|regions|reviewedBefore|mail)$/
  const told = describeCampaign(preset(id), 'en').filter((sentence) => !named.test(sentence.id))
  const left = told.filter(({ text }) => chinese.test(text.replace(kept, '')))
  const sender = /observes|sends for|each send/
  expect(left.filter(({ text }) => !sender.test(text)).map(({ id: of, text }) => [of, text])).toEqual([])
})
