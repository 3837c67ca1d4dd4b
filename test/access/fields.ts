import type { PostKind } from '@huibian/domain'
import { administrators, business, editor, everyone } from './policy'

/** Fields of types by name, with the posts that are ever told what stands in them. */
export type Fields = readonly [told: readonly PostKind[], fields: { readonly [type: string]: string }]

const clerk: readonly PostKind[] = ['filingClerk']
/** Who prepares, approves and seals a table. */
const office: readonly PostKind[] = ['reviewingClerk', 'approver', 'sealKeeper']
const sending: readonly PostKind[] = [...office, 'editor']
const below: readonly PostKind[] = ['filingClerk', ...office]

/** Every field of every type. Who is told is compared with who is, in two provinces with cases at every stage. */
export const fields: readonly Fields[] = [
  [
    everyone,
    {
      Account: 'email id name phone places posts secondFactor state username', // one's own, and those that one keeps
      AccountPage: 'items total',
      Campaign:
        'absentUnits archivedBy contacts corrections file hasActivities id issue kinds mine noun now papers phases quotas relays selectionWord sentences stampsToSubmit standing state title verbs version ways',
      Choice: 'id label',
      Deadline: 'at by grantedBy id kind phase reason until',
      EntryPage: 'items total', // empty for the administrators
      InboxPage: 'items total unread', // one's own
      Found: 'campaignId id own state title unit', // calls, units and persons for the administrators
      FoundGroup: 'items noun total',
      Issue: 'alone by issued',
      MailPreference: 'email sends wanted', // one's own
      Me: 'account mustChangePassword mustSetFactor posts',
      Organisation:
        'formerNames hostName id key name order parent phone region reorganisations revision sealingName shortName state types verbs',
      OrganisationPage: 'items total',
      Overview: 'blocks blocksMore headway matrices now tasks', // without a case for the administrators
      PackagePage: 'items total', // empty for the administrators
      Participation: 'contactName contactPhone id organisation role',
      Phase: 'closesAt daysLeft key myClose open themes title wording',
      Post: 'holders id kind organisation',
      Preset: 'file id phases title',
      Sentence: 'clause id section text',
      Site: 'classification demo name own plainHttp production secondFactor',
      SiteWords: 'classification classificationEnglish name',
      Verb: 'allowed verb violations',
      Violation: 'args message rule says strength',
    },
  ],
  [
    business,
    {
      Activity:
        'about agenda closed contact day figures hosts hour id mine objections organisation packetWaits pictures place plan reason revision state title until',
      Shot: 'caption consent day height id lacking medium minors name place rights shown source thumbnailUrl url width',
      Week: 'differences measures rows struck totals',
      WeekRow:
        'cells closed contactName contactPhone delivered held lastYear leaderName leaderPhone leaderPost organisation pictures planned',
      AskedAttestation: 'key text version',
      Attestation: 'at by key text',
      Entry:
        'asks attachments attestations campaign certificates closesAt content currentVersion filer id importedFiles kind likenesses mark number objections perhapsFiled phase receipts receiver reviews revision route scan snapshots state submittedAt theme title unprintable updatedAt verbs versions waivers wentWith words',
      Found: 'campaign number',
      EntryNeighbours: 'after at before total',
      EntryVersion: 'by code content finalisedAt hash id n submittedAt theme title words',
      FileLink: 'id mime name sha256 size url',
      Likeness: 'files id persons phones text title', // of pairs of which one sees both
      Scan: 'at by check codeRead file id pages version',
      WentWith: 'counts n version',
    },
  ],
  [
    [...business, 'auditor'],
    {
      RecordLine: 'account act after at before id noun ok organisation post subject subjectName',
      RecordPage: 'items total',
    },
  ],
  [
    below,
    { Participation: 'countsAs receiver', Review: 'at by checklist decision fields id reason version' },
  ],
  [below, { Standing: 'done label needed rule strength' }],
  [
    clerk,
    {
      Attachment: 'height id mime name sha256 size url width',
      Snapshot: 'at by content revision',
      Way: 'name receivers recommended route straight',
      WayReceiver: 'id name',
    },
  ],
  [
    office,
    {
      Approval: 'approver at opinion recordedBy',
      Found: 'phase', // of the tables that they put together
      Package: 'job',
      SealRecord:
        'approver at attested code copies file fileName id keeper n onBehalf organisation pages reason seam way',
      SealRequest:
        'approver at code copies file fileName hash id layout pages paper reason requestedBy state',
      Summary:
        'approval approvalSheet attested blocks campaign closesAt code hash id minimum n organisation pdf phase revision rows scan sealRequest stale state unprintable verbs waivers xlsx',
      SummaryRow: 'entry position remark version',
      SummaryWaiver: 'at by reason rule says',
    },
  ],
  [
    sending,
    {
      Entry: 'package',
      Job: 'createdAt id kind progress state',
      MailText: 'subject text to',
      Package:
        'campaign changes counts decisionReason entries failed forwardedAt id kind mail manifest mark n organisation parts phase reason state verbs',
      PackageEntry: 'entry position version',
      PackageRef: 'id n organisation phase state',
    },
  ],
  [
    ['filingClerk', 'reviewingClerk', 'approver', 'editor'], // a clerk’s own line
    {
      Matrix: 'campaign maySayNothing now perFiler phases region rows totals',
      MatrixCell:
        'accepted came closesAt declined draft duties expected finalised forwarded late minimum overdue owedAgain phase returned short submitted',
      MatrixPhase: 'closesAt key title',
      MatrixRow: 'cells contactName contactPhone enterable leaderName leaderPhone leaderPost organisation',
    },
  ],
  [['sealKeeper', ...administrators], { Headway: 'kind label says' }],
  [['sealKeeper'], { Headway: 'since' }],
  [['reviewingClerk', 'approver', 'editor'], { Arrival: 'day n phase' }],
  [
    ['reviewingClerk', 'approver', 'editor'], // of those who send to one
    {
      Owing:
        'closesAt contactName contactPhone late leaderName leaderPhone leaderPost missing organisation overdue peer phase phaseClosesAt phaseTitle short staffed',
    },
  ],
  // Of the regions that still owe something here, nothing has come that could be on time.
  [['reviewingClerk', 'approver'], { Owing: 'onTime' }],
  [['reviewingClerk', 'editor'], { ChaseLogPage: 'items total' }],
  [['reviewingClerk'], { Block: 'campaignId kind link phase says' }],
  [
    editor, // until the selection is announced
    {
      Certificate: 'at file holder id number reason state statement unprintable',
      Book: 'authorConfirmation campaign chapters colophon editions editorsNote preface revision title troubles unprintableExcerpts verbs',
      Chapter: 'key selections title',
      Edit: 'at by content reason revision',
      EditedText: 'content edits note revision',
      Edition: 'by cases contentsFrom createdAt id job kind locked missing n',
      Entry: 'selection',
      Selection: 'announced chapter edited entry id position tags version',
      PacketUnit: 'deliveries online organisation',
      ReportSection: 'changed compiled edited fingerprint fixed gone heading key revision stale text',
    },
  ],
  [
    editor,
    {
      IncomingForm: 'columns kinds routes senders',
      IncomingColumn: 'asked key label',
      IncomingChoice: 'id name',
      Invitation: 'at byName id name number organisation state until',
    },
  ],
  [
    ['filingClerk', 'reviewingClerk', 'sealKeeper', 'editor', 'systemAdministrator', 'securityAdministrator'],
    { Task: 'count detail kind link overdue title' },
  ],
  [['filingClerk', 'reviewingClerk', 'sealKeeper'], { Task: 'due' }],
  [editor, { Task: 'since' }],
  [
    [...administrators, 'sealKeeper', 'approver'],
    { SignetStanding: 'earlier service specimen' }, // of the own organisation
  ],
]

