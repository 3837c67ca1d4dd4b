import type { Campaign } from '../campaign/schema.ts'
import { inBoth, inTurn, type Words } from '../campaign/text.ts'
import type { Addressee, CampaignList } from '../participation/schema.ts'
import { clauses, limitWords, nameIn, nothing, type Section, type Told } from './words.ts'

const say = (section: Section, id: string, text: Words): Told => ({ section, id, text })

const roles: readonly [role: Campaign['organisers'][number]['role'], words: Words][] = [
  ['issuer', { zh: '发文', en: 'issued by' }],
  ['host', { zh: '主办', en: 'hosted by' }],
  ['operator', { zh: '承办', en: 'run by' }],
  ['coOrganiser', { zh: '协办', en: 'co-organised by' }],
  ['supporter', { zh: '支持', en: 'supported by' }],
  ['media', { zh: '合作媒体', en: 'media' }],
  ['participant', { zh: '参与', en: 'with' }],
]

function organisersOf({ organisers }: Campaign): Words {
  const { zh, en } = clauses(
    roles.map(([role, words]) => {
      const names = inTurn(organisers.filter((each) => each.role === role).map(({ name }) => inBoth(name)))
      return names.zh === '' ? undefined : { zh: `${words.zh}：${names.zh}`, en: `${words.en} ${names.en}` }
    }),
  )
  return { zh: `${zh}。`, en: `${en}.` }
}

function noticeSentences(campaign: Campaign): Told[] {
  const { id, notice, theme } = campaign
  const title = inBoth(notice.title)
  const based = inTurn(notice.basedOn.map(inBoth))
  return [
    say('notice', id, {
      zh: `${title.zh}（${notice.number}，${notice.signed} 签发）。`,
      en: `${title.en} (${notice.number}, signed on ${notice.signed}).`,
    }),
    ...(based.zh === ''
      ? []
      : [say('notice', 'basedOn', { zh: `依据：${based.zh}。`, en: `Based on: ${based.en}.` })]),
    ...(theme === undefined
      ? []
      : [say('notice', 'theme', { zh: `主题：${inBoth(theme).zh}。`, en: `Theme: ${inBoth(theme).en}.` })]),
    say('organisers', 'organisers', organisersOf(campaign)),
  ]
}

function regionsOf({ participation }: Campaign): Words {
  const { length: n } = participation.regions
  const { length: more } = participation.extraReceivers
  if (more === 0) return { zh: `共 ${n} 个地区。`, en: `${n} regions take part.` }
  const names = participation.extraReceivers.map(({ name }) => name).join('、')
  return {
    zh: `共 ${n} 个地区，另有接收单位 ${more} 家：${names}。`,
    en: `${n} regions take part, and ${more} further receiving bodies: ${names}.`,
  }
}

function addresseeOf({ id, name, about, from, to }: Addressee): Told {
  const time = from === undefined && to === undefined ? '' : `${from ?? ''}–${to ?? ''}`
  const [called, more] = [inBoth(name), about === undefined ? nothing : inBoth(about)]
  return say('scope', id, {
    zh: `通知对象：${called.zh}${time === '' ? '' : `（${time}）`}${more.zh === '' ? '' : `，${more.zh}`}。`,
    en: `Addressed: ${called.en}${time === '' ? '' : ` (${time})`}${more.en === '' ? '' : `, ${more.en}`}.`,
  })
}

function listOf({ id, name, short, annex, items: { length: n } }: CampaignList): Told {
  const [called, source] = [inBoth(name), annex === undefined ? undefined : inBoth(annex)]
  const brief = short === undefined ? undefined : inBoth(short)
  return say('list', id, {
    zh: `${called.zh}${brief ? `（简称${brief.zh}）` : ''}${source ? `（${source.zh}）` : ''}：${n === 0 ? '尚未录入' : `共 ${n} 项`}。`,
    en: `${called.en}${brief ? `, in short ${brief.en}` : ''}${source ? ` (${source.en})` : ''}: ${n === 0 ? 'not entered yet' : `${n} items`}.`,
  })
}

