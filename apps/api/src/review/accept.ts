import { rulesOf, stagesChecked, wordsOf, type Facts, type Stage } from '@huibian/domain'
import type { EntryRow } from '../entry/entry.entity'
import type { WaiverInput } from '../entry/entry.type'
import { besideFacts, versionFacts } from '../filing/facts'
import { demandReviewBegun } from '../filing/staged'
import { keepWaived, waivedAt } from '../filing/waived'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { decide, lockForDecision } from './decide'
import type { ChecklistAnswer } from './review.type'

/** What accepting says of the version that was read. */
export type Accepting = {
  versionId: string
  /** The stamped scan that was looked at: until its review begins its unit may replace it. */
  scanId?: string | null
  checklist: ChecklistAnswer[]
  comment: string
  waivers: readonly WaiverInput[]
}

/** What was ticked, each point with its own stage, as the rules about checklists ask for it. */
function checksOf(stages: readonly Stage[], answers: readonly ChecklistAnswer[]): Facts['checks'] {
  return stages.flatMap(({ id, checklist }) =>
    answers
      .filter(({ item }) => checklist.some((point) => point.id === item))
      .map(({ item, ok, note }) => ({ stage: id, item, ok, note })),
  )
}

/** Every item is answered; one that is not met passes only with a note that says why. */
function demandChecklist(stages: readonly Stage[], answers: readonly ChecklistAnswer[]): void {
  const items = stages.flatMap(({ checklist }) => checklist)
  const strange = answers.find(({ item }) => !items.some(({ id }) => id === item))
  if (strange) refuse('review.itemUnknown', { item: strange.item })
  for (const { id, name } of items) {
    const args = { item: wordsOf(name, 'zh'), itemEn: wordsOf(name, 'en') }
    const answer = answers.find(({ item }) => item === id)
    if (!answer) return refuse('review.itemMissing', args, `checklist.${id}`)
    if (!answer.ok && answer.note.trim().length < 2) refuse('review.itemNotMet', args, `checklist.${id}`)
  }
}

/** 审核通过: the version read stands as accepted, its checklist kept item by item. A soft rule is passed over for the receiver's own reason. */
export async function acceptEntry(ctx: Context, id: string, accepting: Accepting): Promise<EntryRow> {
  const { versionId, scanId } = accepting
  const decided = await lockForDecision(ctx, id, { verb: 'entry.accept', versionId, scanId })
  demandReviewBegun(ctx, decided.file, decided.entry.route)
  const stages = stagesChecked(decided.file, decided.entry.route)
  demandChecklist(stages, accepting.checklist)
  const facts = await versionFacts(ctx, decided.entry, decided)
  if (!facts) return refuse('entry.notFinalised')
  const beside = await besideFacts(ctx, decided.entry, decided, { at: 'accept', take: true })
  const checks = checksOf(stages, accepting.checklist)
  const rules = rulesOf(decided.file, decided.entry.phase)
  const waived = waivedAt(rules, 'accept', { ...facts, ...beside, checks }, accepting.waivers)
  await keepWaived(ctx, { entryId: id, versionId: decided.versionId }, waived)
  return decide(ctx, decided, {
    decision: 'accept',
    reason: accepting.comment.trim(),
    checklist: accepting.checklist,
  })
}
