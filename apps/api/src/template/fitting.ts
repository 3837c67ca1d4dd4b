import {
  formsOf,
  markFaults,
  templateChoices,
  templatePapers,
  type Campaign,
  type Violation,
} from '@huibian/domain'
import type { Context } from '../platform/context'
import { refuseIf } from '../platform/refusal'
import { templateLoader } from './template.queries'
import type { Template } from './template.type'

/** Why a file's marks do not fit what a campaign says. */
export function faultsOf(
  file: Pick<Campaign, 'form'>,
  { paper, layout, marks }: Pick<Template, 'paper' | 'layout' | 'marks'>,
): Violation[] {
  const choices = templateChoices(file, paper)
  return markFaults(marks, layout, { ...choices, paper: paper === 'entryForm' ? 'form' : 'table' })
}

const outdated = (name: string, { message, args }: Violation): Violation => {
  const gone = message === 'template.noField'
  const rule = gone ? 'template.fieldGone' : 'template.outdated'
  return { rule, message: rule, path: 'text', strength: 'hard', args: gone ? { ...args, name } : { name } }
}

/**
 * Refuses rules under which a file that is in use at a version of the campaign would print nothing where it is marked: a field that it
 * takes is no longer there.
 */
export async function demandFilesFit(
  ctx: Context,
  { id: campaignId, version }: { id: string; version: number },
  file: Pick<Campaign, 'form' | 'documents'>,
): Promise<void> {
  const forms = formsOf(file).map(({ id }) => ({
    campaignId,
    paper: 'entryForm' as const,
    form: id,
    version,
  }))
  const asked = [...templatePapers.map((paper) => ({ campaignId, paper, version })), ...forms]
  const used = await templateLoader(ctx).loadMany(asked)
  const seen = new Set<string>()
  refuseIf(
    used.flatMap((one) => {
      if (one instanceof Error) throw one
      if (!one || seen.has(one.id)) return []
      seen.add(one.id)
      return faultsOf(file, one).map((fault) => outdated(one.file.name, fault))
    }),
  )
}
