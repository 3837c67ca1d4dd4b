import { createServer, type Server } from 'node:http'
import type { Browser } from 'playwright-core'
import { openBrowser, overflows, phone, visit } from './browser'
import { freePort } from './server'
import { needsTool } from './tools'

const journey = needsTool('chromium', 'fonts')
let browser: Browser | undefined
let server: Server | undefined

afterEach(async () => {
  await browser?.close()
  server?.close()
})

journey('a page that reaches outside, fails or scrolls sideways is told on', async () => {
  const port = await freePort()
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      request.url === '/'
        ? '<h1>汇编</h1><div style="width:2000px">宽</div><img src="http://elsewhere.invalid/x.png"><script>throw new Error("坏")</script>'
        : '',
    )
  }).listen(port, '127.0.0.1')
  browser = await openBrowser()
  const { page, troubles } = await visit(browser, `http://127.0.0.1:${port}`, { viewport: phone })
  expect(await page.textContent('h1')).toBe('汇编')
  expect(await overflows(page)).toBe(true)
  expect(troubles).toContain('request to http://elsewhere.invalid/x.png')
  expect(troubles).toContain('Error: 坏')
})

journey(
  'so is a page whose question costs more than twelve data statements, by the name of the question',
  async () => {
    const port = await freePort()
    const ask = (name: string, statements: number): string =>
      `await fetch('/graphql', { method: 'POST', headers: { asked: ${statements} }, body: JSON.stringify({ query: 'query ${name} { me { id } }' }) });`
    server = createServer((request, response) => {
      if (request.url === '/graphql')
        response.setHeader('x-huibian-statements', String(request.headers['asked']))
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(
        request.url === '/'
          ? `<script type="module">${ask('Cheap', 12)}${ask('Dear', 13)} document.title = 'asked'</script>`
          : '{}',
      )
    }).listen(port, '127.0.0.1')
    browser = await openBrowser()
    const { page, troubles } = await visit(browser, `http://127.0.0.1:${port}`)
    await page.waitForFunction(() => document.title === 'asked')
    expect(troubles).toEqual(['Dear (me) made 13 data statements, more than 12'])
  },
)
