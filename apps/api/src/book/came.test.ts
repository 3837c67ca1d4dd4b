import type { Content } from '@huibian/domain'
import { packed, pdfPages } from '../../../../packages/documents/test/read'
import { acceptedCase, forwardPhase } from '../../../../test/harness/cases'
import { compiled, select } from '../../../../test/harness/edition'
import { arrivedOf, register } from '../../../../test/harness/incoming'
import {
  archiveOf,
  sendPackage,
  takePackage,
  twoInstallations,
  type Installations,
} from '../../../../test/harness/installations'
import { readNotice } from '../../../../test/harness/notices'
import { needsTool } from '../../../../test/harness/tools'
import { download } from '../../../../test/harness/upload'

jest.setTimeout(180_000)

const at = '2099-03-20T10:00:00+08:00'
const few = [{ rule: 'enoughPerCentre', reason: '其他机构暂无合适案例。' }]

let both: Installations
beforeAll(async () => {
  both = await twoInstallations(at)
})
afterAll(() => both?.stop())

type Came = { id: string; number: string; title: string; unit: string; code: string; source: string }

/** One case is taken with its package, the other registered by hand from what came by mail. */
async function bothCome(): Promise<Came[]> {
  const { below, above } = both
  const { asProvince: province, asCentre: centre, asSecondCentre: second } = below.world
  await acceptedCase(below.world, { centre, province }, { title: '随包来的案例' })
  const sent = await forwardPhase(below.world, province, { waivers: few })
  const taken = await sendPackage(above, await archiveOf(below, province, sent.id))
  expect((await takePackage(above, [taken])).errors).toBeUndefined()

  await acceptedCase(below.world, { centre: second, province }, { title: '寄来的案例', phase: 'phase2' })
  const mailed = await forwardPhase(below.world, province, { phase: 'phase2', waivers: few })
  const archive = await archiveOf(below, province, mailed.id)
  const written = await below.database.rows<{ content: Content }>(
    `select v.content from package_entry h join entry_version v on v.id = h.version_id where h.package_id = $1`,
    [mailed.id],
  )
  const notice = readNotice('db/presets/n2-cases.yaml')
  const contents = written.map(({ content }) => content)
  const [sender] = await above.database.rows<{ id: string }>(
    `select id from organisation where key = 'jiangsu'`,
  )
  const whose = { senderId: sender?.id ?? '', phase: 'phase2', at }
  const incoming = await arrivedOf(above, { archive, contents, notice }, whose)
  expect((await register(above, incoming)).errors).toBeUndefined()
  return above.database.rows<Came>(
    `select e.id, e.number, e.title, o.name as unit, v.code, g.origin->>'source' as source from entry e
     join organisation o on o.id = e.filer_id join entry_version v on v.id = e.forwarded_version_id
     join package_entry h on h.entry_id = e.id join package g on g.id = h.package_id order by e.number`,
  )
}

needsTool('poppler')(
  'a book of cases that came with a package and by mail names them, their units and their region, and their papers bear their codes',
  async () => {
    const { world } = both.above
    const cases = await bothCome()
    expect(cases.map(({ title, source }) => [title, source])).toEqual([
      ['随包来的案例', 'package'],
      ['寄来的案例', 'mail'],
    ])
    const ids = cases.map(({ id }) => id)
    await select(world, ids)
    const edition = await compiled(world, 'consultation')
    expect(edition.cases).toBe(2)
    const { bytes } = await download(world, world.asNation, edition.pdf?.url ?? '')
    const said = packed(pdfPages(bytes).join(''))
    for (const { title, unit } of cases) {
      expect(said).toContain(packed(title))
      expect(said).toContain(packed(unit))
    }
    expect(said).toContain('江苏（2篇）')
    for (const { id, title, code } of cases) {
      const form = await download(world, world.asNation, `/files/entries/${id}/form.pdf`)
      const paper = packed(pdfPages(form.bytes).join(''))
      expect([paper.includes(packed(title)), paper.includes(code)]).toEqual([true, true])
    }
  },
)
