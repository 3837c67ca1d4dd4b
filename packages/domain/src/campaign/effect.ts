import { answerOf, decides, emptyLists, settingsOf, type Question, type Settings } from './question.ts'
import { senderOf, type Sender } from './senders.ts'
import type { CampaignList } from '../participation/schema.ts'
import type { Campaign } from './schema.ts'
import { inBoth, inTurn, nested, quoted, type Words } from './text.ts'
import { entryNoun } from './vocabulary.ts'

type Tell = (settings: Settings, campaign: Campaign) => Words

const counts =
  (zh: string, en: string) =>
  (counted: boolean): Words => ({
    zh: `${zh}${counted ? '计入' : '不计入'}正文字数。`,
    en: `${en} ${counted ? 'count' : 'do not count'} towards the length of the text.`,
  })

function phasesAtOfficeHour({ phases }: Campaign): Words {
  return inTurn(phases.filter(({ wording }) => wording.includes('下班前')).map(({ name }) => inBoth(name)))
}

function officeHour(hour: string, campaign: Campaign): Words {
  const at = phasesAtOfficeHour(campaign)
  return at.zh === ''
    ? {
        zh: '本通知没有“下班前”的说法，各阶段均至当日 23:59:59。',
        en: 'No phase closes at the office hour; each runs to 23:59:59.',
      }
    : { zh: `${at.zh}于当日 ${hour} 截止。`, en: `${at.en} closes at ${hour}.` }
}

const sizeUnits: Record<Settings['sizeUnit'], Words> = {
  lenient: {
    zh: '下限按 1000 进位、上限按 1024 进位，取对参加者有利的一种。',
    en: 'A least size is read by thousands, a greatest by 1,024: in favour of the entrant.',
  },
  decimal: { zh: '文件大小按 1000 进位。', en: 'Sizes are read by thousands.' },
  binary: { zh: '文件大小按 1024 进位。', en: 'Sizes are read by 1,024.' },
}

/** What each of the program's own settings does, as it stands. */
const settings: { [name in keyof Settings]: Tell } = {
  countsTables: ({ countsTables: on }) => counts('表格中的文字', 'Words in tables')(on),
  countsCaptions: ({ countsCaptions: on }) => counts('图题和表题', 'Captions')(on),
  countsNotes: ({ countsNotes: on }) => counts('标注', 'Notes')(on),
  officeCloses: ({ officeCloses }, campaign) => officeHour(officeCloses, campaign),
  finalisedCountsOnTime: ({ finalisedCountsOnTime: on }) =>
    on
      ? {
          zh: '截止前已定稿的算按时，盖章扫描件可以补交。',
          en: 'What is finalised by the close is on time; its scan may follow.',
        }
      : {
          zh: '截止前完成报送（含盖章扫描件）的才算按时。',
          en: 'Only what is filed with its scan by the close is on time.',
        },
  scanWorkingDays: ({ finalisedCountsOnTime: on, scanWorkingDays: n }) =>
    on
      ? {
          zh: `盖章扫描件可在截止后 ${n} 个工作日内补交。`,
          en: `The scan may follow for ${n} working days after the close.`,
        }
      : { zh: '上一项为“不算”时不起作用。', en: 'Of no effect while filing counts.' },
  receiverWorkingDaysBefore: ({ receiverWorkingDaysBefore: n }) =>
    n === 0
      ? { zh: '发布时各省不另设截止日期，按通知截止。', en: 'Provinces begin with the date of the notice.' }
      : {
          zh: `发布时为各省设定比通知提前 ${n} 个工作日的截止日期，各省可以再改。`,
          en: `Provinces begin with a date ${n} working days before that of the notice, and may change it.`,
        },
  earlyDating: ({ earlyDating }) =>
    earlyDating === 'early'
      ? { zh: '各阶段自开始日期起即可填报。', en: 'Each phase takes cases from its own opening.' }
      : {
          zh: '前一阶段截止后，后一阶段才能填报。',
          en: 'A phase takes cases only once the one before has closed.',
        },
  beforeIncludesDay: ({ beforeIncludesDay: on }) =>
    on
      ? { zh: '“某日前”含当日，至当日 23:59:59。', en: 'A close “before” a day includes the day.' }
      : {
          zh: '“某日前”不含当日，至前一日 23:59:59。',
          en: 'A close “before” a day ends with the day before.',
        },
  sizeUnit: ({ sizeUnit }) => sizeUnits[sizeUnit],
  bonusEarmarked: ({ bonusEarmarked: on }) =>
    on
      ? {
          zh: '增加的名额只能用于名单所列地区的作品。',
          en: 'Additional places are kept for works of the listed areas.',
        }
      : { zh: '增加的名额可用于任何作品。', en: 'Additional places may be taken by any work.' },
  formPer: ({ formPer }) =>
    formPer === 'entry'
      ? {
          zh: '上传扫描件时提示一件一份；几件合扫的仍按各页校验码归入各件。',
          en: 'Uploading asks for each form by itself; what is scanned together is still parted by codes.',
        }
      : {
          zh: '每家单位打印一张合报表，列明各件的稿次和校验码，盖章后扫成一个 PDF，归入所列各件；没有列入或改过稿的，须另列。',
          en: 'A unit prints one form that lists its entries with their codes; one stamped scan serves all that it names as they stand.',
        },
  severalTypes: ({ severalTypes: on }) =>
    on
      ? { zh: '兼有两种类型的单位在报送表上自选机构类型。', en: 'A unit of both types chooses on its form.' }
      : {
          zh: '兼有两种类型的单位按登记的第一个类型填报。',
          en: 'The first registered type of a unit stands on its form.',
        },
}

