import type { TestDatabase } from '../harness/database'
import { freshDatabase } from '../harness/database'
import { checkedWrong, keptWrong, shownWrong, touchedWrong } from '../access/lines'
import { sow } from '../access/sow'
import type { Unit } from '../access/sown'

jest.setTimeout(600_000)

let database: TestDatabase
let units: readonly Unit[]

beforeAll(async () => {
  database = await freshDatabase()
  const gone = ['kept', 'sent', 'forwarded'] as const
  const cases = [1, 2, 3, 4].flatMap((filer) => gone.map((how) => ({ filer, gone: how })))
  units = (await sow(database, { parents: [0, 0, 1, 2], cases, announced: false })).units
})
afterAll(() => database?.drop())

type Policy = {
  table: string
  name: string
  cmd: string
  roles: string
  permissive: string
  qual: string | null
  check: string | null
}

/** Those that bind the application; what the owner's own functions may do is no guard. */
const policies = (): Promise<Policy[]> =>
  database.rows<Policy>(
    `select tablename as table, policyname as name, cmd, array_to_string(roles, ', ') as roles, permissive, qual, with_check as check
     from pg_policies where schemaname = 'public'
       and roles && '{public,huibian_app}'::name[] order by 1, 2`,
  )

/** A policy with one of its conditions taken away, or none of it. */
function mutants(policy: Policy): { what: string; policy: Policy | null }[] {
  const { cmd, qual, check } = policy
  const checks = cmd !== 'SELECT' && cmd !== 'DELETE'
  return [
    { what: 'dropped', policy: null },
    ...(cmd === 'INSERT'
      ? []
      : [
          {
            what: 'using (true)',
            policy: { ...policy, qual: 'true', check: checks ? (check ?? qual) : null },
          },
        ]),
    ...(!checks || check === 'true'
      ? []
      : [{ what: 'with check (true)', policy: { ...policy, check: 'true' } }]),
  ]
}

async function put(name: { table: string; name: string }, policy: Policy | null): Promise<void> {
  await database.rows(`drop policy if exists ${name.name} on ${name.table}`)
  if (!policy) return
  const using = policy.qual === null ? '' : `using (${policy.qual})`
  const check = policy.check === null ? '' : `with check (${policy.check})`
  await database.rows(
    `create policy ${policy.name} on ${policy.table} as ${policy.permissive} for ${policy.cmd} to ${policy.roles} ${using} ${check}`,
  )
}

async function wrongAt({ table, name }: Pick<Policy, 'table' | 'name'>): Promise<string[]> {
  const [owner, province, , centre, stranger] = units
  if (!owner || !province || !centre || !stranger) throw new Error('no tree')
  if (name === 'one_call') return keptWrong(database, table, [owner, province, centre])
  return [
    ...(await shownWrong(database, table, [owner, province, centre, stranger])),
    ...(await touchedWrong(database, table, stranger)),
    ...(await checkedWrong(database, table)),
  ]
}

test('each policy of a table that is taken away, or one of its conditions, is told by what the table then shows', async () => {
  const all = await policies()
  expect(all.length).toBeGreaterThan(15)
  const survived: string[] = []
  for (const policy of all) {
    for (const { what, policy: mutant } of mutants(policy)) {
      await put(policy, mutant)
      const wrong = await wrongAt(policy)
      if (wrong.length === 0) survived.push(`${policy.table} ${policy.name} ${policy.cmd} ${what}`)
    }
    await put(policy, policy)
    expect([policy.table, await wrongAt(policy)]).toEqual([policy.table, []])
  }
  expect(survived).toEqual([])
})
