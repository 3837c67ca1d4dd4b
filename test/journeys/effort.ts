import type { BrowserContext } from 'playwright-core'

/** What a task costs: presses of mouse or Enter, boxes filled in, and how long the program made one wait, in seconds. */
export type Effort = { task: string; presses: number; filled: number; seconds: number }

declare global {
  interface Window {
    effortSpent?: (kind: 'press' | 'fill', box?: string) => void
  }
}

/** Runs in the page: what the person at it does, and not what the page does by itself. */
function watch(): void {
  const tell = (kind: 'press' | 'fill', box?: string) => window.effortSpent?.(kind, box)
  // Enter on a button makes a click of its own, and so does a label: only what the hand does counts.
  window.addEventListener('pointerdown', (event) => event.isTrusted && tell('press'), true)
  window.addEventListener(
    'keydown',
    (event) => event.isTrusted && event.key === 'Enter' && tell('press'),
    true,
  )
  window.addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
      if (!['checkbox', 'radio', 'file'].includes(target.type)) tell('fill', target.id || target.name)
    },
    true,
  )
}

/** Counts what is done in a browser from now on; `spend` does a task and tells what it cost. */
export async function effortIn(context: BrowserContext): Promise<{
  spend: (task: string, work: () => Promise<void>) => Promise<Effort>
  /** What a person does besides the page: chooses a file in the system's dialog, opens a paper. */
  besides: (presses: number) => void
}> {
  let presses = 0
  let boxes = new Set<string>()
  await context.exposeBinding('effortSpent', (_, kind: 'press' | 'fill', box = '') => {
    if (kind === 'press') presses += 1
    else boxes.add(box)
  })
  await context.addInitScript(watch)
  return {
    besides: (more) => void (presses += more),
    spend: async (task, work) => {
      presses = 0
      boxes = new Set()
      const begun = Date.now()
      await work()
      return { task, presses, filled: boxes.size, seconds: Math.round((Date.now() - begun) / 1000) }
    },
  }
}
