import { alongRoute } from './alongRoute.ts'
import { atLeast } from './atLeast.ts'
import { attested } from './attested.ts'
import { beforeInstant } from './beforeInstant.ts'
import { complete } from './complete.ts'
import { dateWindow } from './dateWindow.ts'
import { filedBy } from './filedBy.ts'
import { filled } from './filled.ts'
import { filledWhenTagged } from './filledWhenTagged.ts'
import type { Kind } from './kind.ts'
import { listsAllAccepted } from './listsAllAccepted.ts'
import { maxText } from './maxText.ts'
import { noGaps } from './noGaps.ts'
import { notFiledBefore } from './notFiledBefore.ts'
import { oneOf } from './oneOf.ts'
import { stampedScan } from './stampedScan.ts'
import { unchangedSinceStamp } from './unchangedSinceStamp.ts'

/** Every kind of rule, in the order in which its findings are told: may it come at all, is it whole, is it right, is it sealed. */
export const ruleKinds: readonly Kind[] = Object.freeze([
  beforeInstant,
  filedBy,
  alongRoute,
  filled,
  filledWhenTagged,
  oneOf,
  dateWindow,
  maxText,
  noGaps,
  notFiledBefore,
  attested,
  stampedScan,
  atLeast,
  listsAllAccepted,
  unchangedSinceStamp,
  complete,
])

/** The kind of a name, or undefined. */
export function kindOf(name: string): Kind | undefined {
  return ruleKinds.find((kind) => kind.name === name)
}
