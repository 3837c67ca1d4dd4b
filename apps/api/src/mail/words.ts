import { fillMessage, type Language } from '@huibian/domain'

/** What is told: title and where to look, nothing of the case itself and nobody's name. */
export type Words = { subject: string; says: string; link: string }

/**
 * What a mail says in full: for which unit it is, as one person may act for several, where to look, and that nobody reads answers. Mails are
 * in Chinese.
 */
export const textOf = ({ says, link }: Words, unit: string): string =>
  [
    `${unit}：`,
    says,
    `请登录系统办理：${link}`,
    '',
    '本邮件由系统发出，请勿回复；不再接收可在系统的“邮件提醒”中设置。',
  ].join('\n')

const line = (text: string): string => text.replace(/\s+/g, ' ').trim()

type Sentences = { [language in Language]: readonly [subject: string, says: string] }

/** Fills a subject and what it says; `lines` go in as they are, everything else on one line. */
function filled(
  sentences: Sentences,
  language: Language,
  { link, lines = [], ...args }: { link: string; lines?: readonly string[] } & { [name: string]: unknown },
): Words {
  const [subject, says] = sentences[language]
  const given = Object.fromEntries(Object.entries(args).map(([name, said]) => [name, line(String(said))]))
  const list = lines.map((one) => `· ${line(one)}`).join('\n')
  return {
    subject: fillMessage(subject, given, language),
    says: fillMessage(says, { ...given, list }, language),
    link,
  }
}

/** An entry by its title, and by what its call calls it. */
type Entered = { title: string; noun: string }

const entered = {
  returned: {
    zh: ['【需办理】退回修改：《{title}》', '{noun}《{title}》已退回修改。'],
    en: ['To do: returned for correction: “{title}”', 'The {noun} “{title}” was returned for correction.'],
  },
  accepted: {
    zh: ['【已办结】审核通过：《{title}》', '{noun}《{title}》已审核通过。'],
    en: ['Done: accepted: “{title}”', 'The {noun} “{title}” was accepted.'],
  },
} as const

/** 退回修改 and 审核通过 of a case. */
export const enteredWords = (
  kind: keyof typeof entered,
  { title, noun }: Entered,
  { link, language }: { link: string; language: Language },
): Words => filled(entered[kind], language, { link, title, noun, nounEn: noun })

/** Where to look, and in which language it is said. */
type Saying = { link: string; language: Language }

const near = {
  below: {
    zh: ['【需办理】临近截止：{campaign}', '“{campaign}”将于 {due} 截止，以下事项尚未办理：\n{list}\n'],
    en: ['To do: closing soon: {campaign}', '“{campaign}” closes at {due}. Still to be done:\n{list}\n'],
  },
  peer: {
    zh: [
      '【需办理】报送提醒：{campaign}',
      '“{campaign}”请贵单位于 {due} 前报送，以下事项尚未办理：\n{list}\n',
    ],
    en: ['To do: reminder: {campaign}', 'Please send for “{campaign}” by {due}. Still to be done:\n{list}\n'],
  },
} as const

/** What is still to be done before a close that is near; whoever does not stand below is reminded as a peer. */
export const deadlineWords = (
  campaign: string,
  { due, tasks, peer }: { due: string; tasks: readonly string[]; peer: boolean },
  { link, language }: Saying,
): Words => filled(near[peer ? 'peer' : 'below'], language, { link, campaign, due, lines: tasks })

const over = {
  below: {
    zh: ['【需办理】逾期未报：{campaign}', '“{campaign}”{phase}已于 {due} 截止，{missing}，请尽快报送。\n'],
    en: [
      'To do: overdue: {campaign}',
      '{phase} of “{campaign}” closed at {due}: {missing}. Please send as soon as you can.\n',
    ],
  },
  peer: {
    zh: ['【需办理】报送提醒：{campaign}', '“{campaign}”（{phase}）请贵单位尽快报送。\n'],
    en: ['To do: reminder: {campaign}', 'Please send for “{campaign}”, {phase}, as soon as you can.\n'],
  },
} as const

/** What has not come by its close; a peer is asked for it and never told that it is late. */
export const overdueWords = (
  campaign: string,
  { peer, ...said }: { phase: string; due: string; missing: string; peer: boolean },
  { link, language }: Saying,
): Words => filled(over[peer ? 'peer' : 'below'], language, { link, campaign, ...said })

/** The days in which scans may follow a phase, where they end and not the phase. */
export const scanDays = (phase: string, language: Language): string =>
  language === 'zh' ? `${phase}盖章件补报期限` : `${phase} (days for stamped scans)`

const short = {
  zh: '{campaign}{phase}（{at} 截止）：{n} 家单位尚未报齐',
  en: '{campaign}, {phase} (closes at {at}): units that have still to send: {n}',
} as const

/** How many have still to send in a phase by a close. */
export const shortWords = (
  said: { campaign: string; phase: string; at: string; n: number },
  language: Language,
): string => fillMessage(short[language], said, language)

const day = {
  zh: ['【需办理】今日报送情况', '以下阶段尚有单位未报齐：\n{list}\n'],
  en: ['To do: who has still to send today', 'In these phases units have still to send:\n{list}\n'],
} as const

/** Once a day, who has still to send, for those who look after them. */
export const digestWords = (phases: readonly string[], { link, language }: Saying): Words =>
  filled(day, language, { link, lines: phases })

const asked = {
  below: {
    zh: ['【需办理】催报：{campaign}', '{detail}。\n请你单位{when}。\n'],
    en: ['To do: asked for: {campaign}', '{detail}.\nPlease send {when}.\n'],
  },
  peer: {
    zh: ['【需办理】报送提醒：{campaign}', '{detail}。\n请贵单位{when}。\n'],
    en: ['To do: reminder: {campaign}', '{detail}.\nPlease send {when}.\n'],
  },
} as const

const by = { zh: '于 {due} 前报送', en: 'by {due}' } as const
const soon = { zh: '尽快报送', en: 'as soon as you can' } as const

/** 催报 of those below; whoever does not stand below is reminded in other words and never told that it is late. */
export const askedForWords = (
  campaign: string,
  { detail, due, peer }: { detail: string; due?: string; peer: boolean },
  { link, language }: Saying,
): Words => {
  const when = due === undefined ? soon[language] : fillMessage(by[language], { due }, language)
  return filled(asked[peer ? 'peer' : 'below'], language, { link, campaign, detail, when })
}

const back = {
  zh: ['【需办理】{title}：{campaign}', '{detail}。\n'],
  en: ['To do: {title}: {campaign}', '{detail}.\n'],
} as const

/** What a body above returned of what was forwarded to it, as the task that it is. */
export const backAgainWords = (
  campaign: string,
  { title, detail }: { title: string; detail: string },
  { link, language }: Saying,
): Words => filled(back, language, { link, campaign, title, detail })

/** A task in a list of what is to be done. */
export const taskLine = ({ title, detail }: { title: string; detail: string }, language: Language): string =>
  language === 'zh' ? `${title}（${detail}）` : `${title} (${detail})`
