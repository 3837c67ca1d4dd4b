import { wordsOf, type Campaign as CampaignFile } from '@huibian/domain'
import type { Context } from '../platform/context'

/** A phase's name in the language of whoever asks; where the file knows it no more, the one that it was published under. */
export function phaseTitle(
  ctx: Context,
  file: Pick<CampaignFile, 'phases'> | undefined,
  { phase, title }: { phase: string; title: string },
): string {
  const named = file?.phases.find(({ id }) => id === phase)
  return named ? wordsOf(named.name, ctx.asked.language) : title
}
