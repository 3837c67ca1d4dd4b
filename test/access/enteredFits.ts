import { upload } from '../harness/upload'
import { activityInput } from '../harness/week'
import { blankPdf, nowOf } from '../harness/cases'
import type { Fits } from './fits'
import type { Tree, Trees } from './trees'
import type { Given } from './wire'

const enter = `mutation ($c: ID!, $o: ID!, $a: ActivityInput!, $i: OriginInput!) {
  enterActivity(campaignId: $c, organisationId: $o, activity: $a, origin: $i) { id } }`

/** What fits where the nation enters activities for a centre, of which the centre objects to one. */
export async function enteredFits({ world }: Trees, { centre: unit }: Tree): Promise<Fits> {
  const [by, c] = [world.asNation, world.campaignId]
  const told = { source: 'phone', receivedAt: await nowOf(world), note: '来电。' }
  const entered = async (title: string): Promise<string> => {
    const a = activityInput({ plan: '', title })
    const given = { c, o: unit.organisationId, a, i: { ...told, uploadIds: [] } }
    return (await world.ask<{ enterActivity: { id: string } }>(by, enter, given)).enterActivity.id
  }
  const [known, objected, taken] = [
    await entered('知悉之活动'),
    await entered('异议之活动'),
    await entered('接手之活动'),
  ]
  const object = 'mutation ($id: ID!) { objectToActivity(activityId: $id, reason: "与来件不符") { id } }'
  await world.ask(unit, object, { id: objected })
  const original = (): Promise<string> =>
    upload(world, by, blankPdf, { purpose: 'original', filename: '来件.pdf' })
  const named = (of: string, parts: object): Given =>
    Object.fromEntries(Object.entries(parts).map(([part, value]) => [`${of}.${part}`, value]))
  const { figures: _, ...words } = { figures: [], ...activityInput({ plan: '' }) }
  const whole = {
    campaignId: c,
    organisationId: unit.organisationId,
    ...named('activity', words),
    ...named('origin', told),
  }
  const fit = async (id: string): Promise<Fits[string]> => ({
    by,
    beside: { ...whole, 'origin.uploadIds': await original() },
    id,
  })
  return {
    'enterActivity.campaignId': await fit(c),
    'enterActivity.organisationId': await fit(unit.organisationId),
    'enterActivity.origin.uploadIds': { by, beside: whole, id: await original() },
    'acknowledgeActivity.activityId': { by: unit, beside: {}, id: known },
    'objectToActivity.activityId': { by: unit, beside: { reason: '与来件不符' }, id: known },
    'takeOverActivity.activityId': { by: unit, beside: {}, id: taken },
    'answerActivity.activityId': { by, beside: { corrected: false, answer: '与来件一致' }, id: objected },
  }
}
