import { putCourt, weekStage } from '../../../../test/harness/week'
import type { Actor } from '../../../../test/harness/world'
import { closeWords } from './close.words'
import { wordsFor } from './told.words'

const remind = `mutation ($c: ID!, $o: [ID!]!) { remind(campaignId: $c, phase: "summary", organisationIds: $o) { phase } }`

test('a court is reminded as a peer before a close and after it; a unit below is told that it is late', async () => {
  const stage = await weekStage()
  try {
    const court = await putCourt(stage)
    const until = new Date('2022-04-30T23:59:59+08:00').getTime() / 1000
    const said = (actor: Actor, moment: string) =>
      stage.world.within(actor, (ctx) => closeWords(ctx, stage.campaignId, `summary ${until} ${moment}`))
    await stage.database.at('2022-04-30T10:00:00+08:00')
    // What was asked by hand is told by a letter of its own, and no thing to be done besides.
    await stage.world.ask(stage.office, remind, { c: stage.campaignId, o: [court.organisationId] })
    const asked = await stage.world.within(court, (ctx) =>
      wordsFor(ctx, { kind: 'reminder', subjectId: stage.campaignId, about: 'summary' }),
    )
    expect(asked?.says).toBe('宣传周活动总结报送：国家局发来提醒。\n请贵单位于 2022-04-30 23:59 前报送。\n')
    expect(await said(court, 'day')).toMatchObject({
      subject: '【需办理】报送提醒：宣传周活动',
      says: expect.stringMatching(
        /^“宣传周活动”请贵单位于 2022-04-30 23:59 前报送，以下事项尚未办理：(?!.*提醒)/s,
      ) as string,
    })
    await stage.database.at('2022-05-01T10:00:00+08:00')
    expect(await said(court, 'overdue')).toMatchObject({
      subject: '【需办理】报送提醒：宣传周活动',
      says: expect.stringMatching(/^“宣传周活动”（总结报送）请贵单位尽快报送。/) as string,
    })
    expect(await said(stage.unit, 'overdue')).toMatchObject({
      subject: '【需办理】逾期未报：宣传周活动',
      says: expect.stringMatching(
        /已于 2022-04-30 23:59 截止，还差 1 个，展板块数还差 2 块，请尽快报送。/,
      ) as string,
    })
  } finally {
    await stage.close()
  }
})