const isSetting = (id: string): id is keyof Settings => Object.hasOwn(settings, id)

function strengthEffects({ rules }: Campaign, question: Question): Words[] {
  const answer = answerOf(question)
  return rules
    .filter(({ strength }) => typeof strength === 'object' && strength.question === question.id)
    .map(({ says }) => {
      const { zh, en } = inBoth(says)
      if (answer === 'off') return { zh: `规则“${zh}”不作要求。`, en: `“${en}” is not asked for.` }
      return answer !== 'soft'
        ? { zh: `规则“${zh}”必须满足。`, en: `“${en}” is binding.` }
        : { zh: `规则“${zh}”说明理由后可放行。`, en: `“${en}” may be passed over with a reason.` }
    })
}

type Sending = { region: string; name: string; noun: Words }

const sends: Record<Sender, (sending: Sending) => Words> = {
  office: ({ region, name, noun }) => ({
    zh: `${region}由省级知识产权局接收并上报，${name}作为观察单位参加，不接收${noun.zh}。`,
    en: `The provincial IP office sends for ${region}; ${name} observes and receives no ${noun.en}s.`,
  }),
  extra: ({ region, name, noun }) => ({
    zh: `${region}由${name}接收并上报，省级知识产权局作为观察单位参加，不接收${noun.zh}；所属机构的${noun.zh}一律报${name}。`,
    en: `${name} sends for ${region}; the provincial IP office observes, and its centres file with ${name}.`,
  }),
  both: ({ region, name, noun }) => ({
    zh: `${region}由省级知识产权局和${name}各自接收所属机构的${noun.zh}并上报，数量合并计算。`,
    en: `The office of ${region} and ${name} each send what comes to them; the numbers are added up.`,
  }),
}

function senderEffects(campaign: Campaign, question: Question): Words[] {
  const noun = { zh: entryNoun(campaign, 'zh'), en: entryNoun(campaign, 'en') }
  return campaign.participation.extraReceivers
    .filter(({ sentBy }) => sentBy?.question === question.id)
    .map((extra) => sends[senderOf(campaign, extra)]({ region: extra.region, name: extra.name, noun }))
}

