import fc from 'fast-check'
import { may, sees, whyNot, type Actor, type Subject } from './may.ts'
import { canHoldTogether, postKinds, type PostKind } from './post.ts'
import { entryStates } from './state.ts'
import { verbRules, verbs, type Verb } from './verbs.ts'

const actor = (kind: PostKind, organisation: string, level = 'any'): Actor => ({
  account: `account-of-${organisation}`,
  post: { id: `${kind}-${organisation}`, kind, organisation: { id: organisation, key: organisation, level } },
})
const entry: Subject = {
  filer: 'c1',
  receiver: 'p1',
  organiser: 'n',
  seenBy: '/c1/p1/',
  state: 'submitted',
}

const openTo = (kind: PostKind, organisation: string, subject: Subject): Verb[] =>
  verbs.filter((verb) => verb.startsWith('entry.') && may(actor(kind, organisation), verb, subject))

test('the filer’s clerk may read, print, replace the scan and withdraw a submitted entry', () => {
  expect(openTo('filingClerk', 'c1', entry)).toEqual([
    'entry.read',
    'entry.create',
    'entry.printForm',
    'entry.replaceScan',
    'entry.withdraw',
    'entry.object',
  ])
})

test('the receiver’s clerk may review it, and enter another for a unit below', () => {
  expect(openTo('reviewingClerk', 'p1', entry)).toEqual([
    'entry.read',
    'entry.replaceScan',
    'entry.enterFor',
    'entry.beginReview',
    'entry.accept',
    'entry.return',
    'entry.decline',
    'entry.markReceived',
  ])
})

test('whoever entered a draft for a unit may do what the unit may, but not object', () => {
  const entered: Subject = { ...entry, proxy: 'p1', state: 'draft' }
  const written: Verb[] = ['entry.save', 'entry.import', 'entry.attach', 'entry.finalise', 'entry.discard']
  expect(openTo('reviewingClerk', 'p1', entered)).toEqual([
    'entry.read',
    ...written,
    'entry.enterFor',
    'entry.answerObjection',
  ])
  expect(openTo('filingClerk', 'c1', entered)).toEqual([
    'entry.read',
    'entry.create',
    ...written,
    'entry.object',
  ])
  expect(openTo('reviewingClerk', 'p1', { ...entered, proxy: null })).toEqual([
    'entry.read',
    'entry.enterFor',
  ])
  expect(openTo('filingClerk', 'p1', entered)).toEqual(['entry.read'])
})

test('another province, another centre and the nation see nothing of it', () => {
  expect(openTo('reviewingClerk', 'p2', entry)).toEqual([])
  expect(openTo('editor', 'n', entry)).toEqual([])
  expect(openTo('filingClerk', 'c2', { ...entry, filer: 'c1' })).toEqual([])
})

test('the nation reads once it is forwarded, notes what comes by post, and moves nothing by itself', () => {
  expect(openTo('editor', 'n', { ...entry, seenBy: '/c1/p1/n/', state: 'forwarded' })).toEqual([
    'entry.read',
    'entry.markReceived',
  ])
})

test('the three administrators read no cases and move none', () => {
  const seen: Subject = { ...entry, seenBy: '/c1/p1/n/', organisation: 'c1', parent: 'c1' }
  for (const kind of ['systemAdministrator', 'securityAdministrator', 'auditor'] as const)
    for (const organisation of ['c1', 'p1', 'n'])
      for (const state of entryStates) expect(openTo(kind, organisation, { ...seen, state })).toEqual([])
})

test('a refusal names the nearest hindrance', () => {
  expect(whyNot(actor('approver', 'c1'), 'entry.withdraw', entry)).toBe('may.wrongPost')
  expect(whyNot(actor('filingClerk', 'c2'), 'entry.withdraw', entry)).toBe('may.notYours')
  expect(whyNot(actor('filingClerk', 'c1'), 'entry.withdraw', { ...entry, state: 'inReview' })).toBe(
    'may.wrongState',
  )
  expect(whyNot(actor('filingClerk', 'c1'), 'entry.withdraw', entry)).toBeUndefined()
})

