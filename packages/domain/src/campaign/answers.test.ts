import { campaign } from '../../test/n2.ts'
import { preset, presetNames, presetText } from '../../test/presets.ts'
import { answered, wrongAnswers } from './answers.ts'
import { describeCampaign } from '../description/describe.ts'
import { effectOf } from './effect.ts'
import { parseCampaign } from './parse.ts'
import { answerTo, openQuestions, rulesOf, settingsOf } from './question.ts'
import { senderOf } from './senders.ts'
import { say } from '../rules/say.ts'

const wrong = (answers: Record<string, boolean | number | string>, language: 'zh' | 'en' = 'zh') =>
  wrongAnswers(campaign, answers).map((finding) => [finding.path, say(finding, language)])

test('an answer is one of the choices, or like the default and within its limits', () => {
  expect(
    wrong({ countsTables: false, sichuanSender: 'office', scanWorkingDays: 10, officeCloses: '18:00' }),
  ).toEqual([])
  expect(wrong({ countsTables: 'no' })).toEqual([
    ['answers.countsTables', '“表格中的文字是否计入1500字”只能选：“计入”、“不计入”。'],
  ])
  expect(wrong({ scanWorkingDays: 31 }, 'en')).toEqual([
    [
      'answers.scanWorkingDays',
      '“Working days for the scan if it may follow” takes a whole number from 1 to 30.',
    ],
  ])
  expect(wrong({ receiverWorkingDaysBefore: '五天' })[0]?.[1]).toMatch(/应填 0 至 60 的整数。$/)
  expect(wrong({ officeCloses: '下午五点' })[0]?.[1]).toMatch(/应按“17:30”的形式填写。$/)
  expect(wrong({ nothing: true })).toEqual([['answers', '本活动没有编号为“nothing”的待定事项。']])
})

test('what the office left out is answered by its default, and stays so', () => {
  const made = answered(campaign, { countsTables: false })
  expect(made.questions.filter(({ answer }) => answer === undefined)).toEqual([])
  expect(settingsOf(made)).toMatchObject({ countsTables: false, countsCaptions: false, scanWorkingDays: 3 })
})

test('a default of 待定 decides nothing: the office gives a number of places, or the question stays open', () => {
  const parent = preset('n5-industry-videos')
  const open = (made: typeof parent) => openQuestions(made).map(({ id }) => id)
  const places = ['grandPlaces', 'singlePlaces', 'themePlaces', 'specialPlaces', 'organisationPlaces']
  expect(open(answered(parent, {}))).toEqual([...places, 'contributionPlaces'])
  expect(open(answered(parent, { contributionPlaces: 3, grandPlaces: '待定' }))).toEqual(places)
  const said = wrongAnswers(parent, {
    grandPlaces: 0,
    singlePlaces: 1.5,
    themePlaces: true,
    specialPlaces: 3,
  })
  expect(said.map(({ path, message, args }) => [path, message, args['min']])).toEqual([
    ['answers.grandPlaces', 'answer.number', 1],
    ['answers.singlePlaces', 'answer.number', 1],
    ['answers.themePlaces', 'answer.number', 1],
  ])
})

test('what the level above decides is neither asked again below nor changed there', () => {
  const child = preset('n5-hunan')
  expect(openQuestions(child).map(({ id }) => id)).toEqual(['officeCloses'])
  const [upper] = wrongAnswers(child, { grandPlaces: 3 })
  expect([upper?.path, upper?.message]).toEqual(['answers.grandPlaces', 'answer.upper'])
  expect(upper && say(upper, 'zh')).toMatch(/^“.+”由上级确定，本级不能更改。$/)
})

test('an answer reaches the rules, the bodies that send, and what is confirmed', () => {
  const strength = (made: typeof campaign) =>
    rulesOf(made).find(({ id }) => id === 'enoughPerPhase')?.strength
  const says = (made: typeof campaign) =>
    made.attestations.find(({ id }) => id === 'consentOrAnonymous')?.says
  const usual = answered(campaign, {})
  const other = answered(campaign, {
    minimumPerPhase: 'hard',
    sichuanSender: 'both',
    guangdongSender: 'extra',
    personsInCases: 'anonymous',
  })
  expect([strength(usual), strength(other)]).toEqual(['soft', 'hard'])
  const senders = (made: typeof campaign) =>
    made.participation.extraReceivers.map((extra) => [extra.region, senderOf(made, extra)])
  expect(senders(usual)).toEqual([
    ['四川', 'extra'],
    ['广东', 'office'],
  ])
  expect(senders(other).map(([, sender]) => sender)).toEqual(['both', 'extra'])
  expect([says(usual), says(other)]).toEqual([
    {
      zh: '服务对象已同意公开，或已作匿名处理',
      en: 'Those served have consented to publication or are anonymous',
    },
    {
      zh: '服务对象已同意公开，案例中的个人信息一律已作匿名处理',
      en: 'Those served have consented to publication and no person is named',
    },
  ])
})

