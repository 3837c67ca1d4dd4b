import type { PostKind } from '@huibian/domain'

/** Posts that work on cases; the three administrators read none. */
export const business: readonly PostKind[] = [
  'filingClerk',
  'reviewingClerk',
  'approver',
  'sealKeeper',
  'editor',
]
export const administrators: readonly PostKind[] = ['systemAdministrator', 'securityAdministrator', 'auditor']
export const everyone: readonly PostKind[] = [...business, ...administrators]
const clerk: readonly PostKind[] = ['filingClerk']
const reviewer: readonly PostKind[] = ['reviewingClerk']
/** Who enters for a unit below. */
const proxies: readonly PostKind[] = ['reviewingClerk', 'editor']
/** Who writes an entry: its unit, and who enters it for the unit. */
const writers: readonly PostKind[] = ['filingClerk', ...proxies]
const weekWriters: readonly PostKind[] = ['filingClerk', 'editor']
const keeper: readonly PostKind[] = ['sealKeeper']
export const editor: readonly PostKind[] = ['editor']
/** Who keeps accounts: of the level below, or of the own organisation. */
const keepers: readonly PostKind[] = ['reviewingClerk', 'editor', 'systemAdministrator']
const granters: readonly PostKind[] = [...keepers, 'securityAdministrator']

/** What is answered without a sign-in. */
export const openFields: readonly string[] = [
  'demoProgress',
  'demoRoles',
  'demoSignIn',
  'enterCode',
  'me',
  'redeemCode',
  'resetDemo',
  'signIn',
  'site',
]

/** Which posts something may ever be for, and what it takes. */
export type Row = readonly [posts: readonly PostKind[], takes: string]

/**
 * Each query and mutation; how those who may must stand to the thing is another test's matter. A field or an argument without a place
 * here is told by the test beside this file.
 */
