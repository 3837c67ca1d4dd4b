import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runWorker, type ChildLimits } from '../platform/child'
import { dataFrom } from './readData'

const limits = { milliseconds: 60_000, megabytes: 256, answer: 1024 * 1024 }

/** By what the data of a package are refused that hold this. */
async function refusal(text: string, tight: Partial<ChildLimits> = {}): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'huibian-data-'))
  try {
    const path = join(folder, 'data.json')
    await writeFile(path, text)
    await dataFrom(await runWorker('package.mjs', [path], { ...limits, ...tight }), '报送包.zip')
    return 'nothing'
  } catch (error) {
    return error
  } finally {
    await rm(folder, { recursive: true })
  }
}

const by = (rule: string, args: object): object => ({ violations: [{ rule, args }] })

test('data that eat time or memory end their own process, and the limit is told', async () => {
  const many = `[${'{},'.repeat(4_000_000)}{}]`
  expect(await refusal(many, { milliseconds: 10 })).toMatchObject(
    by('intake.slowData', { name: '报送包.zip', seconds: 60 }),
  )
  expect(await refusal(many, { megabytes: 50 })).toMatchObject(
    by('intake.heavyData', { name: '报送包.zip', megabytes: 1024 }),
  )
  expect(await refusal('这不是数据')).toMatchObject(by('exchange.unreadable', {}))
})
