import { blankPdf, nowOf } from '../harness/cases'
import { drafted } from '../harness/filing'
import { upload } from '../harness/upload'
import type { World } from '../harness/world'
import type { Fits } from './fits'
import type { Tree } from './trees'
import type { Given } from './wire'

const enter = `mutation ($c: ID!, $entering: EnteringInput!, $origin: OriginInput!) {
  enterFor(campaignId: $c, entering: $entering, origin: $origin) { id } }`

/** The parts of an input, each at its place in the request. */
const at = (input: string, parts: Given): Given =>
  Object.fromEntries(Object.entries(parts).map(([part, value]) => [`${input}.${part}`, value]))

/** What fits where a province enters cases for a centre of its own, of which the centre objects to one. */
export async function proxyFits(world: World, { centre, province, word }: Tree): Promise<Fits> {
  const { campaignId } = world
  const unit = { organisationId: centre.organisationId, phase: 'phase1' }
  const told = { source: 'phone', receivedAt: await nowOf(world), note: `${word}来电。` }
  const original = (): Promise<string> =>
    upload(world, province, blankPdf, { purpose: 'original', filename: '来件.pdf' })
  const entered = async (): Promise<string> => {
    const given = { c: campaignId, entering: unit, origin: { ...told, uploadIds: [] } }
    return (await world.ask<{ enterFor: { id: string } }>(province, enter, given)).enterFor.id
  }
  const [known, objected] = [await entered(), await entered()]
  const object = 'mutation ($id: ID!) { objectToProxy(id: $id, reason: "与来件不符") { id } }'
  await world.ask(centre, object, { id: objected })
  const { id: draft } = await drafted(world, centre, { title: `${word}之代办` })
  const { id: other } = await drafted(world, centre, { title: `${word}之又一代办` })
  const origin = at('origin', told)
  const files = { 'origin.uploadIds': await original() }
  const begun = at('entering', { phase: unit.phase })
  const whole = { ...begun, ...origin, ...files, 'entering.organisationId': unit.organisationId }
  return {
    'enterFor.campaignId': { by: province, beside: whole, id: campaignId },
    'enterFor.entering.organisationId': {
      by: province,
      beside: { ...begun, ...origin, campaignId, 'origin.uploadIds': await original() },
      id: unit.organisationId,
    },
    'enterFor.origin.uploadIds': {
      by: province,
      beside: { ...begun, ...origin, campaignId, 'entering.organisationId': unit.organisationId },
      id: await original(),
    },
    'takeDraft.id': { by: province, beside: { ...origin, 'origin.uploadIds': await original() }, id: draft },
    'takeDraft.origin.uploadIds': { by: province, beside: { ...origin, id: other }, id: await original() },
    'acknowledgeProxy.id': { by: centre, beside: {}, id: known },
    'objectToProxy.id': { by: centre, beside: { reason: '与来件不符' }, id: objected },
    'answerObjection.id': {
      by: province,
      beside: { corrected: false, answer: '与来件一致' },
      id: objected,
    },
    'proxyOffer.campaignId': {
      by: province,
      beside: { organisationId: unit.organisationId },
      id: campaignId,
    },
    'proxyOffer.organisationId': { by: province, beside: { campaignId }, id: unit.organisationId },
  }
}
