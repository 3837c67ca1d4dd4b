import {
  groundOf,
  leastTallies,
  rulesOf,
  sendingBody,
  setsLeast,
  themesOf,
  type Rule,
  type Tally,
} from '@huibian/domain'
import { came, reckonedLoader, type Reckoned } from '../campaign/reckoned.queries'
import type { Context } from '../platform/context'
import type { Frame } from './frame'

/**
 * What counts for a table: of its own body what is accepted in its phase and what has gone in others, of all other bodies what has gone. Filers
 * have done their part with what came in.
 */
function counts({ participationId, phase }: Frame, per: 'filer' | 'body'): (sent: Reckoned) => boolean {
  return ({ state, sender, phase: of }) => {
    if (per === 'filer') return came.has(state)
    return state === 'forwarded' || (state === 'accepted' && sender === participationId && of === phase)
  }
}

const isOfFilers = ({ params }: Rule): boolean => groundOf(String(params['per']))?.of === 'filer'

/** How many the table's region, its body and the filers below have sent, for each rule that sets a least number. */
export async function leastOf(ctx: Context, frame: Frame): Promise<Tally[]> {
  const rules = rulesOf(frame.file, frame.phase).filter(setsLeast)
  if (rules.length === 0) return []
  const { participationId, countsAsId, organisation } = frame
  const sent = await reckonedLoader(ctx).load(frame.campaignId)
  const name = organisation.shortName || organisation.name
  const bodies = {
    region: [{ id: countsAsId, name }],
    sender: [{ id: participationId, name, types: sendingBody(frame.file, organisation).types }],
    filer: frame.filersBelow.map(({ registered, ...filer }) => ({
      ...filer,
      types: sendingBody(frame.file, registered).types,
    })),
  }
  const phases = [{ id: frame.phase, name: frame.phaseTitle }]
  const themes = themesOf(frame.file, { phases: [frame.phase] })
  const of = (per: 'filer' | 'body'): Tally[] =>
    leastTallies(
      rules.filter((rule) => isOfFilers(rule) === (per === 'filer')),
      { sent: sent.filter(counts(frame, per)), bodies, phases, themes },
    )
  return [...of('body'), ...of('filer')]
}