function runBySentence({ levels, runBy }: Campaign['participation']): Told[] {
  if (runBy === undefined) return []
  const { zh, en } = nameIn(levels, runBy)
  return [
    say('scope', 'runBy', {
      zh: `由${zh}组织，汇总后报上级。`,
      en: `Run by the level “${en}”, which sends on.`,
    }),
  ]
}

function scopeSentences(campaign: Campaign): Told[] {
  const { participation, lists = [] } = campaign
  const level = nameIn(participation.levels, participation.filers.level)
  const types = inTurn(participation.filers.types.map(({ name }) => inBoth(name)))
  return [
    say('scope', 'filers', {
      zh: `由${level.zh}报送，机构类型限${types.zh}。`,
      en: `Filed by the level “${level.en}”, of the types ${types.en}.`,
    }),
    ...(participation.addressees ?? []).map(addresseeOf),
    ...runBySentence(participation),
    ...(participation.regions.length === 0 ? [] : [say('scope', 'regions', regionsOf(campaign))]),
    ...(participation.free === true
      ? [say('scope', 'free', { zh: '不收取任何费用。', en: 'Free of any charge.' })]
      : []),
    ...lists.map(listOf),
  ]
}

function routeOf(campaign: Campaign, route: Campaign['routes'][number]): Words {
  const { routes, participation, contacts } = campaign
  const levels = route.levels.map((level) => nameIn(participation.levels, level))
  const called = routes.length === 1 ? { zh: '逐级报送', en: 'Level by level' } : inBoth(route.name)
  const known = contacts.map(({ role, name }) => ({ id: role, name }))
  const place = (role: string | undefined, zh: string, en: string): Words | undefined => {
    const name = role === undefined ? undefined : nameIn(known, role)
    return name && { zh: `${zh}“${name.zh}”`, en: `${en} “${name.en}”` }
  }
  const sent = clauses([
    place(route.mailTo, '电子件发至', 'files go to'),
    place(route.postTo, '纸质件寄至', 'paper goes to'),
  ])
  return {
    zh: `${called.zh}：${levels.map(({ zh }) => zh).join(' → ')}${levels.length > 2 ? '，不得越级' : ''}。${sent.zh === '' ? '' : `${sent.zh}。`}`,
    en: `${called.en}: ${levels.map(({ en }) => en).join(' → ')}${levels.length > 2 ? '; none is passed over' : ''}.${sent.en === '' ? '' : ` ${sent.en}.`}`,
  }
}

function waySentences(campaign: Campaign): Told[] {
  const { routes, channels = [], receipts = [], kinds } = campaign
  const limited = (name: Words, limit: Words): Words => ({
    zh: `${name.zh}${limit.zh}。`,
    en: `${name.en}${limit.en}.`,
  })
  return [
    ...routes.map((route) => say('route', route.id, routeOf(campaign, route))),
    ...kinds.map(({ id, name, class: sort }) => {
      const of = sort === undefined ? nothing : inBoth(sort)
      const within = of.zh === '' ? nothing : { zh: `（${of.zh}）`, en: ` (${of.en})` }
      return say('kind', id, limited(inBoth(name), within))
    }),
    ...channels.map(({ id, name, kinds: of = [] }) =>
      say('channel', id, limited(inBoth(name), limitWords(campaign, { kinds: of }))),
    ),
    ...receipts.map(({ id, name, routes: of = [] }) =>
      say('receipt', id, limited(inBoth(name), limitWords(campaign, { routes: of }))),
    ),
  ]
}

/** Of what notice, by whom, for whom and on which ways. */
export function participationSentences(campaign: Campaign): Told[] {
  return [...noticeSentences(campaign), ...scopeSentences(campaign), ...waySentences(campaign)]
}
