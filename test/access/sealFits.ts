import type { Filed } from '../harness/filing'
import type { Fits } from './fits'
import type { Tree } from './trees'

/** What fits where a centre asks for its seal on a form. */
export function sealFits({ centre: by }: Tree, { id: entryId, versionId: id }: Filed): Fits {
  return {
    'requestFormSeal.versionId': { by, beside: { entryId, approver: '何主任', reason: '报送案例' }, id },
  }
}