function attestationEffects({ attestations }: Campaign, question: Question): Words[] {
  return attestations.flatMap(({ says, saysOtherwise }) => {
    if (saysOtherwise?.question !== question.id) return []
    const { zh, en } = inBoth(answerOf(question) === saysOtherwise.answer ? saysOtherwise.says : says)
    return [{ zh: `报送时须确认：${zh}。`, en: `Filing asks to confirm: ${en}.` }]
  })
}

function placesEffects({ awards }: Campaign, question: Question): Words[] {
  const answer = answerOf(question)
  return awards
    .filter(({ places }) => typeof places === 'object' && places.question === question.id)
    .map(({ name }) => {
      const { zh, en } = inBoth(name)
      return decides(answer)
        ? { zh: `“${zh}”不超过 ${answer} 个。`, en: `No more than ${answer} of “${en}” are given.` }
        : {
            zh: `“${zh}”的数量未定，定下之前不能公布。`,
            en: `Before its number is set no “${en}” is announced.`,
          }
    })
}

const filled = (lists: readonly CampaignList[]): Words => {
  const empty = quoted(lists.filter(({ items }) => items.length === 0).map(({ name }) => inBoth(name)))
  const held = lists.filter(({ items }) => items.length > 0)
  return inTurn([
    ...held.map(({ name, items: { length: n } }) => ({
      zh: `“${inBoth(name).zh}”现有 ${n} 项`,
      en: `“${inBoth(name).en}” holds ${n}`,
    })),
    ...(empty.zh === '' ? [] : [{ zh: `${empty.zh}还没有内容`, en: `nothing stands in ${empty.en}` }]),
  ])
}

/** What stands in the lists that a question is about, and what of it keeps the call from being published. */
function listEffects(campaign: Campaign, question: Question): Words[] {
  const meant = (campaign.lists ?? []).filter(({ id }) => question.lists?.includes(id))
  if (meant.length === 0) return []
  const [{ zh, en }, answer] = [filled(meant), answerOf(question)]
  if (answer === false) {
    const done = inBoth(question.choices?.find(({ value }) => value === true)?.says ?? 'true')
    return [
      {
        zh: `名单${zh}：请在“名单”中录入、核对后改选“${done.zh}”，在此之前不能发布。`,
        en: `In the lists, ${en}: complete and check them under “Lists” and then choose “${done.en}”; before that the call is not published.`,
      },
    ]
  }
  if (answer !== true)
    return [
      {
        zh: `登记机构时注明相应类型的单位即予认定，列入名单的也予认定（名单${zh}）。`,
        en: `Bodies registered with that type count, and those that a list names (in the lists, ${en}).`,
      },
    ]
  return emptyLists(campaign, question).length > 0
    ? [
        {
          zh: `名单${zh}，与所选不符，不能发布：请先在“名单”中录入。`,
          en: `In the lists, ${en}, which is not what was answered: enter them under “Lists” before the call is published.`,
        },
      ]
    : [
        {
          zh: `名单${zh}，发布后照此认定。`,
          en: `In the lists, ${en}; they hold as they stand once published.`,
        },
      ]
}

/** What is read by nobody but people. */
const informing = ({ informs }: Question): Words => {
  const { zh, en } = inBoth(informs ?? { zh: '各方', en: 'all concerned' })
  return {
    zh: `不影响系统判定，供${zh}参考。`,
    en: `It changes no verdict of the system and is there for ${en}.`,
  }
}

/** What a question's answer, as it stands in the campaign, changes: the rules, papers and bodies that read it; else that it only informs. */
export function effectOf(campaign: Campaign, question: Question): Words {
  const own = isSetting(question.id) ? [settings[question.id](settingsOf(campaign), campaign)] : []
  const effects = [
    ...own,
    ...strengthEffects(campaign, question),
    ...senderEffects(campaign, question),
    ...attestationEffects(campaign, question),
    ...placesEffects(campaign, question),
    ...listEffects(campaign, question),
  ]
  if (effects.length === 0) return informing(question)
  return {
    zh: nested(effects.map(({ zh }) => zh).join('')),
    en: nested(effects.map(({ en }) => en).join(' ')),
  }
}
