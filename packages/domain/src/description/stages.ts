import type { Campaign } from '../campaign/schema.ts'
import { inBoth, inTurn, type Text, type Words } from '../campaign/text.ts'
import type { Activity, Count, Stage } from '../stage/schema.ts'
import { countOf } from '../week/measure.ts'
import { clauses, nameIn, namesIn, type Told } from './words.ts'

export const methodWords: Readonly<Record<NonNullable<Stage['method']>, Words>> = Object.freeze({
  formCheck: { zh: '形式审查', en: 'form check' },
  vote: { zh: '专家投票', en: 'vote of experts' },
  scores: { zh: '专家评分', en: 'scores of experts' },
  meeting: { zh: '会议评审', en: 'meeting of experts' },
  publicVote: { zh: '公众投票', en: 'vote of the public' },
  publicity: { zh: '公示', en: 'publicity' },
  showcase: { zh: '展播', en: 'showing' },
  ceremony: { zh: '发布活动', en: 'ceremony' },
})

/** A part of a sentence that begins with what it is about. */
const about = (zh: string, en: string, words: Words | undefined): Words | undefined =>
  words && { zh: `${zh}${words.zh}`, en: `${en} ${words.en}` }

const listed = (rows: readonly { name: Text }[] | undefined) =>
  rows && inTurn(rows.map(({ name }) => inBoth(name)))

function timed(
  name: Words,
  { from, to }: { from?: string | undefined; to?: string | undefined },
  more: Words,
): Words {
  const time =
    from === undefined && to === undefined ? '' : from === to ? `${from}` : `${from ?? ''}–${to ?? ''}`
  return {
    zh: `${name.zh}${time === '' ? '' : `（${time}）`}${more.zh === '' ? '' : `：${more.zh}`}。`,
    en: `${name.en}${time === '' ? '' : ` (${time})`}${more.en === '' ? '' : `: ${more.en}`}.`,
  }
}

function stageText(campaign: Campaign, stage: Stage): Words {
  const { method, after, apart, criteria, experts, checklist } = stage
  const checks = clauses(checklist.map(({ says }) => inBoth(says)))
  const more = clauses([
    about('方式为', 'by', method && methodWords[method]),
    about('在前的环节：', 'after', after === undefined ? undefined : nameIn(campaign.stages, after)),
    about('分组进行：', 'apart for', apart && namesIn(campaign.routes, apart)),
    about('标准：', 'by the criteria', listed(criteria)),
    about('专家来自：', 'experts from', listed(experts)),
    about('核对：', 'checked:', checks.zh === '' ? undefined : checks),
    stage.about === undefined ? undefined : inBoth(stage.about),
  ])
  return timed(inBoth(stage.name), stage, more)
}

/** What is counted, with how many every unit owes at least, and all of them together. */
function countText(count: Count, nameOf: (type: string) => Words): Words {
  const { name, unit = '', least, leastInAll: all, for: whom } = countOf(count)
  const each = whom === undefined ? undefined : whom.map((one) => nameOf(one))
  const { zh, en } = inBoth(name)
  const owed = [
    ...(least === undefined
      ? []
      : each === undefined
        ? [{ zh: `每个单位不少于${least}${unit}`, en: `at least ${least} from each unit` }]
        : [
            {
              zh: `${each.map(({ zh: one }) => one).join('、')}每个单位不少于${least}${unit}`,
              en: `at least ${least} from each unit of ${each.map(({ en: one }) => one).join(', ')}`,
            },
          ]),
    ...(all === undefined ? [] : [{ zh: `合计不少于${all}${unit}`, en: `at least ${all} in all` }]),
  ]
  if (owed.length === 0) return { zh, en }
  return {
    zh: `${zh}（${owed.map((each) => each.zh).join('，')}）`,
    en: `${en} (${owed.map((each) => each.en).join(', ')})`,
  }
}

function activityText({ participation }: Campaign, activity: Activity): Words {
  // A unit's own name the file does not say: it stands under its key.
  const nameOf = (type: string): Words => {
    const known = participation.filers.types.find(({ id }) => id === type)
    return known ? inBoth(known.name) : { zh: type, en: type }
  }
  const { place, leads, counts, steps } = activity
  const texts = (list: readonly Text[] | undefined) => list && inTurn(list.map(inBoth))
  const more = clauses([
    about('地点：', 'at', place === undefined ? undefined : inBoth(place)),
    about('牵头：', 'led by', leads === undefined ? undefined : inBoth(leads)),
    about('议程：', 'agenda:', texts(steps)),
    activity.about === undefined ? undefined : inBoth(activity.about),
    about('统计：', 'counted:', counts && inTurn(counts.map((count) => countText(count, nameOf)))),
  ])
  return timed(inBoth(activity.name), activity, more)
}

/** The stages of a campaign and, of a week of activities, what is done when. */
export function stageSentences(campaign: Campaign): Told[] {
  return [
    ...campaign.stages.map((stage): Told => ({
      section: 'stage',
      id: stage.id,
      text: stageText(campaign, stage),
    })),
    ...(campaign.activities ?? []).map((activity): Told => ({
      section: 'activity',
      id: activity.id,
      text: activityText(campaign, activity),
    })),
  ]
}
