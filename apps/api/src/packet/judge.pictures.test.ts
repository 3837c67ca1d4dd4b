import type { Context } from '../platform/context'
import { judgePictures } from './judge.pictures'
import './packet.messages'

const ctx = { asked: { language: 'zh' }, loaders: new Map() } as unknown as Context
const laid = (within: string) => ({ name: within.split('/').at(-1) ?? '', path: `/laid/${within}`, within })
const activities = [{ id: '1', title: '法院展板' }]

async function judged(files: readonly string[], listed: readonly string[]) {
  const rows = listed.map((file, at) => ({ row: at + 2, values: { file, title: '法院展板' } }))
  const { placed, bad, unlisted } = await judgePictures(ctx, rows, {
    pictures: files.map(laid),
    activities,
    standing: async () => undefined,
  })
  return { placed: placed.map((one) => one.laid.within), bad: bad.map(({ errors }) => errors), unlisted }
}

test('a list finds its picture by name, whatever its case, and without an ending', async () => {
  expect(await judged(['图片/现场.JPG', '图片/多余.png'], ['现场'])).toEqual({
    placed: ['图片/现场.JPG'],
    bad: [],
    unlisted: ['多余.png'],
  })
})

test('two pictures of one name are told apart by their ending or folder, and asked about without', async () => {
  const files = ['图片/甲/合影.jpg', '图片/乙/合影.jpg', '图片/展板.png', '图片/展板.jpg']
  expect(await judged(files, ['展板.png', '乙\\合影.jpg', '合影.jpg'])).toEqual({
    placed: ['图片/展板.png', '图片/乙/合影.jpg'],
    bad: [
      [
        '“合影.jpg”对应几个文件：图片/甲/合影.jpg、图片/乙/合影.jpg。请在“文件名”中写全扩展名或所在文件夹，或者改名后重新报送。',
      ],
    ],
    unlisted: ['展板.jpg'],
  })
  expect((await judged(files, ['甲/合影.jpg'])).unlisted).toEqual([
    '图片/乙/合影.jpg',
    '展板.png',
    '展板.jpg',
  ])
})
