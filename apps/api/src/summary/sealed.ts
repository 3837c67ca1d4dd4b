import { refuse } from '../platform/refusal'
import { sealsPaper } from '../seal/papers'
import { demandFresh } from './fresh'
import { change, lockSummary } from './lock'

// A table is sealed as it was approved: what would be printed otherwise now is refused, and it is stamped once the seal stands on it.
sealsPaper('summary', async (ctx, request, verb) => {
  const summary = await lockSummary(ctx, request.summaryId ?? '', verb)
  return {
    noun: 'summary',
    fileNoun: 'summary',
    subjectId: summary.id,
    seenBy: summary.seenBy,
    current: async () => {
      const { frame } = await demandFresh(ctx, summary)
      if (request.sha256 !== summary.frozenSha256) refuse('stamp.stale')
      const { id, key, name, sealingName } = frame.organisation
      return { id, key, name: sealingName || name }
    },
    sealed: async (stampedFileId) => {
      await change(ctx, summary, { state: 'stamped', stampedSha256: request.sha256, stampedFileId })
    },
    refused: async () => {
      await change(ctx, summary, { state: 'approved' })
    },
  }
})
