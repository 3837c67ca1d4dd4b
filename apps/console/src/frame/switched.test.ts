import { routeOf, routes } from '../../../../test/harness/routes'
import { switched } from './switched'

const at = (path: string): string | undefined => switched(`/p/post${path}`, 'other')

test('every page of a campaign gives way to a page of the other one, and never to one of a thing', () => {
  const pages = routes.filter((route) => route.includes(':campaign'))
  expect(pages.length).toBeGreaterThan(20)
  const led = pages.map((route) => at(route.replaceAll(':', ''))?.replace('/p/post/campaigns/other', ''))
  expect(led.filter((path) => path === undefined)).toEqual([])
  const reached = led.map((path) => routeOf(`/campaigns/:campaign${path ?? ''}`))
  expect(reached.filter((route) => /:(?!campaign)/.test(route))).toEqual([])
})

test('a thing gives way to its section, a case without its campaign in the address to the list of cases', () => {
  expect([
    at('/campaigns/one'),
    at('/campaigns/one/queue'),
    at('/campaigns/one/queue/case'),
    at('/campaigns/one/packages/package'),
    at('/campaigns/one/proxy/unit'),
    at('/entries/case/edit'),
  ]).toEqual([
    '/p/post/campaigns/other',
    '/p/post/campaigns/other/queue',
    '/p/post/campaigns/other/queue',
    '/p/post/campaigns/other/packages',
    '/p/post/campaigns/other/matrix',
    '/p/post/campaigns/other/entries',
  ])
})

test('a page about no campaign stays', () => {
  const stays = ['/', '/inbox', '/campaigns', '/campaigns/new', '/organisations/unit']
  expect(stays.map(at)).toEqual(stays.map(() => undefined))
})
