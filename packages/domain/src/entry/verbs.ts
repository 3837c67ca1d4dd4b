import { business, postKinds, type PostKind } from './post.ts'
import { entryStates, transitions, type EntryState, type EntryVerb } from './state.ts'

/** How the acting organisation or account must stand to the subject. */
export type Relation =
  'filer' | 'proxy' | 'receiver' | 'organiser' | 'own' | 'parent' | 'above' | 'self' | 'seen'

/** A verb is open to these posts, standing so to the subject, while the subject is in one of these states (any if absent). */
export type VerbRule = {
  posts: readonly PostKind[]
  to: readonly Relation[]
  in?: readonly string[]
}

const clerk: readonly PostKind[] = ['filingClerk']
const reviewer: readonly PostKind[] = ['reviewingClerk']
const approver: readonly PostKind[] = ['approver']
const keeper: readonly PostKind[] = ['sealKeeper']
const editor: readonly PostKind[] = ['editor']
const system: readonly PostKind[] = ['systemAdministrator']
const security: readonly PostKind[] = ['securityAdministrator']
const everyone: readonly PostKind[] = postKinds

const to = (posts: readonly PostKind[], ...relations: Relation[]): VerbRule => ({ posts, to: relations })

/** The states from which the table of transitions allows the verb: it is asked, not repeated. */
const from = (...verbs: EntryVerb[]) =>
  entryStates.filter((state) => verbs.some((verb) => transitions[state][verb] !== undefined))

const moving = (verb: EntryVerb, posts: readonly PostKind[], relation: Relation): VerbRule => ({
  posts,
  to: [relation],
  in: from(verb),
})

/** Who may enter for a unit below (代录): whoever deals with what comes from there. */
const proxies: readonly PostKind[] = ['reviewingClerk', 'editor']

/** An entry is written by its filer, and by the proxy that entered it for the filer, in the same states. */
const writing = (states: readonly string[]): readonly VerbRule[] => [
  { ...to(clerk, 'filer'), in: states },
  { ...to(proxies, 'proxy'), in: states },
]

/** States in which an entry is with whom it was sent to. */
export const sentIn = [
  'submitted',
  'inReview',
  'accepted',
  'forwarded',
] as const satisfies readonly EntryState[]

const entryVerbs = {
  'entry.read': [to(business, 'seen')],
  'entry.create': [to(clerk, 'filer')],
  'entry.save': writing(from('finalise')),
  'entry.import': writing(from('finalise')),
  'entry.attach': writing(from('finalise')),
  'entry.printForm': writing([...from('submit'), ...from('withdraw')]),
  'entry.attachScan': writing(from('submit')),
  'entry.replaceScan': [
    ...writing(from('withdraw')),
    { ...to(reviewer, 'receiver'), in: from('accept', 'forward') },
  ],
  'entry.finalise': writing(from('finalise')),
  'entry.takeBack': writing(from('takeBack')),
  'entry.submit': writing(from('submit')),
  'entry.withdraw': writing(from('withdraw')),
  'entry.discard': writing(from('discard')),
  'entry.enterFor': [to(proxies, 'receiver')],
  'entry.object': [to(clerk, 'filer')],
  'entry.answerObjection': [to(proxies, 'proxy')],
  'entry.beginReview': [moving('beginReview', reviewer, 'receiver')],
  'entry.accept': [moving('accept', reviewer, 'receiver')],
  'entry.return': [moving('return', reviewer, 'receiver')],
  'entry.decline': [moving('decline', reviewer, 'receiver')],
  'entry.reopen': [moving('reopen', reviewer, 'receiver')],
  'entry.markReceived': [
    { ...to(reviewer, 'receiver'), in: [...sentIn] },
    { ...to(editor, 'seen'), in: [...sentIn] },
  ],
  'review.compareScan': [{ ...to(reviewer, 'receiver'), in: from('accept') }],
  'likeness.decide': [to(reviewer, 'receiver'), to(editor, 'seen')],
} satisfies Record<string, readonly VerbRule[]>

