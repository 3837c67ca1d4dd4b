/** How long a page waits for the end of a press that it is never told of, such as one that opened a list of the browser's own. */
const longest = 5000

/** A finger's click comes a little after the finger has gone. */
const click = 100

const pointerOf = (event: Event): unknown => Reflect.get(event, 'pointerId')

/**
 * What waits for it goes on when nobody presses anything. What moves the page by itself, such as an answer that adds a line, asks for
 * that first: a button that moves away between the press and its release is not pressed at all.
 */
export function presses(target: EventTarget): () => Promise<void> {
  const down = new Map<unknown, Event>()
  const waiting = new Set<() => void>()
  const goOn = () => {
    for (const resolve of waiting) resolve()
    waiting.clear()
  }
  const lift = (press: Event) => {
    if (down.get(pointerOf(press)) === press) down.delete(pointerOf(press))
    if (down.size === 0) goOn()
  }
  const release = (event: Event) => {
    const press = down.get(pointerOf(event))
    if (press) setTimeout(() => lift(press), click)
  }
  target.addEventListener('pointerdown', (press) => down.set(pointerOf(press), press), { capture: true })
  for (const end of ['pointerup', 'pointercancel']) target.addEventListener(end, release, { capture: true })
  return () =>
    new Promise((resolve) => {
      if (down.size === 0) return resolve()
      waiting.add(resolve)
      const held = [...down.values()]
      setTimeout(() => held.forEach(lift), longest)
    })
}

/** Resolves when no button of the page is being pressed. */
export const released = presses(typeof window === 'undefined' ? new EventTarget() : window)
