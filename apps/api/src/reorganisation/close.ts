import { may } from '@huibian/domain'
import { validate } from 'uuid'
import { stateNames, stateNamesEn } from '../entry/stateNames'
import { organisationLoader } from '../organisation/organisation.queries'
import type { Organisation } from '../organisation/organisation.type'
import { changedUnit } from '../organisation/save'
import { actorOf, type Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { handCases, handPosts, demandTakes } from './hand'
import { hangingOn, type Hanging } from './hanging'
import type { Planning } from './kinds'
import { subjectOf } from './reorganisation.queries'

/** Names as a sentence bears them: the first few, and how many there are stands beside. */
function named(names: readonly string[]): { names: string; namesEn: string } {
  const first = names.slice(0, 5)
  const more = names.length > 5
  return { names: first.join('、') + (more ? '等' : ''), namesEn: first.join(', ') + (more ? ' …' : '') }
}

async function successorOf(
  ctx: Context,
  unit: Organisation,
  id: string | undefined,
): Promise<Organisation | undefined> {
  if (!id) return undefined
  const successor = validate(id) ? await organisationLoader(ctx).load(id) : null
  const fit =
    successor &&
    successor.id !== unit.id &&
    successor.state === 'valid' &&
    may(actorOf(ctx), 'organisation.close', subjectOf(successor))
  return fit ? successor : refuse('reorganisation.noSuccessor', {}, 'successorId')
}

/** What nobody can take over: units below, and a place in a running call that others send to. */
function demandFreeToGo({ below, receives }: Hanging): void {
  if (below.length > 0) refuse('reorganisation.below', { n: below.length, ...named(below) })
  const [campaign] = receives
  if (campaign !== undefined) refuse('reorganisation.receives', { campaign })
}

function demandNothingOpen({ cases, holders }: Hanging): void {
  const [first] = cases
  if (first) {
    const here = cases.filter(({ partId }) => partId === first.partId)
    const counted = (names: typeof stateNames) => here.map(({ state, n }) => `${names[state] ?? state} ${n}`)
    const states = counted(stateNames).join('、')
    const statesEn = counted(stateNamesEn).join(', ')
    const n = here.reduce((sum, one) => sum + one.n, 0)
    refuse('reorganisation.casesOpen', { campaign: first.campaign, n, states, statesEn }, 'successorId')
  }
  const names = named([...new Set(holders.map(({ name }) => name))])
  if (holders.length > 0) refuse('reorganisation.postsHeld', { n: holders.length, ...names }, 'successorId')
}

/** 撤销: with a successor, open cases and posts go to it; without one there must be none. What was forwarded stays under its own name. */
export const close: Planning = async (ctx, unit, asked) => {
  const hanging = await hangingOn(ctx, unit.id)
  demandFreeToGo(hanging)
  const successor = await successorOf(ctx, unit, asked.successorId)
  if (!successor) demandNothingOpen(hanging)
  const pairs = successor ? await demandTakes(ctx, { unit, successor, hanging }) : []
  const given = successor ? { successorId: successor.id, successorName: successor.name } : {}
  return {
    given,
    carryOut: async (fromDay) => {
      const handed = successor && {
        cases: await handCases(ctx, pairs),
        holders: await handPosts(ctx, { unit, successor, hanging }),
      }
      return {
        given: { ...given, ...handed },
        written: [changedUnit(unit.id, 'valid_to = $2', [fromDay])],
      }
    },
  }
}
