import { packed, pdfPages } from '../../../../packages/documents/test/read'
import { acts } from '../../../../test/harness/filing'
import { mailAll } from '../../../../test/harness/letters'
import { finalisedAs, noticeStage, submits, type NoticeStage } from '../../../../test/harness/notices'
import { drafted } from '../../../../test/harness/science'
import { needsTool } from '../../../../test/harness/tools'
import { download } from '../../../../test/harness/upload'
import type { Actor } from '../../../../test/harness/world'
import { textOf } from '../mail/words'
import { wordsFor } from '../mail/told.words'

let stage: NoticeStage
let citizen: Actor

beforeAll(async () => {
  stage = await noticeStage({
    path: 'db/presets/n4-science-videos.yaml',
    at: '2024-10-10T10:00:00+08:00',
    answers: { winners: '100', membersImported: 'registered', citiesConfirmed: true },
    units: [{ key: 'person', name: '李某', types: ['citizen'] }],
    worker: true,
  })
  citizen = await stage.world.appoint('filingClerk', 'person')
})
afterAll(() => stage?.close())

needsTool('poppler')(
  'a contest of works says 作品 in its refusals, tasks, mails, inbox and forms, and nowhere 案例',
  async () => {
    const { world, database } = stage
    const draft = await drafted(world, citizen, { title: '院子里的星空', route: 'selfNominated' })
    const { overview } = await world.ask<{ overview: { tasks: { title: string; detail: string }[] } }>(
      citizen,
      '{ overview { tasks { title detail } } }',
    )
    const filed = await finalisedAs(world, citizen, draft, { stamped: true })
    const path = `/files/entries/${filed.id}/form.pdf?version=${filed.versionId}`
    const form = await download(world, citizen, path)
    const attestations = ['originality', 'rights']
    expect((await submits(world, citizen, filed, { attestations })).code).toBeUndefined()
    const { id, versionId } = filed
    const select = 'mutation ($id: ID!) { selectEntry(entryId: $id) { chapter } }'
    const early = await world.perform(stage.host, select, { id })
    await world.ask(stage.receiver, acts.return, { id, versionId, reason: '请补充片尾。', fields: [] })
    const mail = await world.within(citizen, (ctx) =>
      wordsFor(ctx, { kind: 'returned', subjectId: id, about: '' }),
    )
    await mailAll(world, database)
    const { inbox } = await world.ask<{ inbox: { items: { title: string; says: string }[] } }>(
      citizen,
      '{ inbox(page: { number: 1, size: 10 }) { items { title says } } }',
    )
    expect(early.violations.map(({ says }) => says)).toEqual([
      '只能从已上报、或直接报来并审核通过的作品中评选，该作品当前两者都不是。',
    ])
    expect(overview.tasks.map(({ detail }) => detail)).toEqual(['试办活动推荐（自荐）：1 个作品尚未定稿'])
    expect(inbox.items.map(({ says }) => says)).toEqual(['作品《院子里的星空》已退回修改。'])
    const all = [
      mail ? textOf(mail, '') : '',
      JSON.stringify([early, overview, inbox]),
      packed(pdfPages(form.bytes).join('')),
    ]
    expect(all.filter((words) => words === '' || words.includes('案例'))).toEqual([])
  },
)
