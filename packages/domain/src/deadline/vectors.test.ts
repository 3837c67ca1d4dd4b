import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { transpiled } from '../../test/transpiled.ts'

const presets = join(__dirname, '../../../../db/presets')

/** What each preset says of its close: the instant, then one second before, at and after it, and the same about an extension. */
const script = (folder: string) => `
  import { readFileSync } from 'node:fs'
  import * as law from ${JSON.stringify(join(folder, 'index.js'))}
  const text = (id) => readFileSync(${JSON.stringify(presets)} + '/' + id + '.yaml', 'utf8')
  const verdict = (campaign, phase, now, deadlines) => {
    const close = law.effectiveClose({ notice: law.closeOf(campaign, phase), ...deadlines })
    const rules = law.rulesOf(campaign).filter(({ kind }) => kind === 'beforeInstant')
    const found = law.judge(rules, 'submit', { passing: { now, opens: law.opensOf(campaign, phase), close } })
    return found.map(({ strength }) => strength)[0] ?? 'taken'
  }
  const around = (instant) => [-1, 0, 1].map((by) => new Date(Date.parse(instant) + by * 1000).toISOString())
  const told = [new Date(2021, 0, 1).getTimezoneOffset()]
  for (const id of ['n1-ip-videos', 'n2-cases', 'n3-publicity-week', 'n4-science-videos', 'n5-hunan', 'n5-industry-videos']) {
    const { campaign } = law.readCampaignFile(text(id), text)
    for (const { id: phase } of campaign.phases) {
      const close = law.closeOf(campaign, phase)
      const extension = new Date(Date.parse(close) + 3 * 86400000).toISOString()
      told.push([
        close,
        new Date(close).toISOString().replace('.000', ''),
        ...around(close).map((now) => verdict(campaign, phase, now, {})),
        ...around(extension).map((now) => verdict(campaign, phase, now, { extension })),
      ].join(' '))
    }
  }
  console.log(JSON.stringify(told))`

let folder = ''
beforeAll(() => void (folder = transpiled()))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const taken = 'taken taken'

test.each([
  ['UTC', 0],
  ['Asia/Shanghai', -480],
  ['America/Los_Angeles', 480],
])(
  'a server in %s takes and refuses at the instants of the notices, with and without an extension',
  (zone, offset) => {
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script(folder)], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    const hard = `${taken} hard ${taken} hard`
    expect(JSON.parse(printed)).toEqual([
      offset,
      `2021-09-30T23:59:59+08:00 2021-09-30T15:59:59Z ${hard}`,
      `2021-03-26T23:59:59+08:00 2021-03-26T15:59:59Z ${hard}`,
      `2021-06-25T23:59:59+08:00 2021-06-25T15:59:59Z ${hard}`,
      `2022-04-30T23:59:59+08:00 2022-04-30T15:59:59Z ${taken} soft ${taken} soft`,
      `2024-10-25T23:59:59+08:00 2024-10-25T15:59:59Z ${hard}`,
      `2024-05-29T17:30:00+08:00 2024-05-29T09:30:00Z ${hard}`,
      `2024-07-31T23:59:59+08:00 2024-07-31T15:59:59Z ${hard}`,
    ])
  },
)