/** An activity of a week is its unit's, and its office's beside it while it stands as that entered it (代录); what is counted, and what counts once, is the office's. */
const weekVerbs = {
  'activity.read': [to(business, 'seen')],
  'activity.save': [to(clerk, 'filer'), to(editor, 'proxy')],
  'activity.object': [to(clerk, 'filer')],
  'activity.answerObjection': [to(editor, 'proxy')],
  'week.edit': [to(editor, 'organiser')],
} satisfies Record<string, readonly VerbRule[]>

/** A summary table or package is sent by its `filer` (the province) to its `receiver` (the organiser). */
const sendingVerbs = {
  'summary.read': [to(business, 'filer', 'seen')],
  'summary.build': [to(reviewer, 'filer')],
  'summary.order': [to(reviewer, 'filer')],
  'summary.freeze': [to(reviewer, 'filer')],
  'summary.unfreeze': [to(reviewer, 'filer')],
  'summary.print': [to(reviewer, 'filer'), to(approver, 'filer'), to(keeper, 'filer')],
  'summary.recordApproval': [to(reviewer, 'filer')],
  'summary.attachScan': [to(reviewer, 'filer'), to(keeper, 'filer')],
  // Which papers may be sealed, and who asks for it: a table, the form of a version (by its filer once it is finalised, by whom
  // it was sent to until it goes on), a print edition, a letter of the office. Keepers press.
  'seal.request': [to(reviewer, 'filer')],
  'seal.requestForm': [
    { ...to(clerk, 'filer'), in: from('submit') },
    { ...to(reviewer, 'receiver'), in: from('accept', 'forward') },
  ],
  'seal.requestEdition': [to(editor, 'organiser')],
  'seal.requestLetter': [to(reviewer, 'receiver'), to(editor, 'organiser')],
  'seal.apply': [to(keeper, 'filer')],
  'seal.refuse': [to(keeper, 'filer')],
  'seal.readRegister': [to(['sealKeeper', 'approver', 'reviewingClerk'], 'own')],
  'package.read': [to(business, 'filer', 'seen')],
  'package.forward': [to(reviewer, 'filer')],
  'package.recall': [to(reviewer, 'filer')],
  'package.download': [to(business, 'filer', 'seen')],
  'package.markMailed': [to(reviewer, 'filer')],
  'package.return': [to(editor, 'receiver')],
  'package.take': [to(editor, 'organiser')],
} satisfies Record<string, readonly VerbRule[]>

const nationalVerbs = {
  'selection.read': [to(editor, 'organiser')],
  'selection.select': [to(editor, 'organiser')],
  'selection.order': [to(editor, 'organiser')],
  'selection.tag': [to(editor, 'organiser')],
  'selection.announce': [to(editor, 'organiser')],
  'certificate.issue': [to(editor, 'organiser')],
  'certificate.end': [to(editor, 'organiser')],
  'book.read': [to(editor, 'organiser')],
  'book.edit': [to(editor, 'organiser')],
  'book.compile': [to(editor, 'organiser')],
  'book.lock': [to(editor, 'organiser')],
  'book.unlock': [to(editor, 'organiser')],
  'book.download': [to(editor, 'organiser')],
  'campaign.create': [to(editor, 'organiser')],
  'campaign.edit': [to(editor, 'organiser')],
  'campaign.issue': [to(editor, 'organiser'), to(approver, 'organiser')],
  'campaign.publish': [to(editor, 'organiser')],
  'campaign.correct': [to(editor, 'organiser')],
  'campaign.archive': [to(editor, 'organiser')],
  'campaign.export': [to(editor, 'organiser')],
  'campaign.invite': [to(editor, 'organiser')],
  // 向上级报送: out of one's own relay into the call above, where what is carried is accepted by the same act.
  'relay.carry': [to(reviewer, 'organiser')],
  'campaign.admit': [to(editor, 'organiser'), to(reviewer, 'receiver')],
  'correction.confirm': [to(business, 'own')],
  'deadline.setOwn': [to(reviewer, 'receiver')],
  'deadline.permit': [to(reviewer, 'receiver')],
  'deadline.extend': [to(editor, 'organiser')],
  'dashboard.readBelow': [to(['reviewingClerk', 'approver'], 'own'), to(editor, 'own')],
  'dashboard.readAll': [to(['reviewingClerk', 'approver', 'editor'], 'organiser')],
  'chase.reportNothing': [to(clerk, 'filer'), to(reviewer, 'receiver')],
  'chase.remind': [to(reviewer, 'receiver'), to(editor, 'organiser')],
} satisfies Record<string, readonly VerbRule[]>

