import { formsOf, markFaults, templateChoices, type Campaign, type Violation } from '@huibian/domain'
import type { Campaign as CampaignRow } from '../campaign/campaign.type'
import type { Context } from '../platform/context'
import { refuseIf } from '../platform/refusal'
import { usedTemplates } from './template.queries'
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
  campaign: Pick<CampaignRow, 'id' | 'version'>,
  file: Pick<Campaign, 'form' | 'documents'>,
): Promise<void> {
  const kept = ['', ...formsOf(file).map(({ id }) => id)]
  refuseIf(
    (await usedTemplates(ctx, campaign)).flatMap((one) => {
      if (!kept.includes(one.form)) return [formless(one)]
      return faultsOf(file, one).map((fault) => outdated(one.file.name, fault))
    }),
  )
}
