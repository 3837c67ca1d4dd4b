import { inWorld } from '../../../test/harness/inWorld'
import type { World } from '../../../test/harness/world'

let world: World
inWorld((made) => ({ world } = made), { campaign: false })

type Told = { status: number; type: string | null; text: string }

async function get(path: string): Promise<Told> {
  const response = await fetch(`${world.url}${path}`)
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

test.each<[string, number, RegExp, string]>([
  ['/healthz', 200, /json/, '{"alive":true}'],
  ['/readyz', 200, /json/, '{"ready":true}'],
  ['/files/01890000-0000-7000-8000-000000000000', 401, /json/, 'UNAUTHENTICATED'],
  ['/v/ABCDEFGHJKL', 200, /html/, '校验码'],
  ['/p/', 404, /html/, '公众门户尚未开通'],
  ['/p/works/1', 404, /html/, '公众门户尚未开通'],
  ['/nowhere', 404, /html/, '没有这个页面'],
  ['/%3Cscript%3E', 404, /html/, '没有这个页面'],
])('%s answers %i', async (path, status, type, holds) => {
  const told = await get(path)
  expect(told.status).toBe(status)
  expect(told.type).toMatch(type)
  expect(told.text).toContain(holds)
  expect(told.text).not.toContain('script')
})

test('/graphql takes one operation and says what is wrong with any other', async () => {
  expect((await world.perform(null, '{ site { name } }')).data).toEqual({ site: { name: '汇编' } })
  expect((await get('/graphql')).status).toBe(400)
})
