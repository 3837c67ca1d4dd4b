import { formSection } from '../form/formSection.ts'
import { type CodeMark, type Document, paragraph, type Row } from '../model/document.ts'

export type ReceiptData = {
  /** e.g. 报送回执. */
  heading: string
  campaign: string
  /** Who receives, e.g. 某省知识产权局. */
  receiver: string
  /** The sentence of the receipt, e.g. 下列案例已于 2021年3月20日 14:05 报送。 */
  statement: string
  /** What was done to what: 案例名称, 报送单位, 稿次, 校验码, 经办人, 时间 … */
  facts: { label: string; value: string }[]
  version?: CodeMark
  demo: boolean
  created: string
}

/** 回执: printed after every act; it proves the act, not the content. */
export function receipt(data: ReceiptData): Document {
  const rows = data.facts.map(({ label, value }): Row => ({
    height: 11,
    cells: [
      { blocks: [paragraph('plain', label)], head: true, align: 'centre' },
      { blocks: [paragraph('plain', value)] },
    ],
  }))
  return {
    title: `${data.heading}：${data.campaign}`,
    author: data.receiver,
    created: data.created,
    demo: data.demo,
    sections: [
      formSection({ above: data.campaign, heading: data.heading, code: data.version }, [
        paragraph('body', data.statement),
        ...(rows.length === 0
          ? []
          : [
              {
                type: 'table' as const,
                widths: [30, 136],
                headerRows: 0,
                rows,
                size: 12,
                lines: 'ruled' as const,
              },
            ]),
        { type: 'space', height: 10 },
        paragraph('right', `${data.receiver}　　`),
        { type: 'space', height: 4 },
        paragraph('note', '本回执由系统生成，不加盖印章，仅证明所载操作及其时间。'),
      ]),
    ],
  }
}
