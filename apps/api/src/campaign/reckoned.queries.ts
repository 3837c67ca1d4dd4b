import DataLoader from 'dataloader'
import {
  wordsOf,
  type Campaign as CampaignFile,
  type Language,
  type QuotaSubject,
  type Sent,
} from '@huibian/domain'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'

/** So many entries in a state, of one filer through one body; participations stand for both. */
export type Reckoned = Sent & { state: string }

/** What was sent in a campaign, as far as the acting organisation is told of numbers; one statement for all campaigns that are asked for. */
export function reckonedLoader(ctx: Context): DataLoader<string, Reckoned[]> {
  return once(ctx, 'campaign.reckoned', () => {
    return new DataLoader<string, Reckoned[]>(async (ids) => {
      const found = await rows<Reckoned & { campaign: string }>(
        ctx.db,
        'select * from huibian.reckoned($1::uuid[])',
        [ids],
      )
      return ids.map((id) => found.filter(({ campaign }) => campaign === id))
    })
  })
}

/** What has come in, and has not been sent back or declined. */
export const came: ReadonlySet<string> = new Set(['submitted', 'inReview', 'accepted', 'forwarded'])

/** The themes by which a least number tells works apart: those of the form. */
export function themesOf({ form }: Pick<CampaignFile, 'form'>, language: Language = 'zh'): QuotaSubject[] {
  const options = form.fields.find(({ id }) => id === 'theme')?.options ?? []
  return options.map(({ id, name }) => ({ id, name: wordsOf(name, language) }))
}

/** Phases by their names. */
export function phasesOf(
  { phases }: Pick<CampaignFile, 'phases'>,
  language: Language = 'zh',
): QuotaSubject[] {
  return phases.map(({ id, name }) => ({ id, name: wordsOf(name, language) }))
}
