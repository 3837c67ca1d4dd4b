import type { Content, Form } from '@huibian/domain'
import { Conflict, Unreachable } from '../platform/refusals'
import { Keeper, type Snapshot } from './keeper'
import type { Kept } from '../parts/kept'

const form: Form = {
  template: { id: 'case', name: '案例', version: 1 },
  fields: [
    { id: 'title', label: '名称', type: 'text', required: true, flags: [], maxLength: 4 },
    { id: 'summary', label: '摘要', type: 'longText', required: false, flags: [] },
  ],
}

const soon = { settle: 1, save: 3, again: 10 }
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A server that keeps one draft, and a computer that keeps one unsaved text. */
function desk(answer?: (revision: number) => void, calm?: () => Promise<void>) {
  const start: Content = {}
  const saved: Content[] = []
  const server = { revision: 1, content: start, saves: 0, saved }
  const computer: { kept: Kept | undefined } = { kept: undefined }
  const keeper = new Keeper({
    form,
    base: { revision: 1, content: {}, updatedAt: '', violations: [] },
    rest: soon,
    ...(calm ? { calm } : {}),
    keeping: {
      read: () => computer.kept,
      write: (kept) => void (computer.kept = kept),
      clear: () => void (computer.kept = undefined),
    },
    send: async (revision, content) => {
      answer?.(revision)
      if (revision !== server.revision) throw new Conflict('', { ...server, updatedAt: 'then' })
      Object.assign(server, { revision: revision + 1, content, saves: server.saves + 1 })
      saved.push(content)
      return { revision: server.revision, updatedAt: 'now', violations: [] }
    },
  })
  return { keeper, server, computer }
}

const status = (keeper: Keeper): Snapshot['status'] => keeper.snapshot().status

beforeAll(() => {
  Object.assign(globalThis, { window: globalThis })
})

test('what is typed is saved when the keys rest, and then kept on this computer no longer', async () => {
  const { keeper, server, computer } = desk()
  keeper.change('title', '甲')
  keeper.change('title', '甲乙')
  await pause(30)
  expect(server.saved).toEqual([{ title: '甲乙' }])
  expect([status(keeper), computer.kept]).toEqual(['saved', undefined])
})

test('nothing is said anew of the text while something is pressed, and all of it afterwards', async () => {
  const hand = { presses: true }
  const { keeper, server } = desk(undefined, async () => {
    while (hand.presses) await pause(1)
  })
  const said = () => [keeper.snapshot().settled, status(keeper), server.saves]
  keeper.change('title', '甲')
  await pause(30)
  expect(said()).toEqual([{}, 'unsaved', 0])
  hand.presses = false
  await pause(30)
  expect(said()).toEqual([{ title: '甲' }, 'saved', 1])
  hand.presses = true
  keeper.change('title', '乙')
  const saved = keeper.save()
  await pause(30)
  expect(said()).toEqual([{ title: '乙' }, 'saving', 2])
  hand.presses = false
  await saved
  expect(said()).toEqual([{ title: '乙' }, 'saved', 2])
})

test('while pinyin is composed nothing is counted, kept or saved', async () => {
  const { keeper, server, computer } = desk()
  keeper.compose(true)
  keeper.change('title', 'ni')
  await pause(30)
  expect([keeper.snapshot().settled, server.saves, computer.kept]).toEqual([{}, 0, undefined])
  await keeper.save()
  expect(server.saves).toBe(0)
  keeper.change('title', '你')
  keeper.compose(false)
  await pause(30)
  expect([keeper.snapshot().settled, server.content]).toEqual([{ title: '你' }, { title: '你' }])
})

test('a field of a shape that the server refuses is held back, the others are saved', async () => {
  const { keeper, server, computer } = desk()
  keeper.change('title', '名称过长了')
  keeper.change('summary', '摘要')
  await pause(30)
  expect(server.content).toEqual({ summary: '摘要' })
  expect(keeper.snapshot().held.map(({ path, message }) => [path, message])).toEqual([
    ['title', 'field.tooLong'],
  ])
  expect([status(keeper), computer.kept?.content]).toEqual([
    'unsaved',
    { title: '名称过长了', summary: '摘要' },
  ])
})

