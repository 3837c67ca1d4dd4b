import { joined, sendAll, type Sent } from './sendAll'

const files = ['一', '二', '三', '四'].map((name) => new File([], `${name}.jpg`))
const names = (of: readonly File[]): string[] => of.map(({ name }) => name)
const arrives = (file: File): Promise<Sent> =>
  Promise.resolve({ uploaded: { uploadId: `id ${file.name}`, file } })

test('each file is attached as it arrives, and one that cannot be taken stops no other', async () => {
  const attached: string[] = []
  const outcome = await sendAll(files, {
    send: (file) => (file.name === '二.jpg' ? Promise.resolve({ problem: '二太大' }) : arrives(file)),
    each: ({ uploadId }) => {
      attached.push(uploadId)
      return Promise.resolve(undefined)
    },
  })
  expect(attached).toEqual(['id 一.jpg', 'id 三.jpg', 'id 四.jpg'])
  expect([outcome.problems, outcome.left]).toEqual([['二太大'], []])
})

test('a line that breaks keeps what came, and what is left goes on from there', async () => {
  const attached: string[] = []
  let broken = true
  const ask = {
    send: (file: File) =>
      broken && file.name === '三.jpg' ? Promise.resolve({ stopped: '未能连接服务器' }) : arrives(file),
    each: ({ uploadId }: { uploadId: string }) => {
      attached.push(uploadId)
      return Promise.resolve(undefined)
    },
  }
  const first = await sendAll(files, ask)
  expect([attached, first.problems, names(first.left)]).toEqual([
    ['id 一.jpg', 'id 二.jpg'],
    ['未能连接服务器'],
    ['三.jpg', '四.jpg'],
  ])
  broken = false
  const second = await sendAll(first.left, ask)
  expect([attached.length, second.left]).toEqual([4, []])
})

test('a file that arrived and could not be attached is among what is left; stopping on purpose is no problem', async () => {
  const refused = await sendAll(files, {
    send: arrives,
    each: ({ file }) => Promise.resolve(file.name === '二.jpg' ? { stopped: '断线' } : undefined),
  })
  expect([names(refused.left), names(refused.uploaded.map(({ file }) => file))]).toEqual([
    ['二.jpg', '三.jpg', '四.jpg'],
    ['一.jpg'],
  ])
  const cancelled = await sendAll(files, { send: () => Promise.resolve({ stopped: '' }) })
  expect([cancelled.problems, cancelled.left.length]).toEqual([[], 4])
})

test('who leaves off while a file is attached keeps that one, and nothing more is begun', async () => {
  const sent: string[] = []
  let over = false
  const outcome = await sendAll(files, {
    send: (file) => {
      sent.push(file.name)
      return arrives(file)
    },
    each: ({ file }) => {
      over = file.name === '二.jpg'
      return Promise.resolve(undefined)
    },
    isOver: () => over,
  })
  expect([sent, names(outcome.uploaded.map(({ file }) => file)), names(outcome.left)]).toEqual([
    ['一.jpg', '二.jpg'],
    ['一.jpg', '二.jpg'],
    ['三.jpg', '四.jpg'],
  ])
})

test('a file that is refused once it has arrived is told of and stops no other', async () => {
  const outcome = await sendAll(files, {
    send: arrives,
    each: ({ file }) => Promise.resolve(file.name === '二.jpg' ? { problem: '二不是图片' } : undefined),
  })
  expect([outcome.problems, names(outcome.uploaded.map(({ file }) => file)), outcome.left]).toEqual([
    ['二不是图片'],
    ['一.jpg', '三.jpg', '四.jpg'],
    [],
  ])
})

test('files that are dropped while others wait are added to them, none twice', () => {
  const [one, two, three, four] = files
  const again = new File([], '三.jpg', { lastModified: three?.lastModified ?? 0 })
  const dropped = [one, again, four].filter((file) => file !== undefined)
  const waiting = [two, three].filter((file) => file !== undefined)
  const arrived = one ? [{ uploadId: 'id 一.jpg', file: one }] : []
  expect(names(joined(waiting, dropped, arrived))).toEqual(['二.jpg', '三.jpg', '四.jpg'])
  expect(names(joined([], dropped, []))).toEqual(['一.jpg', '三.jpg', '四.jpg'])
})
