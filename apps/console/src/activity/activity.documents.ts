import type { Campaign, Medium } from '@huibian/domain'
import { document } from '../platform/document'
import { fileFields, type FileLink } from '../platform/wire'
import { objectionFields, type Objection, type Origin } from '../proxy/proxy.documents'

export type Figure = { measure: string; state: string; text: string; last: number | null }

export type Shot = {
  id: string
  name: string
  url: string
  /** Of a recording there is none. */
  thumbnailUrl: string | null
  medium: Medium
  caption: string
  day: string
  place: string
  rights: string
  minors: boolean | null
  consent: boolean
  shown: boolean
  lacking: string[]
}

export type ActivityState = 'planned' | 'held' | 'notHeld'

export type ActivityLine = {
  id: string
  plan: string
  state: ActivityState
  title: string
  day: string
  until: string
  /** As 14:30, or nothing. */
  hour: string
  place: string
  hosts: string
  contact: string
  sameAs: string | null
  organisation: { id: string; name: string; shortName: string } | null
  figures: Figure[]
  pictures: { id: string; lacking: string[] }[]
  /** How it came, where its office took it in the unit's place. */
  delivery: { source: string } | null
}

/** What the office entered an activity from. */
export type Delivery = {
  source: string
  receivedAt: string
  note: string
  byName: string
  at: string
  files: FileLink[]
}

export type Activity = Omit<ActivityLine, 'pictures' | 'delivery'> & {
  delivery: Delivery | null
  knownBy: string | null
  knownAt: string | null
  takenOverAt: string | null
  /** How many of the activities that came with it wait for 知悉. */
  packetWaits: number
  objections: Objection[]
  contact: string
  hosts: string
  agenda: string
  about: string
  reason: string
  revision: number
  mine: boolean
  /** Its unit, who asks, changes no more of it than what is said of its pictures: the summary is accepted. */
  closed: boolean
  pictures: Shot[]
}

/** What is counted of an activity, with its unit and 口径. */
export type Measure = { key: string; plan: string; name: string; unit: string; definition: string }

/** The call's own plan of activities, from its file. */
export type Call = { id: string; title: string; file: Pick<Campaign, 'activities'> }

const line = `id plan state title day until hour place hosts contact sameAs organisation { id name shortName }
  figures { measure state text last }`
const entered = `delivery { source receivedAt note byName at files { ${fileFields} } } knownBy knownAt takenOverAt packetWaits ${objectionFields}`
const shot = 'id name url thumbnailUrl medium caption day place rights minors consent shown lacking'
const call =
  'campaign(id: $campaignId) { id title file } week(campaignId: $campaignId) { measures { key plan name unit definition } }'
const known =
  'campaign(id: $campaignId) { id title file } week(campaignId: $campaignId) { measures { key plan name unit definition } rows { organisation { id } closed lastYear { measure value } } }'

/** What a unit counted the year before and has not told yet. */
export type LastYear = { measure: string; value: number }[]

type OfCall = {
  campaign: Call
  week: { measures: Measure[]; rows: { organisation: { id: string }; closed: boolean; lastYear: LastYear }[] }
}

export const activityList = document<
  { campaign: Call; week: { measures: Measure[] } } & { activities: ActivityLine[] },
  { campaignId: string; organisationId: string | null }
>(
  `query ActivityList($campaignId: ID!, $organisationId: ID) {
    ${call} activities(campaignId: $campaignId, organisationId: $organisationId) { ${line} delivery { source } pictures { id lacking } }
  }`,
)

export const activityOne = document<{ activity: Activity }, { id: string }>(
  `query ActivityOne($id: ID!) {
    activity(id: $id) { ${line} ${entered} agenda about reason revision mine closed pictures { ${shot} } }
  }`,
)

export const activityPlan = document<OfCall, { campaignId: string }>(
  `query ActivityPlan($campaignId: ID!) { ${known} }`,
)

