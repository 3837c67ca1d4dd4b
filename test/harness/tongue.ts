import type { Page } from 'playwright-core'

/** Runs in the page: what a person reads there that is Chinese and does not say so. */
function unmarked(): string[] {
  const han = /\p{Script=Han}/u
  const found = new Set<string>()
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const words = (text.textContent ?? '').trim()
    const element = text.parentElement
    if (!han.test(words) || element?.closest('noscript, [contenteditable]')) continue
    const lang = element?.closest('[lang]')?.getAttribute('lang') ?? ''
    if (!lang.startsWith('zh')) found.add(words.slice(0, 60))
  }
  return [...found]
}

/** The Chinese of a page in English that a screen reader would read out as English, because nothing says that it is Chinese. */
export async function wrongTongue(page: Page): Promise<string[]> {
  return (await page.evaluate(unmarked)).map((words) => `is not marked as Chinese: ${words}`)
}
