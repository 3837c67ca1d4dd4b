import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

// An old browser speaks an old protocol, so that a driver of its own age drives it, in a process of its own. Prints one JSON object.

const [browserName, url, ...roles] = process.argv.slice(2)
const require = createRequire(import.meta.url)
const puppeteer = require('puppeteer-core')
const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const patience = 60_000
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const troubles = []

/** The browser lies in its package compressed. */
function unpack(folder) {
  const packed = join(dirname(require.resolve(`${browserName}/package.json`)), 'bin/chromium.br')
  const executable = join(folder, 'chromium')
  writeFileSync(executable, brotliDecompressSync(readFileSync(packed)))
  chmodSync(executable, 0o700)
  return executable
}

const open = (folder) =>
  puppeteer.launch({
    executablePath: unpack(folder),
    args: ['--no-sandbox', '--disable-gpu', '--no-zygote', '--lang=zh-CN'],
    defaultViewport: { width: 1366, height: 768 },
    userDataDir: join(folder, 'profile'),
  })

async function entrance(browser) {
  const context = await browser.createIncognitoBrowserContext()
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  page.on('pageerror', ({ message }) => troubles.push(`${page.url()}: ${message}`))
  await page.goto(url)
  await page.waitForSelector('h1')
  return { context, page }
}

const press = (page, text) =>
  page.waitForFunction(
    (words) => {
      const button = [...document.querySelectorAll('main button, main a')].find((one) =>
        one.innerText.trim().startsWith(words),
      )
      button?.click()
      return button !== undefined
    },
    {},
    text,
  )

/** Waits until the page has its heading and has not changed for a while; gives the heading. */
async function settled(page) {
  const look = () =>
    page.evaluate(() => {
      const heading = document.querySelector('h1')?.innerText ?? ''
      const waits = heading === '' || document.querySelector('[role=progressbar]') !== null
      return { heading, seen: waits ? '' : document.body.innerText }
    })
  let before = ''
  for (const limit = Date.now() + patience; Date.now() < limit; await wait(400)) {
    const { heading, seen } = await look()
    if (seen !== '' && seen === before) return heading
    before = seen
  }
  throw new Error(`${page.url()} does not come to rest`)
}

const links = (page) => page.$$eval('a[href^="#/p/"]', (all) => all.map((link) => link.getAttribute('href')))

const kindOf = (address) =>
  address.replace(/\?.*$/, '').replace(id, ':id').replace('#/p/:id', '').replace(/\/$/, '') || '/'

/** One page of each kind that links lead a role to, with its heading. */
async function walk(page, role) {
  await press(page, role)
  await page.waitForFunction(() => location.hash.startsWith('#/p/'))
  await settled(page)
  const headings = {}
  const addresses = {}
  const waiting = [await page.evaluate(() => location.hash)]
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (headings[kindOf(address)] !== undefined) continue
    await page.evaluate((to) => (location.hash = to), address)
    headings[kindOf(address)] = await settled(page)
    addresses[kindOf(address)] = address
    waiting.push(...(await links(page)))
  }
  return { headings, addresses }
}

/** Begins a case, writes into its first section and waits until it is kept. */
async function write(page, entries, text) {
  await page.evaluate((to) => (location.hash = to), entries)
  await settled(page)
  await press(page, '起草案例')
  await page.waitForSelector('.ProseMirror')
  await page.click('.ProseMirror')
  await page.keyboard.type(text)
  await page.waitForFunction(() => /已保存/.test(document.body.innerText))
  return page.evaluate(() => /(\d+) \/ 1500 字/.exec(document.body.innerText)?.[1])
}

const folder = mkdtempSync(join(tmpdir(), 'huibian-oldest-'))
const browser = await open(folder)
try {
  const version = await browser.version()
  const { page: first, context: outside } = await entrance(browser)
  const met = { entrance: await first.$eval('h1', (heading) => heading.innerText), pages: {}, words: '' }
  await outside.close()
  for (const role of roles) {
    const { context, page } = await entrance(browser)
    const { headings, addresses } = await walk(page, role)
    met.pages[role] = headings
    if (role === '中心填报')
      met.words = await write(page, addresses['/campaigns/:id/entries'], '检索结论已写入立项书，供企业参考。')
    await context.close()
  }
  console.log(JSON.stringify({ version, ...met, troubles }))
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
