import { Workbook } from 'exceljs'
import { packed, pdfPages } from '../../../../packages/documents/test/read'
import { needsTool } from '../../../../test/harness/tools'
import { download } from '../../../../test/harness/upload'
import { putCourt, putMember, weekStage } from '../../../../test/harness/week'
import type { Actor } from '../../../../test/harness/world'

type Owing = { organisation: { key: string; name: string }; overdue: boolean; peer: boolean }
type Task = { title: string; detail: string; overdue: boolean }

const remind = `mutation ($c: ID!, $p: String!, $o: [ID!]!) {
  remind(campaignId: $c, phase: $p, organisationIds: $o) { organisation { key name } overdue peer } }`
const letter = `mutation ($c: ID!, $i: LetterInput!) { requestLetterSeal(campaignId: $c, input: $i) { file { url } } }`
const tasks = '{ tasks { title detail overdue } }'

needsTool('poppler')(
  'a court that takes part in a week is reminded, and never chased or called late',
  async () => {
    const stage = await weekStage()
    try {
      const court = await putCourt(stage)
      const ask = <T>(actor: Actor, query: string, variables?: object) =>
        stage.world.ask<T>(actor, query, variables)
      await stage.database.at('2022-05-02T10:00:00+08:00')
      const given = {
        c: stage.campaignId,
        p: 'summary',
        o: [court.organisationId, stage.unit.organisationId],
      }
      const { remind: owing } = await ask<{ remind: Owing[] }>(stage.office, remind, given)
      expect(owing.map(({ organisation, peer, overdue }) => [organisation.key, peer, overdue])).toEqual([
        ['pds-court', true, true],
        ['js-xixia', false, true],
        ['hb-nanwang', false, true],
      ])
      const contact = {
        i: {
          campaignId: stage.campaignId,
          organisationId: court.organisationId,
          name: '李法官',
          phone: '0375-1',
          leaderName: '王院长',
          leaderPost: '副院长',
        },
      }
      const save = `mutation ($i: UnitContactInput!) { saveUnitContact(input: $i) {
        organisation { key } contactName contactPhone leaderName leaderPost leaderPhone } }`
      const { saveUnitContact: called } = await ask<{ saveUnitContact: object[] }>(
        stage.office,
        save,
        contact,
      )
      expect(called[0]).toEqual({
        organisation: { key: 'pds-court' },
        contactName: '李法官',
        contactPhone: '0375-1',
        leaderName: '王院长',
        leaderPost: '副院长',
        leaderPhone: '',
      })
      const blank = { i: { ...contact.i, name: ' ' } }
      const refused = await stage.world.perform(stage.office, save, blank)
      expect(refused.violations.map(({ says }) => says)).toEqual([
        '“联系人”共 0 个字，应为 1 至 40 个字，请修改。',
      ])
      expect((await stage.world.perform(stage.unit, save, contact)).violations).toHaveLength(1)
      const own = {
        i: { ...contact.i, organisationId: stage.unit.organisationId, name: '张老师', leaderPhone: '0375-2' },
      }
      await ask(stage.unit, save, own)
      const people = `query ($c: ID!) { week(campaignId: $c) { rows { organisation { key } contactName leaderName leaderPhone } } }`
      const { week } = await ask<{ week: { rows: { organisation: { key: string } }[] } }>(
        stage.office,
        people,
        { c: stage.campaignId },
      )
      expect(
        week.rows.filter(({ organisation }) => ['pds-court', 'js-xixia'].includes(organisation.key)),
      ).toEqual([
        { organisation: { key: 'pds-court' }, contactName: '李法官', leaderName: '王院长', leaderPhone: '' },
        {
          organisation: { key: 'js-xixia' },
          contactName: '张老师',
          leaderName: '王院长',
          leaderPhone: '0375-2',
        },
      ])
      const told = async (actor: Actor) =>
        (await ask<{ tasks: Task[] }>(actor, tasks)).tasks.map(({ title, detail, overdue }) => [
          title,
          detail,
          overdue,
        ])
      expect(await told(court)).toEqual([
        ['完成活动任务', '宣传周活动总结报送：展板块数还差 2 块', false],
        ['报送提醒', '宣传周活动总结报送：国家局发来提醒', false],
      ])
      expect(await told(stage.unit)).toEqual([
        ['完成活动任务', '宣传周活动总结报送：展板块数还差 2 块', true],
        ['办理催报', '宣传周活动总结报送：国家局催报，还差 1 个，展板块数还差 2 块', true],
      ])
      expect(await told(stage.other)).toEqual([
        ['完成活动任务', '宣传周活动总结报送：展板块数还差 2 块', true],
      ])
      const i = { title: '催办通知', words: '请尽快报送。', approver: '周局长', reason: '催办', copies: 1 }
      const { requestLetterSeal: made } = await ask<{ requestLetterSeal: { file: { url: string } } }>(
        stage.office,
        letter,
        { c: stage.campaignId, i },
      )
      const { bytes } = await download(stage.world, stage.office, made.file.url)
      const said = packed(pdfPages(bytes).join(''))
      expect(owing.map(({ organisation }) => said.includes(organisation.name.slice(0, 4)))).toEqual([
        false,
        true,
        true,
      ])
    } finally {
      await stage.close()
    }
  },
)

