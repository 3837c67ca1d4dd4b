import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { makeDataSource } from '../platform/database'
import { separately } from '../platform/transaction'
import { createFirstAdministrator, type First } from './administrator'
import { codeHash } from './code'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})

afterAll(async () => {
  await database?.drop()
})

const first: First = {
  username: 'admin.first',
  name: '首位管理员',
  organisation: {
    key: 'cnipa',
    name: '国家知识产权局',
    shortName: '国家局',
    types: ['national', 'office'],
    region: '100000',
    order: 10,
    formerNames: [],
  },
}

test('of two first administrators made at once there is one, with a code and no password', async () => {
  const source = await makeDataSource(database.url, [], 4).initialize()
  try {
    const make = (username: string): Promise<{ code: string }> =>
      separately(source, { organisationKey: '' }, (db, now) =>
        createFirstAdministrator(db, now, { ...first, username }),
      )
    const made = await Promise.allSettled([make('admin.one'), make('admin.two')])
    const codes = made.flatMap((each) => (each.status === 'fulfilled' ? [each.value.code] : []))
    expect(codes.length).toBe(1)
    const accounts = await database.rows<{ id: string; code_hash: string }>(
      `select a.id, a.code_hash, a.password_hash, p.kind, o.key from account a join holding h on h.account_id = a.id
       join post p on p.id = h.post_id join organisation o on o.id = p.organisation_id`,
    )
    expect(accounts).toEqual([
      {
        id: accounts[0]?.id,
        code_hash: codeHash(accounts[0]?.id ?? '', codes[0] ?? ''),
        password_hash: null,
        kind: 'systemAdministrator',
        key: 'cnipa',
      },
    ])
  } finally {
    await source.destroy()
  }
})