const told = (call: typeof campaign, id: string, value: boolean | number | string) => {
  const made = answered(call, { [id]: value })
  const asked = made.questions.find((question) => question.id === id)
  return asked ? effectOf(made, asked) : { zh: '', en: '' }
}

test.each(presetNames)(
  '%s: every choice of a question is told by what it changes, or only informs',
  (name) => {
    const call = preset(name)
    const own = call.questions.filter(({ upper }) => !upper)
    for (const { id, choices, default: usual, informs } of own) {
      const all = (choices ?? [{ value: usual }]).map(({ value }) => told(call, id, value))
      expect([id, ...all.filter(({ zh, en }) => zh === '' || en === '')]).toEqual([id])
      const silent = all.filter(({ zh }) => zh.startsWith('不影响系统判定'))
      const kinds = informs ? 1 : all.length
      expect([id, silent.length]).toEqual([id, informs ? all.length : 0])
      expect([id, new Set(all.map(({ zh }) => zh)).size]).toEqual([id, kinds])
      expect([id, new Set(all.map(({ en }) => en)).size]).toEqual([id, kinds])
    }
  },
)

test('what only informs says whom; what nobody reads and the file does not explain says that much', () => {
  const call = preset('n4-science-videos')
  expect(told(call, 'postmark', 'arrival')).toEqual({
    zh: '不影响系统判定，供登记邮寄材料的人员参考。',
    en: 'It changes no verdict of the system and is there for whoever registers what comes by post.',
  })
  const own = { id: 'own', asks: '午餐是否提供', default: '提供' }
  const asking = { ...call, questions: [...call.questions, own] }
  expect(told(asking, 'own', '不提供').zh).toBe('不影响系统判定，供各方参考。')
})

test('a question about lists tells what stands in them, and where an answer is not true', () => {
  const call = preset('n4-science-videos')
  const empty = '“全国科普工作联席会议成员单位名单”还没有内容'
  expect(told(call, 'membersImported', false).zh).toBe(
    `名单${empty}：请在“名单”中录入、核对后改选“已录入”，在此之前不能发布。`,
  )
  expect(told(call, 'membersImported', true).zh).toBe(
    `名单${empty}，与所选不符，不能发布：请先在“名单”中录入。`,
  )
  expect(told(call, 'membersImported', 'registered').zh).toBe(
    `登记机构时注明相应类型的单位即予认定，列入名单的也予认定（名单${empty}）。`,
  )
  expect(told(call, 'citiesConfirmed', true).zh).toBe(
    '名单“计划单列市”现有 5 项、“副省级城市”现有 15 项，发布后照此认定。',
  )
  const text = presetText('n4-science-videos')
  const read = parseCampaign(text.replace('lists: [memberUnits]', 'lists: [memberUnit]'))
  expect('mistakes' in read && read.mistakes.map(({ message }) => message)).toEqual([
    '没有编号为“memberUnit”的名单，是否想写“memberUnits”',
  ])
})

test('a question about lists stays open while they are owed, and while an answer says of empty ones that they are entered', () => {
  const call = preset('n4-science-videos')
  const open = (answers: Parameters<typeof answered>[1]) =>
    openQuestions(answered(call, { winners: 100, ...answers })).map(({ id }) => id)
  expect(open({})).toEqual(['membersImported', 'citiesConfirmed'])
  expect(open({ membersImported: true, citiesConfirmed: true })).toEqual(['membersImported'])
  expect(open({ membersImported: 'registered', citiesConfirmed: true })).toEqual([])
})

test('the number of an award is told, and that none is announced before it is set', () => {
  const call = preset('n4-science-videos')
  expect([told(call, 'winners', '待定').zh, told(call, 'winners', 100).zh]).toEqual([
    '“2024年全国优秀科普微视频作品”的数量未定，定下之前不能公布。',
    '“2024年全国优秀科普微视频作品”不超过 100 个。',
  ])
})

test('an answer is told with the notice’s own words and its consequence', () => {
  const made = answered(campaign, { sichuanSender: 'office' })
  expect(answerTo(made, 'sichuanSender')).toBe('office')
  expect(describeCampaign(made).find(({ id }) => id === 'sichuanSender')?.text).toBe(
    '四川由哪家单位报送（通知原文“四川省知识产权服务促进中心”）——已定：省知识产权局。四川由省级知识产权局接收并上报，四川省知识产权服务促进中心作为观察单位参加，不接收案例。',
  )
})

test('the whole campaign is told in English too, but for names and the notice’s own words', () => {
  const kept =
    /“[^”]*”|《[^》]*》|国知办函服字〔2021〕205号|clause [^)]*|优秀案例征集-\{单位名称\}-第\{n\}阶段|[一-鿿]*省知识产权[一-鿿]*|[一-鿿]{2}(?=;| observes| by|\.)/g
  const chinese = describeCampaign(campaign, 'en').filter(({ text }) =>
    /[一-鿿]/.test(text.replace(kept, '')),
  )
  expect(chinese.map(({ id, text }) => [id, text])).toEqual([])
})
