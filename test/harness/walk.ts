import type { Page } from 'playwright-core'
import { quiet } from './browser'

/** A page of the console: its address, and the address with ids left open, which is the same for all pages of its kind. */
export type Place = { address: string; kind: string }

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** `#/p/:id/campaigns/:id/matrix` of any post and campaign is `/campaigns/:id/matrix`. */
const kindOf = (address: string): string => {
  const path = address.replace(/\?.*$/, '').replace(id, ':id')
  return path.replace('#/p/:id', '').replace(/\/$/, '') || '/'
}

/** Waits until the page has its heading and nothing loads any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('h1') !== null && document.querySelector('[role=progressbar]') === null,
  )
  await quiet(page)
}

async function linksOf(page: Page): Promise<Place[]> {
  const addresses = await page.$$eval('a[href^="#/p/"]', (links) =>
    links.map((link) => link.getAttribute('href')),
  )
  return addresses.flatMap((address) => (address ? [{ address, kind: kindOf(address) }] : []))
}

/**
 * Follows the links of the console from where somebody stands and stops once at each kind of page, the first first. `atEach` may change the
 * window, not the page. `also` are kinds to which no link leads, only a menu or a dialog.
 */
export async function walk(
  page: Page,
  atEach: (place: Place) => Promise<void>,
  also: readonly string[] = [],
): Promise<string[]> {
  const start = new URL(page.url()).hash
  const met = new Map(
    [start, ...also.map((kind) => start.replace(/\/?$/, kind))].map((at) => [kindOf(at), at]),
  )
  for (const [kind, address] of met) {
    await page.goto(new URL(address, page.url()).href)
    await settled(page)
    for (const link of await linksOf(page)) if (!met.has(link.kind)) met.set(link.kind, link.address)
    await atEach({ address, kind })
  }
  return [...met.keys()]
}