test('what a court has begun is never overdue to it once the close is over; to a unit below it is', async () => {
  const stage = await weekStage()
  try {
    const court = await putCourt(stage)
    await stage.database.rows(
      `insert into counter (participation_id, phase, state, n)
       select id, 'summary', 'draft', 1 from participation where campaign_id = $1 and organisation_id = any($2::uuid[])`,
      [stage.campaignId, [court.organisationId, stage.unit.organisationId]],
    )
    await stage.database.at('2022-05-02T10:00:00+08:00')
    const told = async (actor: Actor) =>
      (await stage.world.ask<{ tasks: Task[] }>(actor, tasks)).tasks.map(({ title, overdue }) => [
        title,
        overdue,
      ])
    const cellsOf = async (actor: Actor) =>
      (
        await stage.world.ask<{ overview: { matrices: { rows: { cells: object[] }[] }[] } }>(
          actor,
          '{ overview { matrices { rows { cells { overdue late short } } } } }',
        )
      ).overview.matrices.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    expect(await cellsOf(court)).toEqual([{ overdue: 0, late: 0, short: 1 }])
    expect(await cellsOf(stage.unit)).toEqual([{ overdue: 1, late: 0, short: 1 }])
    expect(await told(court)).toEqual([
      ['完成草稿', false],
      ['完成活动任务', false],
    ])
    expect(await told(stage.unit)).toEqual([
      ['完成草稿', true],
      ['完成活动任务', true],
    ])
    // Entered below the office as all units of a call are, it is none of the office's own.
    await stage.database.rows(`update organisation set types = types || '{peer}' where key = 'js-xixia'`)
    expect(await cellsOf(stage.unit)).toEqual([{ overdue: 0, late: 0, short: 1 }])
    expect(await told(stage.unit)).toEqual([
      ['完成草稿', false],
      ['完成活动任务', false],
    ])
    const owing = 'query ($c: ID!) { owing(campaignId: $c) { organisation { key } peer } }'
    const { owing: owed } = await stage.world.ask<{
      owing: { organisation: { key: string }; peer: boolean }[]
    }>(stage.office, owing, { c: stage.campaignId })
    expect(owed.map(({ organisation, peer }) => [organisation.key, peer])).toEqual([
      ['pds-court', true],
      ['js-xixia', true],
      ['hb-nanwang', false],
    ])
  } finally {
    await stage.close()
  }
})

test('whom a reminder does not reach is told apart: nobody acts for it until somebody is invited', async () => {
  const stage = await weekStage()
  try {
    const o = await putMember(stage)
    const staffed = async () => {
      const { owing } = await stage.world.ask<{
        owing: { organisation: { key: string }; staffed: boolean }[]
      }>(stage.office, 'query ($c: ID!) { owing(campaignId: $c) { organisation { key } staffed } }', {
        c: stage.campaignId,
      })
      return owing.map(({ organisation, staffed: reached }) => [organisation.key, reached])
    }
    const others = [
      ['js-xixia', true],
      ['hb-nanwang', true],
    ]
    expect(await staffed()).toEqual([['pds-court', false], ...others])
    const invite = `mutation ($c: ID!, $o: ID!) { invite(campaignId: $c, organisationId: $o, name: "某书记员") { code } }`
    await stage.world.ask(stage.office, invite, { c: stage.campaignId, o })
    expect(await staffed()).toEqual([['pds-court', true], ...others])
    await stage.database.rows('update invitation set withdrawn_by = $1, withdrawn_at = app_now()', ['办公室'])
    expect(await staffed()).toEqual([['pds-court', false], ...others])
  } finally {
    await stage.close()
  }
})

needsTool('poppler', 'calc')('peers stand on a sheet of their own, in words for peers', async () => {
  const stage = await weekStage()
  try {
    await putCourt(stage)
    await stage.database.at('2022-05-02T10:00:00+08:00')
    const fetched = async (format: string) =>
      (await download(stage.world, stage.office, `/files/campaigns/${stage.campaignId}/chase.${format}`))
        .bytes
    const [chased = '', reminded = '', ...more] = pdfPages(await fetched('pdf')).map((page) => packed(page))
    expect(more).toEqual([])
    expect([chased.includes('宣传周活动催办单'), chased.includes('法院'), chased.includes('迟报')]).toEqual([
      true,
      false,
      true,
    ])
    expect([reminded.includes('宣传周活动报送提醒单'), reminded.includes('法院')]).toEqual([true, true])
    expect(['催办', '迟报', '逾期'].filter((word) => reminded.includes(word))).toEqual([])
    const book = new Workbook()
    await book.xlsx.load(Uint8Array.from(await fetched('xlsx')).buffer)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['催办单', '报送提醒单'])
  } finally {
    await stage.close()
  }
})
