import { v7 } from 'uuid'
import { put } from '../../../../test/access/sown'
import { weekStage } from '../../../../test/harness/week'
import type { Actor } from '../../../../test/harness/world'

jest.setTimeout(120_000)

type Owing = { organisation: { key: string }; overdue: boolean; peer: boolean }
type Task = { title: string; detail: string; overdue: boolean }

const remind = `mutation ($c: ID!, $p: String!, $o: [ID!]!) {
  remind(campaignId: $c, phase: $p, organisationIds: $o) { organisation { key } overdue peer } }`
const tasks = '{ tasks { title detail overdue } }'

test('a court that takes part in a week is reminded, and never chased or called late', async () => {
  const stage = await weekStage()
  try {
    const id = v7()
    await put(stage.database, 'organisation', [
      {
        id,
        key: 'pds-court',
        path: '/pds-court/',
        name: '市中级人民法院',
        short_name: '市法院',
        types: ['memberUnit'],
        region: '',
        order: 1,
        host_name: '',
        sealing_name: '',
        former_names: [],
        phone: '',
        attributes: [],
        revision: 1,
      },
    ])
    const [office] = await stage.database.rows<{ id: string }>(
      `select id from participation where campaign_id = $1 and role = 'owner'`,
      [stage.campaignId],
    )
    await put(stage.database, 'participation', [
      {
        id: v7(),
        campaign_id: stage.campaignId,
        organisation_id: id,
        role: 'filer',
        receiver_id: office?.id,
        path: '/cnipa/pds-court/',
        contact_name: '',
        contact_phone: '',
        numbered: 0,
      },
    ])
    stage.world.organisationIds.set('pds-court', id)
    const court = await stage.world.appoint('filingClerk', 'pds-court')
    const ask = <T>(actor: Actor, query: string, variables?: object) =>
      stage.world.ask<T>(actor, query, variables)
    await stage.database.at('2022-05-02T10:00:00+08:00')
    const given = { c: stage.campaignId, p: 'summary', o: [id, stage.unit.organisationId] }
    const { remind: owing } = await ask<{ remind: Owing[] }>(stage.office, remind, given)
    expect(owing.map(({ organisation, peer, overdue }) => [organisation.key, peer, overdue])).toEqual([
      ['pds-court', true, true],
      ['js-xixia', false, true],
      ['hb-nanwang', false, true],
    ])
    const told = async (actor: Actor) =>
      (await ask<{ tasks: Task[] }>(actor, tasks)).tasks.map(({ title, detail, overdue }) => [
        title,
        detail,
        overdue,
      ])
    expect(await told(court)).toEqual([
      ['报送提醒', '宣传周活动总结报送：国家局提醒，请贵单位按期报送', false],
    ])
    expect(await told(stage.unit)).toEqual([['办理催报', '宣传周活动总结报送：国家局催报，还差 1 个', true]])
    expect(await told(stage.other)).toEqual([])
  } finally {
    await stage.close()
  }
})
