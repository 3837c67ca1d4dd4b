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
import { formsWithFiles, templateLoader } from './template.queries'
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

const formless = ({ form, file }: Template): Violation => {
  const rule = 'template.formGone'
  return { rule, message: rule, path: 'text', strength: 'hard', args: { name: file.name, form } }
}

/**
 * Refuses rules under which a file that is in use at a version of the campaign would print nothing where it is marked, or would not come out
 * at all: a field that it takes or the form that it was given for is no longer there.
 */
export async function demandFilesFit(
  ctx: Context,
  { id: campaignId, version }: { id: string; version: number },
  file: Pick<Campaign, 'form' | 'documents'>,
): Promise<void> {
  const forms = (await formsWithFiles(ctx, campaignId)).map((form) => ({
    campaignId,
    paper: 'entryForm' as const,
    form,
    version,
  }))
  const asked = [...templatePapers.map((paper) => ({ campaignId, paper, version })), ...forms]
  const used = await templateLoader(ctx).loadMany(asked)
  const kept = ['', ...formsOf(file).map(({ id }) => id)]
  const seen = new Set<string>()
  refuseIf(
    used.flatMap((one) => {
      if (one instanceof Error) throw one
      if (!one || seen.has(one.id)) return []
      seen.add(one.id)
      if (!kept.includes(one.form)) return [formless(one)]
      return faultsOf(file, one).map((fault) => outdated(one.file.name, fault))
    }),
  )
}
