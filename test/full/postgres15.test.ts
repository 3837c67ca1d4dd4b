import { acceptedCase, forwardPhase } from '../harness/cases'
import { startCluster } from '../harness/cluster'
import { freshDatabase } from '../harness/database'
import { startDebian } from '../harness/debian'
import { needsTool } from '../harness/tools'
import { makeWorld } from '../harness/world'

needsTool('postgres15')(
  'on Debian’s PostgreSQL 15 a case goes from its centre into the selection',
  async () => {
    const server = await startDebian()
    const before = process.env['HUIBIAN_TEST_CLUSTER']
    const { cluster, end } = await startCluster(server.url, false)
    process.env['HUIBIAN_TEST_CLUSTER'] = JSON.stringify(cluster)
    try {
      const database = await freshDatabase()
      const world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00' })
      try {
        const people = { centre: world.asCentre, province: world.asProvince }
        const cases = [
          await acceptedCase(world, people, { title: '甲案例' }),
          await acceptedCase(world, people, { title: '乙案例' }),
        ]
        const sent = await forwardPhase(world, world.asProvince)
        await world.ask(world.asNation, 'mutation ($e: ID!) { selectEntry(entryId: $e) { chapter } }', {
          e: cases[0],
        })
        const [[version], states] = [
          await database.rows(`select current_setting('server_version_num')::int / 10000 as major`),
          await database.rows(
            `select e.state, s.entry_id is not null as selected from entry e left join selection s on s.entry_id = e.id
             order by e.draft ->> 'title' collate "C"`,
          ),
        ]
        expect({ version, n: sent.n, sent: sent.entries.map(({ entry }) => entry.id), states }).toEqual({
          version: { major: 15 },
          n: 1,
          sent: cases,
          states: [
            { state: 'forwarded', selected: false },
            { state: 'forwarded', selected: true },
          ],
        })
      } finally {
        await world.stop()
        await database.drop()
      }
    } finally {
      await end()
      await server.stop()
      process.env['HUIBIAN_TEST_CLUSTER'] = before
    }
  },
  120_000,
)
