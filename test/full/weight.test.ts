import type { Browser } from 'playwright-core'
import { openBrowser } from '../harness/browser'
import { freshDatabase, type TestDatabase } from '../harness/database'
import { needsTool } from '../harness/tools'
import { allowed, firstLoad } from '../harness/weight'
import { makeWorld, type World } from '../harness/world'

let database: TestDatabase
let world: World
let browser: Browser
beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await world?.stop()
  await database?.drop()
})

const weigh = (locale: 'zh' | 'en', actor = world.asNation) =>
  firstLoad(browser, { url: world.url, actor, locale })

const tested = needsTool('chromium', 'fonts')

tested('the first screen of a centre, a province and the nation is within what may be loaded', async () => {
  for (const actor of [world.asCentre, world.asProvince, world.asNation])
    expect((await weigh('zh', actor)).bytes).toBeLessThanOrEqual(allowed)
})

tested('the weight is that of gzip, which is what a browser asks for without https', async () => {
  expect((await weigh('zh')).encodings).toEqual(['gzip'])
})

tested('English is one file more, for those who choose it, and within the same', async () => {
  const [chinese, english] = [await weigh('zh'), await weigh('en')]
  expect(english.files - chinese.files).toBe(1)
  expect(english.bytes).toBeLessThanOrEqual(allowed)
})
