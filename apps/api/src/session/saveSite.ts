import { factorPolicies, may, type FactorPolicy } from '@huibian/domain'
import { accountById } from '../account/account.queries'
import type { Site } from '../account/account.type'
import { actorOf, signedInOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { demand, refuse } from '../platform/refusal'
import { limitSignIns } from './factor.queries'
import { siteOf } from './session.queries'

/** The words that this installation says of itself; what is empty is said in the usual words. */
type SiteWords = { name: string; classification: string; classificationEnglish: string }

export type SiteSettings = SiteWords & { secondFactor: string }

const limits: { [word in keyof SiteWords]: { min: number; max: number } } = {
  name: { min: 2, max: 20 },
  classification: { min: 8, max: 200 },
  classificationEnglish: { min: 8, max: 400 },
}

function demandFit(words: SiteWords): void {
  for (const key of ['name', 'classification', 'classificationEnglish'] as const) {
    const { min, max } = limits[key]
    const n = words[key].length
    if (n !== 0 && (n < min || n > max)) refuse(`site.${key}`, { min, max, n }, key)
  }
  // What may not be entered here is said on every page: other words may say it, none may leave it out.
  if (words.classification !== '' && !words.classification.includes('非涉密'))
    refuse('site.notClassified', {}, 'classification')
}

/** Where it is compulsory, whoever made it so has shown that it works here: a wrong clock would shut everybody out. */
async function demandPolicy(ctx: Context, asked: string): Promise<FactorPolicy> {
  const policy = factorPolicies.find((known) => known === asked)
  if (!policy) refuse('site.secondFactor', {}, 'secondFactor')
  const { secondFactor } = await accountById(ctx, signedInOf(ctx).accountId)
  if (policy === 'compulsory' && !secondFactor) refuse('site.factorFirst', {}, 'secondFactor')
  return policy
}

/** Sets what the installation says of itself and what signing in takes: for the system administrator of the topmost unit. */
export async function saveSite(ctx: Context, asked: SiteSettings): Promise<Site> {
  const top = await row<{ id: string }>(
    ctx.db,
    'select id from organisation where parent_id is null and valid_to is null order by "order" limit 1',
  )
  demand(may(actorOf(ctx), 'setting.edit', { organisation: top?.id ?? '' }))
  const words: SiteWords = {
    name: asked.name.trim(),
    classification: asked.classification.trim(),
    classificationEnglish: asked.classificationEnglish.trim(),
  }
  demandFit(words)
  const after = { ...words, secondFactor: await demandPolicy(ctx, asked.secondFactor) }
  const before = await row<{ value: unknown }>(
    ctx.db,
    `select value from setting where key = 'site' for update`,
  )
  await ctx.db.query(
    `insert into setting (key, value) values ('site', $1) on conflict (key) do update set value = excluded.value`,
    [JSON.stringify(after)],
  )
  await record(ctx, { act: 'site.changed', noun: 'site', before: before?.value ?? {}, after })
  await limitSignIns(ctx, after.secondFactor)
  return siteOf(ctx)
}