/**
 * Each level keeps the accounts of the level below; an organisation's own are kept by its system administrator. Spread where it is used, so
 * that each verb has rows of its own.
 */
const keepsAccounts: readonly VerbRule[] = [
  to(system, 'own', 'parent'),
  to(['reviewingClerk', 'editor'], 'parent'),
]

/** Where a unit belongs and whether it is there is for those who stand above it, not for itself. */
const movesUnits: readonly VerbRule[] = [to(system, 'parent'), to(['reviewingClerk', 'editor'], 'above')]

const administrationVerbs = {
  'account.read': [...keepsAccounts, to(security, 'own', 'parent'), to(everyone, 'self')],
  'account.open': [...keepsAccounts],
  'account.import': [...keepsAccounts],
  'account.disable': [...keepsAccounts],
  'account.enable': [...keepsAccounts],
  'account.unlock': [...keepsAccounts],
  'account.reset': [...keepsAccounts],
  'account.resetFactor': [to(security, 'own', 'parent')],
  'account.handOver': [...keepsAccounts],
  'account.grantPost': [...keepsAccounts, to(security, 'own', 'parent')],
  'account.revokePost': [...keepsAccounts, to(security, 'own', 'parent')],
  'account.changePassword': [to(everyone, 'self')],
  'account.chooseMail': [to(everyone, 'self')],
  'organisation.create': [to(system, 'own', 'parent'), to(['reviewingClerk', 'editor'], 'parent')],
  'organisation.edit': [to(system, 'own', 'parent'), to(['reviewingClerk', 'editor'], 'own', 'parent')],
  'organisation.rename': [to(system, 'own', 'parent'), to(['reviewingClerk', 'editor'], 'own', 'above')],
  'organisation.move': [...movesUnits],
  'organisation.close': [...movesUnits],
  'organisation.reopen': [...movesUnits],
  'organisation.import': [to(system, 'own', 'parent'), to(editor, 'own', 'parent')],
  'pastCase.import': [to(['reviewingClerk', 'editor'], 'own')],
  'organisation.export': [to(everyone, 'own')],
  'record.read': [to(['auditor'], 'own')],
  'setting.edit': [to(system, 'own')],
  'signet.read': [
    to(['systemAdministrator', 'securityAdministrator', 'auditor', 'sealKeeper', 'approver'], 'own'),
  ],
  'signet.register': [to(system, 'own')],
  'signet.end': [to(system, 'own')],
} satisfies Record<string, readonly VerbRule[]>

/** Every verb there is, with the rows that open it. A verb without a row is closed to all. */
export const verbRules: Readonly<Record<Verb, readonly VerbRule[]>> = Object.freeze({
  ...entryVerbs,
  ...weekVerbs,
  ...sendingVerbs,
  ...nationalVerbs,
  ...administrationVerbs,
})

export type Verb =
  | keyof typeof entryVerbs
  | keyof typeof weekVerbs
  | keyof typeof sendingVerbs
  | keyof typeof nationalVerbs
  | keyof typeof administrationVerbs

/** All verbs, for tests and tables that must leave none out. */
export const verbs = Object.freeze(Object.keys(verbRules)) as readonly Verb[]