export const policy: { readonly [field: string]: Row } = {
  // Queries
  activities: [business, 'campaignId organisationId'],
  activity: [business, 'id'],
  accounts: [everyone, 'organisationId page search'], // everybody finds at least themselves
  arrivals: [['reviewingClerk', 'approver', 'editor'], 'campaignId organisationId'],
  book: [editor, 'campaignId'],
  calendarFeed: [everyone, ''], // one's own
  campaign: [everyone, 'id'],
  campaignSource: [editor, 'id'], // what the own office writes
  campaignExports: [editor, 'campaignId'],
  campaigns: [everyone, 'state'],
  chaseLog: [['reviewingClerk', 'editor'], 'campaignId page'],
  correctionReaders: [['reviewingClerk', 'approver', 'sealKeeper', 'editor'], 'campaignId page version'],
  deadlines: [everyone, 'campaignId'],
  demoPassword: [[], ''],
  inbox: [everyone, 'page'], // one's own
  inboxUnread: [everyone, ''],
  demoProgress: [everyone, ''],
  demoRoles: [[], ''],
  editionChanges: [editor, 'fromId toId'],
  editionTexts: [editor, 'entryId fromId toId'],
  entries: [business, 'descending filter page sort'],
  certificates: [business, 'campaignId'], // of what the own organisation was given or gave
  certificateJob: [editor, 'campaignId'], // before the announcement there is none
  entriesByIds: [business, 'ids'],
  entry: [business, 'id'],
  entryFigures: [business, 'id'],
  entryNeighbours: [business, 'descending filter id sort'],
  letters: [business, 'campaignId'], // those that the own office issued
  incomingForm: [editor, 'campaignId'],
  job: [business, 'id'], // those of the own organisation
  likenesses: [['reviewingClerk', 'editor'], 'filter page'], // of pairs of which both are seen
  mailPreference: [everyone, ''], // one's own
  matrix: [['reviewingClerk', 'approver', 'editor'], 'campaignId organisationId'],
  me: [everyone, ''],
  organisation: [everyone, 'id'],
  organisations: [everyone, 'page parentId search type'],
  overview: [everyone, ''], // each post its own
  organisationTypes: [everyone, ''],
  owing: [['reviewingClerk', 'approver', 'editor'], 'campaignId'],
  package: [business, 'id'],
  packages: [business, 'campaignId organisationId page phase'],
  pastCases: [['reviewingClerk', 'editor'], 'page search'], // of one’s own catalogue
  posts: [everyone, 'organisationId'], // those of the own organisation
  presets: [everyone, ''],
  proxyOffer: [proxies, 'campaignId organisationId'],
  publishesAlone: [everyone, ''], // whether the own office does
  readCodes: [everyone, 'uploadIds'], // one's own upload; which entry a code belongs to is told to its filer alone
  relayCases: [reviewer, 'campaignId'], // of one's own relay
  quotasThrough: [clerk, 'campaignId receiverId route'], // of a body through which the own unit may go
  records: [[...business, 'auditor'], 'from noun page subject to'],
  sealRecords: [['sealKeeper', 'approver', 'reviewingClerk'], 'page'],
  sealRequests: [['sealKeeper', 'approver', 'reviewingClerk'], ''],
  savedFilters: [everyone, 'path'], // one's own
  search: [everyone, 'words'], // of each kind what its list shows
  selections: [editor, 'campaignId'], // before the announcement
  signet: [[...administrators, 'sealKeeper', 'approver'], ''], // of the own organisation
  site: [everyone, ''],
  summaries: [['sealKeeper', 'approver', 'reviewingClerk'], 'campaignId phase'],
  summary: [['sealKeeper', 'approver', 'reviewingClerk'], 'campaignId phase'],
  carryings: [reviewer, 'campaignId'], // of one's own relay
  takings: [editor, 'campaignId'],
  tasks: [everyone, ''], // each post its own
  templates: [editor, 'campaignId'],
  unitAffairs: [keepers, 'id parentId'],
  reportSections: [editor, 'campaignId'],
  unprintable: [everyone, 'text'], // of words of one's own
  unprintableReport: [editor, 'campaignId'],
  week: [business, 'campaignId'],
  invitations: [editor, 'campaignId'],
  packetJobs: [editor, 'campaignId'],
  packetReadings: [editor, 'campaignId'], // one's own
  packetUnits: [editor, 'campaignId'],
  weekPapers: [editor, 'campaignId'],
  // Mutations
  acceptEntry: [reviewer, 'checklist comment id scanId versionId waivers'],
  acknowledgeActivity: [clerk, 'activityId packet'],
  acknowledgeProxy: [clerk, 'id'],
  adjustTotal: [editor, 'by campaignId measure reason'],
  administerAccounts: [keepers, 'uploadId'],
  admitOrganisation: [editor, 'campaignId organisationId'],
  agreeReport: [editor, 'campaignId seen'],
  allowLate: [reviewer, 'campaignId organisationId phase reason until'],
  answerActivity: [editor, 'activityId answer corrected'],
  answerObjection: [proxies, 'answer corrected id'],
  announceSelection: [editor, 'campaignId waivers'],
  appoint: [granters, 'accountId kind organisationId'],
  archiveCampaign: [editor, 'id'],
  attachFile: [writers, 'entryId media uploadId'],
  attachPaper: [editor, 'campaignId kind uploadId'],
  attachPicture: [writers, 'entryId uploadId'],
  attachShot: [weekWriters, 'activityId uploadId'],
  attestSummary: [reviewer, 'attestations id revision'],
  beginReview: [reviewer, 'id'],
  bindScan: [writers, 'id parts typedCode versionId'],
  bindStampedSummary: [['reviewingClerk', 'sealKeeper'], 'confirmed id keeper parts'],
  buildSummary: [reviewer, 'campaignId phase'],
  cancelReorganisation: [keepers, 'id'],
  changePassword: [everyone, 'current next'],
  confirmFactor: [everyone, 'code'], // one's own
  closeOrganisation: [keepers, 'from id reason revision successorId'],
  cloneCampaign: [editor, 'campaignId closes title'],
  compileEdition: [editor, 'campaignId kind'],
  compileReport: [editor, 'campaignId format kind receiver'],
  confirmCorrection: [business, 'id version'],
  confirmScan: [reviewer, 'id scanId'],
  confirmText: [editor, 'entryId person revision way'],
  copyTemplate: [editor, 'id'],
  correctCampaign: [editor, 'id number text title version words'],
  countAsSame: [editor, 'activityId sameAsId'],
  createCampaign: [editor, 'answers closes preset title'],
  decideLikeness: [['reviewingClerk', 'editor'], 'decision id reason'],
  declareMedia: [writers, 'entryId fileId media'],
  declineEntry: [reviewer, 'id reason versionId'],
  demoSignIn: [[], 'role'],
  deselectEntry: [editor, 'entryId'],
  disableAccount: [keepers, 'id reason'],
  describeShots: [weekWriters, 'input shotIds'],
  discardEntry: [writers, 'id revision'],
  dismiss: [granters, 'accountId postId'],
  dropTemplate: [editor, 'id'],
  editText: [editor, 'content entryId reason revision'],
  enableAccount: [keepers, 'id'],
  endFactor: [everyone, 'code password'], // one's own
  endSignet: [['systemAdministrator'], 'compromised password reason'],
  enterActivity: [editor, 'activity campaignId organisationId origin'],
  enterFor: [proxies, 'campaignId entering origin'],
  enterCode: [[], 'code'],
  exportCampaign: [editor, 'campaignId'],
  extendPhase: [editor, 'campaignId organisationId phase reason until'],
  filePrint: [editor, 'editionId uploadId'],
  finaliseEntry: [writers, 'id revision'],
  forwardPackage: [reviewer, 'reason summaryId'],
  freezeSummary: [reviewer, 'id revision waivers'],
  gatherMaterials: [editor, 'editionId'],
  handOver: [keepers, 'fromAccountId postId toAccountId'],
  importAccounts: [keepers, 'uploadId'],
  importCampaign: [editor, 'text title'],
  importDraft: [writers, 'id uploadId'],
  importForm: [writers, 'id uploadId'],
  importOrder: [editor, 'campaignId revision uploadId'],
  importOrganisations: [['systemAdministrator', 'editor'], 'uploadId'],
  importPastCases: [['reviewingClerk', 'editor'], 'uploadId'],
  issueCertificates: [editor, 'campaignId'],
  issueCampaign: [['approver', 'editor'], 'id version'],
  lockEdition: [editor, 'id'],
  markTemplate: [editor, 'id marks revision'],
  markMailed: [reviewer, 'id'],
  markReceived: [['reviewingClerk', 'editor'], 'entryId key received'],
  moveOrganisation: [keepers, 'from hostName id parentId reason revision sealingName'],
  noteCall: [['reviewingClerk', 'editor'], 'input'],
  noteSelection: [editor, 'before entryId note'],
  offerFactor: [everyone, 'password'], // one's own
  openAccount: [keepers, 'input'],
  objectToActivity: [clerk, 'activityId reason'],
  objectToProxy: [clerk, 'id reason'],
  orderSelection: [editor, 'campaignId order revision'],
  orderSummary: [reviewer, 'entryIds id revision'],
  markRead: [everyone, 'lineIds'], // one's own
  invite: [editor, 'campaignId email name organisationId until'],
  renewInvitation: [editor, 'invitationId'],
  withdrawInvitation: [editor, 'invitationId'],
  makePacket: [editor, 'campaignId organisationId'],
  packWeek: [editor, 'campaignId'],
  readPacket: [editor, 'campaignId organisationId uploadIds'],
  takeOverActivity: [clerk, 'activityId'],
  takePacket: [editor, 'campaignId organisationId reason receivedAt source uploadIds'],
  previewCorrection: [editor, 'id text'],
  publishCampaign: [editor, 'id'],
  readList: [editor, 'uploadId'],
  readForTrial: [editor, 'kind route text uploadId'],
  queueRegistering: [editor, 'admitUnits campaignId incoming'],
  queueCarrying: [reviewer, 'campaignId entryIds'],
  queueTaking: [editor, 'admitUnits campaignId uploadIds'],
  readIncoming: [editor, 'campaignId incoming'],
  readIncomingTable: [editor, 'campaignId uploadId'],
  readPackage: [editor, 'campaignId uploadIds'],
  recallPackage: [reviewer, 'id reason'],
  recordApproval: [reviewer, 'approver at id opinion uploadId'],
  redeemCode: [[], 'code password username'],
  refuseSeal: [keeper, 'reason requestId'],
  registerSignet: [['systemAdministrator'], 'input'],
  reportNothing: [['filingClerk', 'reviewingClerk'], 'campaignId kind phase reason'],
  remind: [['reviewingClerk', 'editor'], 'campaignId organisationIds phase'],
  remarkSummary: [reviewer, 'entryId id remark revision'],
  renameOrganisation: [keepers, 'from id name reason revision shortName'],
  removeActivity: [weekWriters, 'activityId'],
  removeShot: [weekWriters, 'shotId'],
  reopenEntry: [reviewer, 'id reason'],
  reopenOrganisation: [keepers, 'from id reason revision'],
  reissueCertificate: [editor, 'id reason'],
  requestLetterSeal: [['reviewingClerk', 'editor'], 'campaignId input'],
  requestEditionSeal: [editor, 'approver copies editionId reason'],
  requestFormSeal: [[...clerk, ...reviewer], 'approver entryId reason versionId'],
  requestSeal: [reviewer, 'copies id reason'],
  resetAccount: [keepers, 'id'],
  resetDemo: [[], ''],
  resetFactor: [['securityAdministrator'], 'id'],
  returnEntry: [reviewer, 'fields id reason restamp versionId'],
  returnPackage: [editor, 'id reason'],
  revokeCertificate: [editor, 'id reason'],
  saveActivity: [weekWriters, 'campaignId id input revision'],
  saveUnitContact: [writers, 'input'], // a unit names its own people
  saveBook: [editor, 'authorConfirmation campaignId colophon editorsNote preface revision title'],
  saveCampaign: [editor, 'id text title upper version'],
  saveContacts: [editor, 'campaignId contacts'],
  saveDraft: [writers, 'content id revision'],
  dropFilter: [everyone, 'name path'],
  endCalendarFeed: [everyone, ''],
  renewCalendarFeed: [everyone, ''],
  saveFilter: [everyone, 'input'],
  saveMailPreference: [everyone, 'email wanted'],
  saveMeasures: [editor, 'campaignId measures'],
  saveOrganisation: [['reviewingClerk', 'editor', 'systemAdministrator'], 'input'],
  saveSite: [['systemAdministrator'], 'classification classificationEnglish name secondFactor'],
  seal: [keeper, 'onBehalf password requestId seam'],
  selectEntry: [editor, 'chapter entryId'],
  sendBackEntry: [editor, 'entryId packageId reason'],
  setOwnDeadline: [reviewer, 'campaignId date phase'],
  settleIssuing: [['systemAdministrator'], 'alone reason'],
  signIn: [[], 'password username'],
  signOut: [everyone, ''],
  signOutEverywhere: [everyone, ''],
  startEntry: [clerk, 'campaignId kind phase receiverId route'],
  submitEntry: [writers, 'attestations id revision waivers'],
  tagSelection: [editor, 'entryId on tag'],
  takeDraft: [proxies, 'id origin'],
  takeBackEntry: [writers, 'id'],
  unfreezeSummary: [reviewer, 'id reason'],
  unlockEdition: [editor, 'id reason'],
  unlockAccount: [keepers, 'id'],
  retireTemplate: [editor, 'id reason'],
  uploadTemplate: [editor, 'campaignId form paper uploadId'],
  useTemplate: [editor, 'id reason'],
  withdrawEntry: [writers, 'id reason'],
  wordSection: [editor, 'campaignId key read revision text'],
}
