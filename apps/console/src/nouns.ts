import { accountNoun } from './account'
import { activityNoun } from './activity'
import { incomingNoun } from './incoming'
import { bookNoun } from './book'
import { calendarNoun } from './calendar'
import { campaignNoun } from './campaign'
import { chaseNoun } from './chase'
import { letterNoun } from './letter'
import { dashboardNoun } from './dashboard'
import { entranceMessages } from './entrance/entrance.messages'
import { entryNoun } from './entry'
import { factorNoun } from './factor'
import { frameMessages } from './frame/frame.messages'
import { helpNoun } from './help'
import { inboxNoun } from './inbox'
import { intakeNoun } from './intake'
import { invitationNoun } from './invitation'
import { likenessNoun } from './likeness'
import { mailNoun } from './mail'
import { noticeNoun } from './notice'
import { organisationNoun } from './organisation'
import { packageNoun } from './package'
import { packetNoun } from './packet'
import { partsMessages } from './parts/parts.messages'
import type { Messages } from './platform/messages'
import type { Noun } from './platform/noun'
import { proxyNoun } from './proxy'
import { recordNoun } from './record'
import { relayNoun } from './relay'
import { reportNoun } from './report'
import { reviewNoun } from './review'
import { savedNoun } from './saved'
import { sealNoun } from './seal'
import { searchNoun } from './search'
import { selectionNoun } from './selection'
import { signetNoun } from './signet'
import { siteNoun } from './site'
import { summaryNoun } from './summary'
import { taskNoun } from './task'
import { templateNoun } from './template'
import { weekNoun } from './week'

/** The faces of all folders; the shell knows nothing else of them. */
export const nouns: readonly Noun[] = [
  taskNoun,
  campaignNoun,
  noticeNoun,
  templateNoun,
  entryNoun,
  proxyNoun,
  reviewNoun,
  relayNoun,
  likenessNoun,
  summaryNoun,
  sealNoun,
  signetNoun,
  packageNoun,
  intakeNoun,
  incomingNoun,
  selectionNoun,
  bookNoun,
  activityNoun,
  weekNoun,
  packetNoun,
  invitationNoun,
  reportNoun,
  dashboardNoun,
  chaseNoun,
  letterNoun,
  organisationNoun,
  accountNoun,
  factorNoun,
  calendarNoun,
  inboxNoun,
  savedNoun,
  mailNoun,
  siteNoun,
  recordNoun,
  searchNoun,
  helpNoun,
]

export const ownMessages: readonly Messages[] = [
  frameMessages,
  partsMessages,
  entranceMessages,
  ...nouns.map((noun) => noun.messages),
]
