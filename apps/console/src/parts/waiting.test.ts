import type { Kept, Keeping } from './kept'
import { Waiting } from './waiting'

type Words = { text: string }

const kept = (text: string): Kept<Words> => ({ revision: 1, at: '2026-03-01T00:00:00Z', content: { text } })

/** A computer with the words that crashes have left on it, and the page opened anew each time. */
function computer(...texts: string[]) {
  const held: (Kept<Words> | undefined)[] = [0, 1, 2].map((n) => (texts[n] && kept(texts[n])) || undefined)
  const place = (n: number): Keeping<Words> => ({
    read: () => held[n],
    write: (words) => void (held[n] = words),
    clear: () => void (held[n] = undefined),
  })
  const open = (standing = '') => new Waiting<Words>([place(0), place(1), place(2)], { text: standing })
  return { open, left: () => held.map((words) => words?.content.text) }
}

test('what a crash left stands while it is offered, whatever is typed meanwhile', () => {
  const { open, left } = computer('昨天')
  const page = open()
  page.write(kept('今天'))
  expect([page.offered()?.content.text, left()]).toEqual(['昨天', ['昨天', '今天', undefined]])
})

test('after another crash both are offered, the older first, and what is typed then goes over neither', () => {
  const { open, left } = computer('昨天', '今天')
  const page = open()
  page.write(kept('现在'))
  expect([page.offered()?.content.text, left()]).toEqual(['昨天', ['昨天', '今天', '现在']])
  page.answer(kept('现在'))
  expect([page.offered()?.content.text, left()]).toEqual(['今天', ['现在', '今天', undefined]])
})

test('what is refused goes, and what was typed meanwhile stays', () => {
  const { open, left } = computer('昨天')
  const page = open()
  page.write(kept('今天'))
  page.answer(kept('今天'))
  expect([page.offered(), left()]).toEqual([undefined, ['今天', undefined, undefined]])
  page.clear()
  expect(left()).toEqual([undefined, undefined, undefined])
})

test('what is refused where nothing is unsaved leaves nothing', () => {
  const { open, left } = computer('昨天')
  open().answer(undefined)
  expect(left()).toEqual([undefined, undefined, undefined])
})

test('what is taken is kept on until the server has it', () => {
  const { open, left } = computer('昨天')
  open().answer(kept('昨天'))
  expect(left()).toEqual(['昨天', undefined, undefined])
})

test('a saving clears what was typed here and not what was found', () => {
  const { open, left } = computer('昨天')
  const page = open()
  page.write(kept('今天'))
  page.clear()
  expect([page.offered()?.content.text, left()]).toEqual(['昨天', ['昨天', undefined, undefined]])
})

test('what the page holds already is not offered, and what was sent off is forgotten with all that was found', () => {
  const { open, left } = computer('昨天', '今天')
  expect(open('昨天').offered()?.content.text).toBe('今天')
  open().forget({ text: '今天' })
  expect(left()).toEqual([undefined, undefined, undefined])
})

test('what was sent off is not kept once more while the page still shows it; what is typed over it is, and so is the same typed anew', () => {
  const { open, left } = computer()
  const page = open()
  page.write(kept('异议'))
  page.forget({ text: '异议' })
  page.write(kept('异议'))
  expect(left()).toEqual([undefined, undefined, undefined])
  page.write(kept('异议二'))
  page.write(kept('异议'))
  expect(left()).toEqual(['异议', undefined, undefined])
})
