import type { Content } from '@huibian/domain'
import { acceptedCase, forwardPhase } from '../../../../test/harness/cases'
import { arrivedOf, bring, mailedOf, register } from '../../../../test/harness/incoming'
import { archiveOf, twoInstallations, type Installations } from '../../../../test/harness/installations'
import { readNotice } from '../../../../test/harness/notices'
import { savedAs } from '../../../../test/harness/oldFiles'
import { needsTool } from '../../../../test/harness/tools'

jest.setTimeout(300_000)

const at = '2099-03-20T10:00:00+08:00'
const notice = readNotice('db/presets/n2-cases.yaml')

let both: Installations
beforeAll(async () => {
  both = await twoInstallations(at)
})
afterAll(() => both?.stop())

needsTool('calc')('a table of before 2007 that came in is kept as it came', async () => {
  const { below, above } = both
  const { world } = below
  for (const [title, centre] of [
    ['旧表里的案例', world.asCentre],
    ['旧表里的又一个案例', world.asSecondCentre],
  ] as const)
    await acceptedCase(world, { centre, province: world.asProvince }, { title })
  const sent = await forwardPhase(world, world.asProvince)
  const archive = await archiveOf(below, world.asProvince, sent.id)
  const versions = await below.database.rows<{ content: Content }>(
    `select v.content from package_entry h join entry_version v on v.id = h.version_id order by h.position`,
  )
  const [sender] = await above.database.rows<{ id: string }>(
    `select id from organisation where key = 'jiangsu'`,
  )
  const came = { archive, contents: versions.map(({ content }) => content), notice }
  const incoming = await arrivedOf(above, came, { senderId: sender?.id ?? '', phase: 'phase1', at })
  const old = savedAs((await mailedOf(archive)).table, 'xlsx', 'xls')
  const taken = await register(above, { ...incoming, tableId: await bring(above, old, '案例汇总表.xls') })
  expect(taken.violations).toEqual([])
  const kept = await above.database.rows(
    `select name, size::int as size from file where noun = 'package' order by created_at, id limit 1`,
  )
  expect(kept).toEqual([{ name: '案例汇总表.xls', size: old.length }])
})