test('a key is found whole or not at all', () => {
  expect(sees({ key: 'p1' }, '/c1/p1/')).toBe(true)
  expect(sees({ key: 'p' }, '/c1/p1/')).toBe(false)
  expect(sees({ key: '1/' }, '/c1/p1/')).toBe(false)
  expect(sees({ key: '' }, '//')).toBe(false)
  expect(sees({ key: 'p1' }, undefined)).toBe(false)
})

test('accounts are kept by the level above, in a tree of any depth', () => {
  const account: Subject = { organisation: 'county', parent: 'city', account: 'someone' }
  expect(may(actor('reviewingClerk', 'city'), 'account.reset', account)).toBe(true)
  expect(may(actor('reviewingClerk', 'county'), 'account.reset', account)).toBe(false)
  expect(may(actor('reviewingClerk', 'province'), 'account.reset', account)).toBe(false)
  expect(may(actor('systemAdministrator', 'county'), 'account.reset', account)).toBe(true)
  expect(may(actor('filingClerk', 'city'), 'account.reset', account)).toBe(false)
})

test('seals are the keeper’s alone and forwarding the reviewing clerk’s', () => {
  const table: Subject = { filer: 'p1', receiver: 'n' }
  const open = (verb: Verb) => postKinds.filter((kind) => may(actor(kind, 'p1'), verb, table))
  expect(open('seal.apply')).toEqual(['sealKeeper'])
  expect(open('package.forward')).toEqual(['reviewingClerk'])
  expect(may(actor('sealKeeper', 'p2'), 'seal.apply', table)).toBe(false)
})

test('a unit is moved, closed and opened again by those above it, however far, and never by itself', () => {
  const unit: Subject = { organisation: 'c1', parent: 'p1', path: '/n/p1/c1/' }
  const who = (verb: Verb, place: string) => postKinds.filter((kind) => may(actor(kind, place), verb, unit))
  const keepers = ['editor', 'reviewingClerk', 'systemAdministrator']
  for (const verb of ['organisation.move', 'organisation.close', 'organisation.reopen'] as const) {
    expect(who(verb, 'n').toSorted()).toEqual(['editor', 'reviewingClerk'])
    expect(who(verb, 'p1').toSorted()).toEqual(keepers)
    expect([who(verb, 'c1'), who(verb, 'p2')]).toEqual([[], []])
  }
  expect(who('organisation.rename', 'c1').toSorted()).toEqual(keepers)
  expect(who('organisation.rename', 'p2')).toEqual([])
})

test('only the organiser extends, selects and compiles', () => {
  const campaign: Subject = { organiser: 'n', receiver: 'p1' }
  const national: Verb[] = ['deadline.extend', 'selection.select', 'book.compile', 'campaign.publish']
  for (const verb of national) {
    expect(may(actor('editor', 'n'), verb, campaign)).toBe(true)
    expect(may(actor('editor', 'p1'), verb, campaign)).toBe(false)
    expect(may(actor('reviewingClerk', 'p1'), verb, campaign)).toBe(false)
  }
  expect(may(actor('reviewingClerk', 'p1'), 'deadline.permit', campaign)).toBe(true)
})

test('every verb is open to someone and shut to a bare subject', () => {
  for (const verb of verbs) {
    expect([verb, verbRules[verb].length > 0]).toEqual([verb, true])
    for (const kind of postKinds)
      expect([verb, kind, may(actor(kind, 'x'), verb, {})]).toEqual([verb, kind, false])
  }
})

test('no one without a tie to the subject may do anything, whatever the state', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...verbs),
      fc.constantFrom(...postKinds),
      fc.constantFrom(...entryStates),
      (verb, kind, state) => {
        const subject: Subject = {
          ...entry,
          organisation: 'o',
          parent: 'o2',
          path: '/o3/o2/o/',
          account: 'someone',
          seenBy: '/c1/p1/n/',
          state,
        }
        expect(may(actor(kind, 'stranger'), verb, subject)).toBe(false)
      },
    ),
    { numRuns: 500 },
  )
})

test('an administrator’s post excludes every other kind', () => {
  expect(canHoldTogether(['filingClerk', 'reviewingClerk', 'sealKeeper'])).toBe(true)
  expect(canHoldTogether(['auditor', 'auditor'])).toBe(true)
  expect(canHoldTogether(['auditor', 'systemAdministrator'])).toBe(false)
  expect(canHoldTogether(['filingClerk', 'securityAdministrator'])).toBe(false)
})
