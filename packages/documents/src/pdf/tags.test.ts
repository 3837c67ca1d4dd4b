import { needsTool } from '../../../../test/harness/tools.ts'
import { pdfInfo, pdfStructure } from '../../test/read.ts'
import { casePageData, rendering } from '../../test/samples.ts'
import { casePage } from '../case/casePage.ts'
import { writePdf } from './writePdf.ts'

needsTool('poppler')(
  'a reader that speaks finds headings, paragraphs and pictures, and no furniture of the page',
  async () => {
    const { bytes } = await writePdf(casePage(casePageData), rendering)
    const structure = pdfStructure(bytes)
    expect(pdfInfo(bytes)).toMatch(/Tagged: +yes/)
    expect(structure.slice(0, 4).map(({ role }) => role)).toEqual(['H2', 'P', 'H3', 'P'])
    expect(structure[0]?.text).toBe('专利信息服务助力轴承企业突破“卡脖子”技术')
    expect(structure.filter(({ role }) => role === 'H3').map(({ text }) => text)).toEqual([
      '一、案例背景',
      '二、服务过程',
      '（一）建立需求清单',
      '1．走访调研',
      '三、服务成效',
      '四、经验启示',
    ])
    expect(structure.filter(({ role }) => role === 'Figure')).toHaveLength(1)
    expect(structure.filter(({ text }) => /演示数据|校验码|— \d+ —/.test(text))).toEqual([])
  },
)
