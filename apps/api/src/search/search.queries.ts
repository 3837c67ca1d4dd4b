import { may } from '@huibian/domain'
import { accountScope, accountSight } from '../account/account.queries'
import { campaignScope } from '../campaign/campaign.queries'
import { foundEntries, readVersion, sightOf, writes } from '../entry/entry.queries'
import { hits } from '../entry/hits'
import { actingOf, actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { refuse } from '../platform/refusal'
import { papers, type Finding } from './papers.queries'
import { foundNouns, type Found, type FoundGroup, type FoundNoun } from './search.type'

/** So many of each kind are shown; the lists show the rest. */
const shown = 8
const shortest = 2
const longest = 60

/** Cases by what this organisation reads of them: who writes it the draft, everybody else the version that came to them. */
const entries = (ctx: Context): Finding => ({
  sql: `select e.id, case when ${writes} then e.title else v.title end as title, o.name as unit,
      e.campaign_id as "campaignId", c.title as campaign, e.number, e.state, e.filer_id = $1 as own, e.updated_at as at, 0 as place
    from entry e left join entry_version v on v.id = ${readVersion}
    join organisation o on o.id = e.filer_id join campaign c on c.id = e.campaign_id
    where strpos(e.seen_by, $2) > 0 and (${writes} or v.id is not null) and e.id in (${foundEntries('$3::text[]')})`,
  values: sightOf(ctx),
})

const organisations = (ctx: Context): Finding => ({
  sql: `select o.id, o.name as title, coalesce(p.name, '') as unit, null as "campaignId", null as campaign, null as number,
      case when o.valid_to is null then null else 'closed' end as state, o.id = $1 as own, null::timestamptz as at, o."order" as place
    from huibian.found_by('organisation', $2) h join organisation o on o.id = h.subject_id
    left join organisation p on p.id = o.parent_id`,
  values: [actorOf(ctx).post.organisation.id],
})

const campaigns = (ctx: Context): Finding => ({
  sql: `select c.id, c.title, o.name as unit, c.id as "campaignId", null as campaign, null as number, c.state, c.owner_id = $1 as own,
      c.created_at as at, 0 as place
    from huibian.found_by('campaign', $2) h join campaign c on c.id = h.subject_id join organisation o on o.id = c.owner_id
    where ${campaignScope}`,
  values: [actorOf(ctx).post.organisation.id],
})

const activities = (ctx: Context): Finding => ({
  sql: `select a.id, a.title, o.name as unit, a.campaign_id as "campaignId", c.title as campaign, null as number, a.state,
      a.organisation_id = $1 as own, a.updated_at as at, 0 as place
    from activity a join organisation o on o.id = a.organisation_id join campaign c on c.id = a.campaign_id
    where strpos(a.seen_by, $2) > 0
      and a.id in (select h.subject_id from ${hits('activity', 'organisation_id', '$3::text[]')} h)`,
  values: sightOf(ctx),
})

/** Whom one keeps, and oneself; a word is part of what stands there, or of the initials of a name. */
const accounts = (ctx: Context): Finding => ({
  sql: `select a.id, a.name as title, a.username as unit, null as "campaignId", null as campaign, null as number, null as state,
      a.id = $4 as own, null::timestamptz as at, 0 as place
    from account a where ${accountScope} and not exists (select 1 from unnest($5::text[]) as word
      where strpos(lower(concat_ws(' ', a.username, a.name, a.phone)), word) = 0
        and a.id not in (select h.subject_id from huibian.found_by('account', array[word]) h))`,
  values: accountSight(ctx),
})

const findings: { readonly [noun in FoundNoun]: (ctx: Context) => Finding } = {
  entry: entries,
  organisation: organisations,
  campaign: campaigns,
  ...papers,
  activity: activities,
  account: accounts,
}

const ofCases: readonly FoundNoun[] = ['entry', 'package', 'summary', 'certificate', 'letter', 'activity']

/**
 * Posts that read no cases look for units, activities and persons alone; the register of the seal, the books and the catalogue of former years
 * are for those who may read them.
 */
function readable(ctx: Context): readonly FoundNoun[] {
  const actor = actorOf(ctx)
  const { organisation } = actor.post
  const cases = may(actor, 'entry.read', { seenBy: `/${actingOf(ctx.signedIn).organisationKey}/` })
  const register = may(actor, 'seal.readRegister', { organisation: organisation.id })
  const own: { [noun in FoundNoun]?: boolean } = {
    sealRecord: register,
    edition: may(actor, 'book.read', { organiser: organisation.id }),
    pastCase: may(actor, 'pastCase.import', { organisation: organisation.id }),
  }
  return foundNouns.filter((noun) => own[noun] ?? (cases || !ofCases.includes(noun)))
}

/** Words are divided by spaces, and all of them must be there; capitals make no difference. */
function askedWords(typed: string): string[] {
  const asked = typed.trim().toLowerCase()
  const n = Array.from(asked).length
  if (n < shortest || n > longest) refuse('search.length', { n, min: shortest, max: longest }, 'words')
  return asked.split(/\s+/)
}

/** Everything that the actor may see by these words, by kind; kinds of which there is nothing are left out. */
export async function searchAll(ctx: Context, typed: string): Promise<FoundGroup[]> {
  const nouns = readable(ctx)
  const asked = askedWords(typed)
  const groups: FoundGroup[] = []
  for (const noun of nouns) {
    const { sql, values } = findings[noun](ctx)
    const found = await rows<Found & { total: number }>(
      ctx.db,
      `select *, (count(*) over ())::int as total from (${sql}) as found order by at desc nulls last, place, title, id limit ${shown}`,
      [...values, asked],
    )
    const [first] = found
    if (first) groups.push({ noun, total: first.total, items: found })
  }
  return groups
}
