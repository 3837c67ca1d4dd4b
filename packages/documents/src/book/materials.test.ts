import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import JSZip from 'jszip'
import { needsTool } from '../../../../test/harness/tools.ts'
import { asText, packed } from '../../test/read.ts'
import { bookData, bookText, caseText, picture } from '../../test/samples.ts'
import { writeArchive } from '../archive/writeArchive.ts'
import { readTable } from '../table/readTable.ts'
import { bookPictures } from './materials.ts'
import { materials } from './materialsInThread.ts'

let folder = ''
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'materials-'))))
afterAll(() => rmSync(folder, { recursive: true }))

const data = bookData

test('a picture is named by chapter, case and place, and its dots are counted at the width it is printed', () => {
  expect(
    bookPictures(data).map(({ name, image, caption, dots }) => ({ name, image, caption, dots })),
  ).toEqual([
    { name: '01-01-01', image: 'flow', caption: '图1　服务流程', dots: 189 },
    { name: '01-02-01', image: 'flow', caption: '图2　服务流程', dots: 189 },
    { name: '02-01-01', image: 'flow', caption: '图3　服务流程', dots: 189 },
  ])
})

needsTool('writer')(
  'a text for the printing house bears the numbers of the book, in LibreOffice too',
  async () => {
    const figure = { type: 'figure' as const, file: 'flow', caption: '总体框架', width: 1000, height: 667 }
    const entries = await materials(bookText({ ...data, preface: [figure] }), () => picture)
    const [first, last] = entries.filter(
      ({ name }) => name.startsWith('文稿/01-01') || name.startsWith('文稿/02-01'),
    )
    const read = async (entry: typeof first) =>
      packed(asText('text.docx', await buffer((await entry?.open()) ?? Readable.from([])))).match(
        /[图表]\d+服务[流情]/g,
      )
    expect([await read(first), await read(last)]).toEqual([
      ['图2服务流', '表1服务情'],
      ['图4服务流', '表3服务情'],
    ])
  },
  60_000,
)

test('where the original is kept, it is handed over, and the dots are its own', async () => {
  const whole = Buffer.from('a larger picture')
  const open = () => Readable.from([whole])
  const originals = new Map([['flow', { mime: 'image/jpeg', width: 4000, height: 3000, open }]])
  const dots = bookPictures(data, originals).map(({ dots: n, printed, width }) => [
    n,
    Math.round(printed),
    width,
  ])
  expect(dots).toEqual(Array(3).fill([Math.floor(4000 / (134.16 / 25.4)), 134, 4000]))
  const path = join(folder, 'originals.zip')
  const at = new Date(data.created)
  await writeArchive(path, await materials(bookText(data), () => picture, originals), {
    at,
    manifest: '校验清单.txt',
  })
  const zip = await JSZip.loadAsync(readFileSync(path))
  expect((await zip.file('图片/01-01-01.jpg')?.async('nodebuffer'))?.equals(whole)).toBe(true)
  expect(zip.file('图片/01-01-01.png')).toBeNull()
})

test('the package holds every text, every picture untouched, and the list of the coarse ones', async () => {
  const path = join(folder, 'materials.zip')
  await writeArchive(path, await materials(bookText(data), () => picture), {
    at: new Date(data.created),
    manifest: '校验清单.txt',
  })
  const zip = await JSZip.loadAsync(readFileSync(path))
  expect(Object.keys(zip.files)).toEqual([
    '文稿/00-01 序言.docx',
    '文稿/00-02 编写说明.docx',
    '文稿/00-03 版权页.docx',
    '文稿/01-01 专利信息服务助力轴承企业突破“卡脖子”技术.docx',
    '文稿/01-02 构建“专利池”服务产业集群.docx',
    '文稿/02-01 专利导航支撑新能源产业布局.docx',
    '图片/01-01-01.png',
    '图片/01-02-01.png',
    '图片/02-01-01.png',
    '低分辨率图片.xlsx',
    '校验清单.txt',
  ])
  const drawn = await zip.file('图片/01-01-01.png')?.async('nodebuffer')
  expect(drawn?.equals(picture)).toBe(true)
  const list = (await zip.file('低分辨率图片.xlsx')?.async('uint8array')) ?? new Uint8Array()
  const columns = ['编号', '案例名称', '分辨率（dpi）'].map((label) => ({
    key: label,
    label,
    width: 9,
    kind: 'text' as const,
  }))
  const { rows } = await readTable(list, columns, { rows: 10 })
  expect(rows[0]?.values).toEqual({ 编号: '01-01-01', 案例名称: caseText.title, '分辨率（dpi）': '189' })
  expect(rows).toHaveLength(3)
})
