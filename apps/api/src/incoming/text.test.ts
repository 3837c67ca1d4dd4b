import { Document, Packer, Paragraph, TextRun } from 'docx'
import { readNotice } from '../../../../test/harness/notices'
import { inChinese } from '../platform/say'
import { withFolder } from './folder'
import { textOf } from './text'

const file = readNotice('db/presets/n2-cases.yaml')
const line = (text: string, bold = false): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, bold })] })

test('all of a text that found no place is told, however much it is', async () => {
  const others = Array.from({ length: 60 }, (_, n) => `第${n + 1}条与模板各部分无关的说明文字`)
  const document = new Document({
    sections: [
      {
        children: [
          line('一个案例', true),
          line('一、案例背景', true),
          line('前文。'),
          line('五、其他说明', true),
          ...others.map((text) => line(text)),
        ],
      },
    ],
  })
  const text = await withFolder(async (folder) => {
    await folder.put('text.docx', await Packer.toBuffer(document))
    const taken = { id: 't', name: '案例.docx', mime: 'docx', size: 1, path: folder.placeOf('text.docx') }
    return textOf(taken, { file, folder, place: 1, standing: undefined, known: [], speaking: inChinese })
  })
  const told = ['五、其他说明', ...others].join('；')
  expect(told.length).toBeGreaterThan(900)
  expect(text.notes).toEqual([{ message: 'incoming.row.unplaced', args: { n: 61, told } }])
})
