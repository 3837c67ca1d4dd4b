import { putCourt, weekStage } from '../../../../test/harness/week'
import type { Actor } from '../../../../test/harness/world'
import { closeWords } from './close.words'

test('a court is reminded as a peer before a close and after it; a unit below is told that it is late', async () => {
  const stage = await weekStage()
  try {
    const court = await putCourt(stage)
    const until = new Date('2022-04-30T23:59:59+08:00').getTime() / 1000
    const said = (actor: Actor, moment: string) =>
      stage.world.within(actor, (ctx) => closeWords(ctx, stage.campaignId, `summary ${until} ${moment}`))
    await stage.database.at('2022-04-30T10:00:00+08:00')
    expect(await said(court, 'day')).toMatchObject({
      subject: '【需办理】报送提醒：宣传周活动',
      says: expect.stringMatching(
        /^“宣传周活动”请贵单位于 2022-04-30 23:59 前报送，以下事项尚未办理：/,
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
