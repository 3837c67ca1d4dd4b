import type { Browser } from 'playwright-core'
import { desk } from './browser'
import type { Actor } from './world'

/** What the console's first load may weigh, compressed, in bytes. */
export const allowed = 450_000

/**
 * Bytes of the console that a browser which has never been here takes to show the first screen, headers and all; the entrance is a part
 * of the same. Data are not the console's and left out. They are asked for in gzip, as browsers do on an intranet without https: Brotli,
 * which is smaller, they ask for only on https and of this machine itself.
 */
export async function firstLoad(
  browser: Browser,
  { url, actor, locale }: { url: string; actor: Actor; locale: 'zh' | 'en' },
): Promise<{ bytes: number; files: number; encodings: string[] }> {
  const context = await browser.newContext({ viewport: desk, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  await context.addCookies([{ name: 'huibian', value: actor.token, url }])
  const page = await context.newPage()
  await page.addInitScript((chosen) => localStorage.setItem('huibian.locale', chosen), locale)
  const line = await context.newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.setExtraHTTPHeaders', { headers: { 'accept-encoding': 'gzip, deflate' } })
  const addresses = new Map<string, string>()
  const encodings = new Set<string>()
  let [bytes, files] = [0, 0]
  line.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url))
  line.on('Network.responseReceived', ({ response }) => {
    const [, encoding] =
      Object.entries(response.headers).find(([name]) => /^content-encoding$/i.test(name)) ?? []
    if (encoding) encodings.add(encoding)
  })
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (/\/(graphql|files)\b/.test(addresses.get(requestId) ?? '')) return
    bytes += encodedDataLength
    files += 1
  })
  await page.goto(`${url}/#/p/${actor.postId}`)
  await page.getByRole('heading', { name: locale === 'zh' ? '待办事项' : 'To do', exact: true }).waitFor()
  await page.waitForLoadState('networkidle')
  await context.close()
  return { bytes, files, encodings: [...encodings] }
}
