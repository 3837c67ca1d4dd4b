import type { TestDatabase } from './database'
import type { Actor, World } from './world'

/** Fifty centres more under the same province, like one that is there. */
export async function fiftyMore(database: TestDatabase, world: World, like: Actor): Promise<void> {
  await database.rows(
    `with made as (
       insert into organisation select (jsonb_populate_record(null::organisation, to_jsonb(o) || jsonb_build_object(
         'id', gen_random_uuid(), 'key', o.key || '-' || g, 'path', o.path || g || '/', 'name', o.name || g))).*
       from organisation o, generate_series(1, 50) g where o.id = $1 returning id)
     insert into participation select (jsonb_populate_record(null::participation, to_jsonb(p) || jsonb_build_object(
       'id', gen_random_uuid(), 'organisation_id', made.id))).*
     from participation p, made where p.organisation_id = $1 and p.campaign_id = $2`,
    [like.organisationId, world.campaignId],
  )
}
