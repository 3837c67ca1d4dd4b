import type { Measure as Counted } from '../activity/activity.documents'
import { peopleFields, type UnitPeople } from '../chase/chase.documents'
import { document } from '../platform/document'
import { jobFields, type Job } from '../platform/wire'

/** `for`: the types or keys of the units that alone owe `least`. */
export type Measure = Counted & {
  least: number | null
  for: string[] | null
  leastInAll: number | null
  formerly: string | null
}

/** A unit as a least number may be owed by it alone, or by those of its types. */
export type WeekUnit = UnitPeople['organisation'] & { key: string; types: string[] }

/** How a unit stands to one thing that is counted: `state` is blank, notHeld, short or done. */
export type DutyCell = {
  measure: string
  state: string
  text: string
  former: boolean
  /** How many of it the unit owes at least; nothing where it owes none. */
  least: number | null
}

export type WeekRow = UnitPeople & {
  organisation: WeekUnit
  planned: number
  held: number
  pictures: number
  /** How many of its activities came offline. */
  delivered: number
  cells: DutyCell[]
}

/** `sum` is what the rows give, `total` what the report says, `note` why they differ; two years are compared over the units that told both. */
export type WeekTotal = {
  measure: string
  sum: number
  sumText: string
  total: number
  text: string
  adjustment: number | null
  note: string | null
  last: number | null
  compared: number | null
  comparedUnits: number | null
  givenUnits: number | null
  percent: number | null
}

/** A figure of which a unit's summary states another number than its activities give. */
export type Difference = {
  organisation: { id: string; name: string }
  measure: string
  activities: string
  summary: string
}

export type Week = {
  measures: Measure[]
  struck: Measure[]
  rows: WeekRow[]
  totals: WeekTotal[]
  differences: Difference[]
}

const measure = 'key plan name unit definition least for leastInAll formerly'

const differing = 'differences { organisation { id name } measure activities summary }'

export const weekOne = document<
  { campaign: { id: string; title: string }; week: Week },
  { campaignId: string }
>(
  `query WeekOne($campaignId: ID!) {
    campaign(id: $campaignId) { id title }
    week(campaignId: $campaignId) {
      measures { ${measure} } struck { ${measure} }
      rows { organisation { id key name shortName types } ${peopleFields} planned held pictures delivered cells { measure state text former least } }
      totals { measure sum sumText total text adjustment note last compared comparedUnits givenUnits percent }
      ${differing}
    }
  }`,
)

/** What the office is asked about before it compiles. */
export const weekDifferences = document<
  { week: { measures: Counted[]; differences: Difference[] } },
  { campaignId: string }
>(
  `query WeekDifferences($campaignId: ID!) {
    week(campaignId: $campaignId) { measures { key plan name unit definition } ${differing} }
  }`,
)

type Told = { measures: { key: string }[] }

export const saveMeasures = document<
  { saveMeasures: Told },
  {
    campaignId: string
    measures: { key: string; unit: string; definition: string; least: number | null; for: string[] }[]
  }
>(
  `mutation SaveMeasures($campaignId: ID!, $measures: [MeasureInput!]!) {
    saveMeasures(campaignId: $campaignId, measures: $measures) { measures { key } }
  }`,
)

export const adjustTotal = document<
  { adjustTotal: Told },
  { campaignId: string; measure: string; by: number; reason: string }
>(
  `mutation AdjustTotal($campaignId: ID!, $measure: String!, $by: Int!, $reason: String!) {
    adjustTotal(campaignId: $campaignId, measure: $measure, by: $by, reason: $reason) { measures { key } }
  }`,
)

export type Paper = Job & { createdAt: string }

export const weekPapers = document<{ weekPapers: Paper[] }, { campaignId: string }>(
  `query WeekPapers($campaignId: ID!) { weekPapers(campaignId: $campaignId) { ${jobFields} createdAt } }`,
)

export const packWeek = document<{ packWeek: { id: string } }, { campaignId: string }>(
  'mutation PackWeek($campaignId: ID!) { packWeek(campaignId: $campaignId) { id } }',
)
