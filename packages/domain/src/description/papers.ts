import type { Award } from '../award/schema.ts'
import { stampersOf } from '../campaign/output.ts'
import { answerTo, decides } from '../campaign/question.ts'
import type { Campaign } from '../campaign/schema.ts'
import { inBoth, inTurn, quoted, type Words } from '../campaign/text.ts'
import { clauses, limitWords, namesIn, nothing, type Told } from './words.ts'

export const deciderWords: Readonly<Record<NonNullable<Award['by']>, Words>> = Object.freeze({
  experts: { zh: '专家评出', en: 'chosen by experts' },
  public: { zh: '公众评出', en: 'chosen by the public' },
  office: { zh: '主办方评出', en: 'chosen by the organiser' },
})

export const giftWords = {
  certificate: { zh: '证书', en: 'a certificate' },
  trophy: { zh: '奖杯', en: 'a trophy' },
} satisfies Record<string, Words>

function placesOf(campaign: Campaign, { places }: Award): Words {
  if (places === undefined) return { zh: '数量不限', en: 'any number' }
  const number = typeof places === 'number' ? places : answerTo(campaign, places.question)
  return decides(number) ? { zh: `${number} 个`, en: `${number}` } : { zh: '数量待定', en: 'number open' }
}

/** The awards that are not given together with one, whichever of the two says so. */
const apartFrom = ({ awards }: Campaign, { id, excludes = [] }: Award): string[] =>
  awards
    .filter((other) => other.id !== id && (excludes.includes(other.id) || other.excludes?.includes(id)))
    .map((other) => other.id)

function awardText(campaign: Campaign, award: Award): Words {
  const { by, kinds, gives, benefits = [] } = award
  const only = kinds && namesIn(campaign.kinds, kinds)
  const excluded = apartFrom(campaign, award)
  const apart = excluded.length === 0 ? undefined : namesIn(campaign.awards, excluded)
  const given = gives && inTurn(gives.map((gift) => giftWords[gift]))
  const { zh, en } = clauses(
    [
      placesOf(campaign, award),
      by && deciderWords[by],
      only && { zh: `只授予${only.zh}`, en: `only for ${only.en}` },
      apart && { zh: `与${apart.zh}不兼得`, en: `not together with ${apart.en}` },
      award.seriesAsOne ? { zh: '同系列作品计作一个', en: 'a series counts as one' } : undefined,
      award.mayBeVacant ? { zh: '可以空缺', en: 'may stay vacant' } : undefined,
      given && { zh: `颁发${given.zh}`, en: `gives ${given.en}` },
      ...benefits.map(inBoth),
    ],
    { zh: '，', en: ', ' },
  )
  const name = inBoth(award.name)
  return { zh: `${name.zh}，${zh}。`, en: `${name.en}: ${en}.` }
}

/** What is told of a paper. */
export function documentText(campaign: Campaign, document: Campaign['documents'][number]): Words {
  const { name, electronicSeal, aliases = [], routes = [] } = document
  const { zh, en } = inBoth(name)
  const units = campaign.participation.levels.map((level) => ({ id: level.id, name: level.units }))
  const stampers = stampersOf(document)
  const by = stampers.length === 0 ? undefined : namesIn(units, stampers)
  const also = quoted(aliases.map(inBoth))
  const limit = limitWords(campaign, { routes })
  return {
    zh: `《${zh}》${also.zh === '' ? '' : `（通知中又称${also.zh}）`}${limit.zh}由系统生成${by ? `，${by.zh}盖章${electronicSeal ? '（可用电子印章）' : ''}` : ''}。`,
    en: `“${en}”${also.en === '' ? '' : ` (also called ${also.en})`}${limit.en} is made by the system${by ? `; stamped by: ${by.en}${electronicSeal ? ', with an electronic seal too' : ''}` : ''}.`,
  }
}

function attestationText(campaign: Campaign, attestation: Campaign['attestations'][number]): Words {
  const { zh, en } = inBoth(attestation.says)
  const limit = limitWords(campaign, { routes: attestation.routes ?? [] })
  const who = attestation.by === 'filer' ? nothing : { zh: '审核单位', en: ' by the reviewing body' }
  return {
    zh: `${who.zh}须勾选确认${limit.zh}：${zh}。`,
    en: `To be confirmed${who.en}${limit.en}: ${en}.`,
  }
}

function mailText({ mail, partMegabytes }: NonNullable<Campaign['package']>): Words {
  return {
    zh: `邮件标题：${mail.subject}；每封附件不超过 ${partMegabytes} MB。`,
    en: `Subject of the mail: ${mail.subject}; attachments of one mail up to ${partMegabytes} MB.`,
  }
}

function contactText(campaign: Campaign, { name, about, routes }: Campaign['contacts'][number]): Words {
  const [called, more, limit] = [inBoth(name), inBoth(about), limitWords(campaign, { routes: routes ?? [] })]
  return { zh: `${called.zh}${limit.zh}：${more.zh}。`, en: `${called.en}${limit.en}: ${more.en}.` }
}

/** What is confirmed, printed, sent, given, and who answers questions. */
export function paperSentences(campaign: Campaign): Told[] {
  const { package: pack, attestations, documents, awards, contacts } = campaign
  return [
    ...attestations.map((each): Told => ({
      section: 'attestation',
      id: each.id,
      text: attestationText(campaign, each),
    })),
    ...documents.map((each): Told => ({ section: 'paper', id: each.id, text: documentText(campaign, each) })),
    ...(pack ? [{ section: 'package' as const, id: 'mail', text: mailText(pack) }] : []),
    ...awards.map((each): Told => ({ section: 'award', id: each.id, text: awardText(campaign, each) })),
    ...contacts.map((each): Told => ({
      section: 'contact',
      id: each.role,
      text: contactText(campaign, each),
    })),
  ]
}
