import { needsTool } from '../../../../test/harness/tools.ts'
import { stampedFormFile, stampedFormMarks } from '../../test/officeForm.ts'
import { expectPicture, expectSeals } from '../../test/pictures.ts'
import { fontFolders, rendering, summaryData } from '../../test/samples.ts'
import { newAuthority, sealed, unit } from '../../test/seals.ts'
import { officePdf } from '../office/officePdf.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { summaryTable } from '../summary/summaryTable.ts'
import { fillTemplate } from '../template/fillTemplate.ts'
import { findPlaces } from './findPlaces.ts'

needsTool('poppler')(
  'two seals side by side, one in another’s place and one across the edges look as they were looked at',
  async () => {
    const authority = await newAuthority()
    const [henan, jiangsu] = await Promise.all(
      ['河南省知识产权局', '江苏省知识产权局'].map((name) => unit(authority, name)),
    )
    if (!henan || !jiangsu) throw new Error('two units')
    const bare = (await writePdf(summaryTable(summaryData(40)), rendering)).bytes
    const head = { page: 1, part: { x: 15, y: 20, width: 150, height: 75 } }
    const once = await sealed(bare, henan)
    await expectSeals('sealed-by-two', { sealed: await sealed(once, jiangsu), bare: once }, head)
    const instead = await sealed(bare, henan, { onBehalf: true })
    await expectSeals('sealed-on-behalf', { sealed: instead, bare }, head)
    const across = await sealed(bare, henan, { seam: true })
    const edge = { page: 2, part: { x: 237, y: 70, width: 60, height: 70 } }
    await expectSeals('sealed-across-edges', { sealed: across, bare }, edge)
  },
  60_000,
)

needsTool('poppler', 'writer')(
  'and so does an office’s own form that two units sealed, each at its label',
  async () => {
    const authority = await newAuthority()
    const [maker, office] = ['第一制作所', '江苏省科学技术厅'] as const
    const file = await stampedFormFile('推荐单位意见（盖章）', '作者单位（盖章）')
    const code = { words: '第 1 稿　校验码：7KQ4-M2XD-9RTB', address: 'https://example.org/v/7KQ4-M2XD-9RTB' }
    const data = { fields: { title: '海上风车', '@unit': maker }, rows: [], code, at: new Date('2026-03-25') }
    const filled = await fillTemplate(file, stampedFormMarks, data)
    let pdf = (await officePdf(filled, { kind: 'docx', time: 60_000, fontFolders })) ?? new Uint8Array()
    const sealers = [
      { names: [maker], roles: ['作者单位'] },
      { names: [office], roles: ['推荐单位'] },
    ]
    for (const [i, name] of [maker, office].entries()) {
      const { places } = await findPlaces(pdf, { sealers, date: '' })
      const position = places[i] ?? { page: 1, x: 0, y: 0 }
      pdf = await sealed(pdf, await unit(authority, name), { seal: { name, diameter: 42 }, position })
    }
    await expectPicture('office-form', pdf)
  },
  120_000,
)
