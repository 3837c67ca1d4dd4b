import { packed, pdfPages } from '../../../../packages/documents/test/read'
import { bound } from '../../../../test/harness/filing'
import { begunBy, broke, finalisedAs, noticeStage, savedAs, submits } from '../../../../test/harness/notices'
import { download } from '../../../../test/harness/upload'

const said = (text: string) => [{ type: 'paragraph' as const, inlines: [{ text }] }]
const person = { name: '联系人', title: '', phone: '0375-0000-2007', mobile: '', email: '' }

test('where the office asks for a stamp, a summary goes with the scan of its printed form, and not without', async () => {
  const { world, close } = await noticeStage({
    path: 'db/presets/n3-publicity-week.yaml',
    at: '2022-04-27T10:00:00+08:00',
    answers: { membersImported: true, summaryStamped: 'hard' },
    units: [{ key: 'court', name: '某市中级人民法院', types: ['memberUnit'] }],
  })
  try {
    const court = await world.appoint('filingClerk', 'court')
    const draft = await savedAs(world, court, await begunBy(world, court, { phase: 'summary' }), {
      done: said('布展两块。'),
      effect: said('效果良好。'),
      experience: said('经验三条。'),
      boards: { value: 2 },
      minors: 'consented',
      leader: person,
      contact: person,
    })
    const filed = await finalisedAs(world, court, draft)
    const waivers = [{ rule: 'withPictures', reason: '图片另送。' }]
    const send = async (): Promise<string[]> => broke(await submits(world, court, filed, { waivers }))
    expect(await send()).toEqual(['summaryStamped'])
    const path = `/files/entries/${filed.id}/form.pdf?version=${filed.versionId}`
    const words = packed(pdfPages((await download(world, court, path)).bytes).join(''))
    const asked = [filed.code, '布展两块。', '效果良好。', '经验三条。', '报送单位意见']
    expect(asked.filter((one) => !words.includes(packed(one)))).toEqual([])
    await bound(world, court, filed)
    expect(await send()).toEqual([])
  } finally {
    await close()
  }
})
