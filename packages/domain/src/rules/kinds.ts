import { aboutText } from './aboutText.ts'
import { leftBlank } from './leftBlank.ts'
import { minText } from './minText.ts'
import { quantityAtLeast } from './quantityAtLeast.ts'
import { sameText } from './sameText.ts'
import { attached } from '../attachment/attached.ts'
import { eachProven } from '../attachment/eachProven.ts'
import { received } from '../attachment/received.ts'
import { attestedAsWorded } from '../attestation/attestedAsWorded.ts'
import { checked } from '../attestation/checked.ts'
import { reviewed } from '../attestation/reviewed.ts'
import { eligibleKind } from '../award/eligibleKind.ts'
import { notTogether } from '../award/notTogether.ts'
import { withinPlaces } from '../award/withinPlaces.ts'
import { mediaAspect } from '../media/aspect.ts'
import { mediaContainer } from '../media/container.ts'
import { mediaDuration } from '../media/duration.ts'
import { mediaRate } from '../media/rate.ts'
import { mediaResolution } from '../media/resolution.ts'
import { shareAtMost } from '../media/share.ts'
import { mediaSize } from '../media/size.ts'
import { atMost } from '../quota/atMost.ts'
import { atLeastByType } from '../quota/atLeastByType.ts'
import { codeListed } from '../quota/codeListed.ts'
import { fromArea } from '../quota/fromArea.ts'
import { onlyOnce } from '../quota/onlyOnce.ts'
import { recommendedBy } from '../quota/recommendedBy.ts'
import { withinQuota } from '../quota/withinQuota.ts'
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
  recommendedBy,
  alongRoute,
  filled,
  filledWhenTagged,
  leftBlank,
  oneOf,
  dateWindow,
  maxText,
  minText,
  aboutText,
  quantityAtLeast,
  sameText,
  noGaps,
  codeListed,
  fromArea,
  attached,
  mediaContainer,
  mediaSize,
  mediaDuration,
  mediaResolution,
  mediaAspect,
  mediaRate,
  shareAtMost,
  eachProven,
  notFiledBefore,
  onlyOnce,
  attested,
  attestedAsWorded,
  reviewed,
  checked,
  stampedScan,
  received,
  atLeast,
  atLeastByType,
  atMost,
  withinQuota,
  listsAllAccepted,
  unchangedSinceStamp,
  complete,
  eligibleKind,
  notTogether,
  withinPlaces,
])

const byName: ReadonlyMap<string, Kind> = new Map(ruleKinds.map((kind) => [kind.name, kind]))

/** The kind of a name, or undefined. */
export function kindOf(name: string): Kind | undefined {
  return byName.get(name)
}