/** The units of a week, for the office that enters an activity for one of them. */
export const weekUnits = document<
  { week: { rows: { organisation: { id: string; name: string } }[] } },
  { campaignId: string }
>('query WeekUnits($campaignId: ID!) { week(campaignId: $campaignId) { rows { organisation { id name } } } }')

export type ActivityInput = Pick<
  Activity,
  | 'plan'
  | 'state'
  | 'title'
  | 'day'
  | 'until'
  | 'hour'
  | 'contact'
  | 'place'
  | 'hosts'
  | 'agenda'
  | 'about'
  | 'reason'
> & { figures: { measure: string; text: string; last: string; stands: boolean }[] }

export const saveActivity = document<
  { saveActivity: { id: string; revision: number } },
  { campaignId: string; id: string | null; revision: number | null; input: ActivityInput }
>(
  `mutation SaveActivity($campaignId: ID!, $id: ID, $revision: Int, $input: ActivityInput!) {
    saveActivity(campaignId: $campaignId, id: $id, revision: $revision, input: $input) { id revision }
  }`,
)

/** 代录: for which unit an activity is entered, and from what. */
export type Entering = { organisationId: string; origin: Origin }

export const enterActivity = document<
  { enterActivity: { id: string; revision: number } },
  Entering & { campaignId: string; activity: ActivityInput }
>(
  `mutation EnterActivity($campaignId: ID!, $organisationId: ID!, $activity: ActivityInput!, $origin: OriginInput!) {
    enterActivity(campaignId: $campaignId, organisationId: $organisationId, activity: $activity, origin: $origin) { id revision }
  }`,
)

export const attachShot = document<{ attachShot: { id: string } }, { activityId: string; uploadId: string }>(
  'mutation AttachShot($activityId: ID!, $uploadId: ID!) { attachShot(activityId: $activityId, uploadId: $uploadId) { id } }',
)

/** What is left out stays as it is. */
export type ShotInput = Partial<Pick<Shot, 'caption' | 'day' | 'place' | 'rights' | 'minors' | 'consent'>>

export const describeShots = document<
  { describeShots: { id: string }[] },
  { shotIds: string[]; input: ShotInput }
>(
  `mutation DescribeShots($shotIds: [ID!]!, $input: ShotInput!) { describeShots(shotIds: $shotIds, input: $input) { id } }`,
)

export const removeActivity = document<{ removeActivity: boolean }, { activityId: string }>(
  'mutation RemoveActivity($activityId: ID!) { removeActivity(activityId: $activityId) }',
)

export const removeShot = document<{ removeShot: boolean }, { shotId: string }>(
  'mutation RemoveShot($shotId: ID!) { removeShot(shotId: $shotId) }',
)

export const countAsSame = document<
  { countAsSame: { id: string } },
  { activityId: string; sameAsId: string | null }
>(
  'mutation CountAsSame($activityId: ID!, $sameAsId: ID) { countAsSame(activityId: $activityId, sameAsId: $sameAsId) { id } }',
)

type Id = { id: string }

export const acknowledgeActivity = document<{ acknowledgeActivity: Id }, Id & { packet: boolean }>(
  `mutation AcknowledgeActivity($id: ID!, $packet: Boolean) {
    acknowledgeActivity(activityId: $id, packet: $packet) { id }
  }`,
)

export const objectToActivity = document<{ objectToActivity: Id }, Id & { reason: string }>(
  'mutation ObjectToActivity($id: ID!, $reason: String!) { objectToActivity(activityId: $id, reason: $reason) { id } }',
)

export const takeOverActivity = document<{ takeOverActivity: Id }, Id>(
  'mutation TakeOverActivity($id: ID!) { takeOverActivity(activityId: $id) { id } }',
)

export const answerActivity = document<{ answerActivity: Id }, Id & { corrected: boolean; answer: string }>(
  `mutation AnswerActivity($id: ID!, $corrected: Boolean!, $answer: String!) {
    answerActivity(activityId: $id, corrected: $corrected, answer: $answer) { id }
  }`,
)