test('without an answer the text waits on this computer and is sent again', async () => {
  let away = true
  const { keeper, server, computer } = desk(() => {
    if (away) throw new Unreachable()
  })
  keeper.change('title', '甲')
  await pause(8)
  expect([status(keeper), computer.kept?.content]).toEqual(['away', { title: '甲' }])
  away = false
  await pause(40)
  expect([status(keeper), server.content]).toEqual(['saved', { title: '甲' }])
})

test('a stale save changes nothing until somebody chooses', async () => {
  const { keeper, server } = desk()
  Object.assign(server, { revision: 5, content: { title: '他' } })
  keeper.change('title', '我')
  await pause(30)
  expect([status(keeper), keeper.snapshot().stale?.content, server.saves]).toEqual([
    'stale',
    { title: '他' },
    0,
  ])
  keeper.change('summary', '续写')
  await pause(30)
  expect([status(keeper), server.saves]).toEqual(['stale', 0])
  await keeper.resolve('mine')
  expect([status(keeper), server.content]).toEqual(['saved', { title: '我', summary: '续写' }])
})

test('taking the other version exchanges the text, and mine stands among the saves before it', async () => {
  const { keeper, server } = desk()
  Object.assign(server, { revision: 5, content: { title: '他' } })
  keeper.change('title', '我')
  await pause(30)
  await keeper.resolve('theirs')
  await pause(30)
  const { content, edition } = keeper.snapshot()
  expect([status(keeper), content, edition]).toEqual(['saved', { title: '他' }, 1])
  expect(server).toEqual({
    revision: 7,
    content: { title: '他' },
    saves: 2,
    saved: [{ title: '我' }, { title: '他' }],
  })
})

test('theirs is taken although a field of mine is kept back', async () => {
  const { keeper, server } = desk()
  Object.assign(server, { revision: 5, content: { title: '他' } })
  keeper.change('summary', '我的摘要')
  keeper.change('title', '太长的名称')
  await pause(30)
  await keeper.resolve('theirs')
  await pause(30)
  expect([status(keeper), server.content]).toEqual(['saved', { title: '他' }])
})

test('where mine cannot be sent, whoever takes theirs is asked again, and mine is not saved over it', async () => {
  let reached = true
  const { keeper, server } = desk(() => {
    if (!reached) throw new Unreachable()
  })
  Object.assign(server, { revision: 5, content: { title: '他' } })
  keeper.change('title', '我')
  await pause(30)
  reached = false
  await keeper.resolve('theirs')
  expect(status(keeper)).toBe('stale')
  reached = true
  await pause(40)
  expect([status(keeper), server.content]).toEqual(['stale', { title: '他' }])
  await keeper.resolve('theirs')
  await pause(30)
  expect([status(keeper), server.content]).toEqual(['saved', { title: '他' }])
})

test('what a correction struck from the form does not keep the rest from being saved', async () => {
  const { keeper, server } = desk()
  keeper.replace({ title: '甲', struck: '从前的一栏' })
  await pause(30)
  keeper.change('summary', '乙')
  await pause(30)
  expect([status(keeper), server.content]).toEqual(['saved', { title: '甲', summary: '乙' }])
})

test('what is typed while a save is under way is saved after it', async () => {
  const { keeper, server } = desk()
  keeper.change('title', '甲')
  const first = keeper.save()
  keeper.change('title', '乙')
  await first
  await pause(30)
  expect([server.content, server.saves, status(keeper)]).toEqual([{ title: '乙' }, 2, 'saved'])
})

test('a save that was done but not answered is no other person’s', async () => {
  let lost = true
  const { keeper, server } = desk()
  const other = new Keeper({
    form,
    base: { revision: 1, content: {}, updatedAt: '', violations: [] },
    rest: soon,
    keeping: { read: () => undefined, write: () => undefined, clear: () => undefined },
    send: async (revision, content) => {
      if (revision !== server.revision) throw new Conflict('', { ...server, updatedAt: 'then' })
      Object.assign(server, { revision: revision + 1, content, saves: server.saves + 1 })
      if (lost) throw new Unreachable()
      return { revision: server.revision, updatedAt: 'now', violations: [] }
    },
  })
  other.change('title', '甲')
  await pause(8)
  lost = false
  other.change('title', '甲乙')
  await pause(40)
  expect([status(other), server.content, status(keeper)]).toEqual(['saved', { title: '甲乙' }, 'saved'])
})