/** What only an act answers, or nothing in the two provinces brings about: told to nobody there. */
export const elsewhere: { readonly [type: string]: string } = {
  Attachment: 'bitRate frameRate seconds', // of films
  CalendarFeed: 'address since', // one's own, once made
  CallNote: 'answer at by person promisedOn',
  Campaign: 'archivedAt relay', // none is sown that is archived, or relays another
  CampaignPaper: 'at by file id kind',
  ChaseLine: 'at by failure kind matter phase text to unit',
  CampaignSource: 'file id state text title uppers version writtenAt writtenBy',
  Correction: 'at by changes confirms kind number readAt readBy title version words',
  CorrectionChange: 'affects words',
  CorrectionPreview: 'affected changes kind relays',
  CorrectionReader: 'organisation readAt readBy',
  CorrectionReaderPage: 'items read total',
  RelayBelow: 'accepted arrived filed forwarded state title unit',
  RelayLoosened: 'loosened title unit',
  RelayCase: 'carriedId carriedN entryId n number sender state title unit',
  RelayStanding: 'behind loosened upperId upperTitle', // the sown nation relays nothing
  SavedFilter: 'asked name opens', // one's own, once kept
  Subscription: 'changed', // over a socket too
  ReadListRow: 'code name',
  TrialText: 'content unplaced',
  Objection: 'answer answeredAt answeredBy at by decision id reason',
  OpenedPackage:
    'cases changes code differing faults form forwardedAt kind n newUnits phase reason seal sender taken',
  IncomingRow: 'errors notes place',
  IncomingTable: 'rows unplaced',
  ReadIncoming: 'opened rows',
  OpenedCase: 'code n number position title unit unitKnown',
  OpenedSeal: 'lines standing title',
  Issue: 'at',
  UpperFile: 'id running text',
  Activity: 'delivery knownAt knownBy sameAs takenOverAt',
  Delivery: 'activities at byName entryId files id note pictures receivedAt refused source', // taken none is sown
  Invitation: 'openedAt withdrawnAt withdrawnBy', // nobody invited is sown signed in or told to stay away
  Invited: 'code expiresAt invitation',
  InboxLine: 'at id kind link readAt says title', // told by a round, which sowing does not make
  PacketReading: 'at job organisation reading uploadIds', // nothing sown is read
  ReadActivity: 'again day figures plan state title',
  ReadPacket: 'activities errors notes parts pictures refused unlisted unplaced violations',
  ReadPart: 'label words',
  Figure: 'last measure state text value',
  Measure: 'definition for formerly key least leastInAll name plan unit',
  Difference: 'activities measure organisation summary', // no summary sown states another number
  DifferingCase: 'after before id title', // what is sown replaces nothing
  DutyCell: 'former least measure state text value',
  EntryFigure: 'definition field last unit', // no form sown asks for figures that are counted
  ReportPlace: 'from to',
  LastFigure: 'measure value', // no call of the year before is sown
  WeekTotal: 'adjustment compared comparedUnits givenUnits last measure note percent sum sumText text total',
  Account: 'lastSignedInAt lockedUntil',
  Approval: 'file',
  Book: 'announcedAt',
  Contact: 'address email name phone role',
  Confirmation: 'at by person revision way',
  CodeIssued: 'account code expiresAt',
  Deadline: 'organisation',
  DemoRole: 'key label organisation',
  Edition: 'docx materials materialsJob pages pdf print sealRequest sealed',
  EditedText: 'confirmation',
  EditionText: 'after before heading',
  Change: 'campaignId noun', // told over a socket: apps/api/src/live
  EditionChange: 'change entryId sections title',
  Entry: 'consent officeForm proxy sealJob sealRequest violations', // violations are asked with an act’s name; nothing sown came late
  EntryReceipt: 'at by key name received',
  EntryVersion: 'takenBackAt',
  FactorOffer: 'path secret size',
  FactorSpares: 'codes',
  ImportResult: 'codes created errors refused updated',
  ImportedDraft: 'content file unplaced warnings',
  Job: 'file message',
  Letter: 'at by code file id issuer number sealRequest sealed title version',
  Likeness: 'by decidedAt decision entry other pastCase reason',
  LikenessPage: 'items total',
  MatrixCell: 'nil',
  OwedDuty: 'n name unit',
  Owing: 'call remindedAt',
  Package: 'consent eml file mailedAt origin',
  PackageOrigin: 'at by source',
  PastCase: 'author campaign contact email id phone title unit year',
  PastCasePage: 'items total',
  Proxy: 'at begun by knownAt knownBy note organisation originals receivedAt source',
  ProxyOffer: 'drafts kinds organisation phases ways',
  ProxyPhase: 'closesAt key open title',
  UnsentDraft: 'id phase state updatedAt words',
  PageCode: 'barred code entryId entryTitle file page versionId',
  Phase: 'permission',
  Quota: 'at bonus bonusCalled bonusFor earmarked max name rule says type used usedBonus',
  Review: 'restamp',
  Scan: 'codeTyped waivedFor',
  SealRequest: 'refusal',
  SignetStanding: 'current',
  Summary: 'officeTable sealJob staleReason',
  Template: 'at by file form id kind layout marks paper revision untilVersion version',
  Reorganisation: 'at by fromDay id kind reason says state trouble',
  UnitAffairs: 'below campaigns cases holders receives',
  LedCampaign: 'campaign follows receiver',
  OpenCases: 'campaign n state',
  UnitHolder: 'kind name',
  Violation: 'path',
  Signet:
    'algorithm at authorisation authorisedBy authorisedOn diameter endReason endedAt ending id name provider registeredBy serial validUntil',
  Waiver: 'at by reason rule',
}

/** One row for each field, as `Type.field`. */
export function fieldRows(): [name: string, told: readonly PostKind[]][] {
  const named = ([told, types]: Fields): [string, readonly PostKind[]][] =>
    Object.entries(types).flatMap(([type, names]) =>
      names.split(' ').map((name): [string, readonly PostKind[]] => [`${type}.${name}`, told]),
    )
  return [...fields.flatMap(named), ...named([[], elsewhere])]
}
