import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from './browser'
import { pathOf } from './tools'

/**
 * Opens a browser before the tests of a file, hands it over, and closes it behind them: name it before the world, so that no page is open
 * when its server stops. Where the machine has none, the tests that ask `needsTool` are skipped.
 */
export function inBrowser(take: (browser: Browser) => void, host?: string): void {
  let browser: Browser | undefined
  beforeAll(async () => {
    if (!pathOf('chromium')) return
    browser = await openBrowser(host)
    take(browser)
  })
  afterAll(() => browser?.close())
}

/** A folder for the files of these tests, which goes with them. */
export function inFolder(name: string, take: (folder: string) => void): void {
  let folder = ''
  beforeAll(() => take((folder = fs.mkdtempSync(join(tmpdir(), `huibian-${name}-`)))))
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
}
