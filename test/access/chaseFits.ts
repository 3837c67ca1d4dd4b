import type { World } from '../harness/world'
import type { Fits } from './fits'
import type { Tree } from './trees'

type Owing = { organisation: { id: string }; phase: string }

/** What fits where a province notes a call to a centre of its own that still owes, or whom to call there. */
export async function chaseFits({ campaignId, ask }: World, { province: by }: Tree): Promise<Fits> {
  const { owing } = await ask<{ owing: Owing[] }>(
    by,
    'query ($c: ID!) { owing(campaignId: $c) { organisation { id } phase } }',
    { c: campaignId },
  )
  const last = owing.at(-1)
  const input = { campaignId, phase: last?.phase, person: '李老师', answer: '正在办理。' }
  const beside = Object.fromEntries(Object.entries(input).map(([part, value]) => [`input.${part}`, value]))
  return {
    'saveUnitContact.input.organisationId': {
      by,
      beside: { 'input.campaignId': campaignId, 'input.name': '李老师', 'input.phone': '' },
      id: last?.organisation.id ?? '',
    },
    'noteCall.input.organisationId': { by, beside, id: last?.organisation.id ?? '' },
  }
}
