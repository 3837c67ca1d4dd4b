import { account } from './account'
import { activity } from './activity'
import { archive } from './archive'
import { incoming } from './incoming'
import { attachment } from './attachment'
import { authority } from './authority'
import { book } from './book'
import { calendar } from './calendar'
import { campaign } from './campaign'
import { certificate } from './certificate'
import { chase } from './chase'
import { check } from './check'
import { dashboard } from './dashboard'
import { demo } from './demo'
import { entry } from './entry'
import { excerpt } from './excerpt'
import { factor } from './factor'
import { filing } from './filing'
import { inbox } from './inbox'
import { intake } from './intake'
import { letter } from './letter'
import { likeness } from './likeness'
import { invitation } from './invitation'
import { live } from './live'
import { mail } from './mail'
import { material } from './material'
import { notice } from './notice'
import { organisation } from './organisation'
import { packages } from './package'
import { forgetKeys } from './platform/idempotency'
import type { JobKinds } from './platform/jobs'
import type { Noun } from './platform/noun'
import type { Round } from './platform/rounds'
import { packet } from './packet'
import { paper } from './paper'
import { participation } from './participation'
import { proxy } from './proxy'
import { quota } from './quota'
import { receipt } from './receipt'
import { relay } from './relay'
import { saved } from './saved'
import { scan } from './scan'
import { report } from './report'
import { reorganisation } from './reorganisation'
import { review } from './review'
import { seal } from './seal'
import { search } from './search'
import { printing } from './printing'
import { selection } from './selection'
import { session } from './session'
import { signet } from './signet'
import { summary } from './summary'
import { template } from './template'
import { trial } from './trial'
import { week } from './week'

/** Every noun, in the order in which they may import one another: each only what stands before it. */
export const nouns: Noun[] = [
  authority,
  attachment,
  account,
  session,
  saved,
  factor,
  organisation,
  signet,
  campaign,
  template,
  notice,
  participation,
  invitation,
  entry,
  reorganisation,
  likeness,
  material,
  receipt,
  quota,
  filing,
  proxy,
  trial,
  paper,
  scan,
  review,
  seal,
  summary,
  packages,
  relay,
  intake,
  incoming,
  book,
  printing,
  selection,
  certificate,
  excerpt,
  activity,
  week,
  report,
  packet,
  archive,
  search,
  check,
  dashboard,
  chase,
  letter,
  calendar,
  mail,
  inbox,
  live,
  demo,
]

/** What a worker can do: the long work of every noun. */
export const jobKinds: JobKinds = Object.assign({}, ...nouns.map((noun) => noun.jobs ?? {}))

/** What a worker looks for now and again, of every noun and of the platform itself. */
export const rounds: readonly Round[] = [forgetKeys, ...nouns.flatMap((noun) => noun.rounds ?? [])]
