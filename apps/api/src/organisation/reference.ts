import { readFile } from 'node:fs/promises'
import { v7 } from 'uuid'
import { parse } from 'yaml'
import { z } from 'zod'
import { rows, type Db } from '../platform/database'

/** A unit as the sample files state it. */
export const referenceUnit = z.object({
  key: z.string(),
  name: z.string(),
  shortName: z.string(),
  types: z.array(z.string()).min(1),
  region: z.string(),
  order: z.number().int(),
  parent: z.string(),
  hostName: z.string().default(''),
  sealingName: z.string().default(''),
  formerNames: z.array(z.string()).default([]),
  attributes: z.array(z.string()).default([]),
  phone: z.string().default(''),
})

/** A unit as the sample files state it; `parent` is a key, empty for the top. */
export type ReferenceUnit = z.infer<typeof referenceUnit>

/** Reads the units of a sample file: `organisations`, `centres` or both. */
export async function readReference(file: string): Promise<ReferenceUnit[]> {
  const content = z
    .object({
      organisations: z.array(referenceUnit).default([]),
      centres: z.array(referenceUnit).default([]),
    })
    .parse(parse(await readFile(file, 'utf8')))
  return [...content.organisations, ...content.centres]
}

/** Adds the units that are not there yet, parents first; what is there is left as the office has made it. Gives ids by key. */
export async function loadReferenceOrganisations(
  db: Db,
  units: readonly ReferenceUnit[],
): Promise<Map<string, string>> {
  const there = await rows<{ id: string; key: string; path: string }>(
    db,
    'select id, key, path from organisation',
  )
  const known = new Map(there.map((one) => [one.key, one]))
  const fresh: object[] = []
  const add = (one: ReferenceUnit): void => {
    const parent = one.parent === '' ? undefined : known.get(one.parent)
    if (one.parent !== '' && !parent) throw new Error(`${one.key}: no parent ${one.parent}`)
    const place = { id: v7(), key: one.key, path: `${parent?.path ?? '/'}${one.key}/` }
    known.set(one.key, place)
    fresh.push({ ...one, ...place, parent_id: parent?.id ?? null })
  }
  let waiting = units.filter((one) => !known.has(one.key))
  while (waiting.length > 0) {
    const ready = waiting.filter((one) => one.parent === '' || known.has(one.parent))
    if (ready.length === 0) throw new Error(`no parent for ${waiting.map((one) => one.key).join(', ')}`)
    for (const one of ready) add(one)
    waiting = waiting.filter((one) => !known.has(one.key))
  }
  await rows(db, insert, [JSON.stringify(fresh)])
  return new Map([...known].map(([key, { id }]) => [key, id]))
}

const insert = `
  insert into organisation (id, key, parent_id, path, name, short_name, types, region, "order", host_name, sealing_name,
    former_names, phone, attributes)
  select u.id, u.key, u.parent_id, u.path, u.name, u."shortName", u.types, u.region, u."order", u."hostName", u."sealingName",
    u."formerNames", u.phone, u.attributes
  from jsonb_to_recordset($1::jsonb) as u(id uuid, key text, parent_id uuid, path text, name text, "shortName" text,
    types text[], region text, "order" int, "hostName" text, "sealingName" text, "formerNames" text[], phone text,
    attributes text[])`
