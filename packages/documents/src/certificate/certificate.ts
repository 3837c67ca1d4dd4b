import { certificatePage, type Document, paragraph, type Span } from '../model/document.ts'
import { fitted } from './fitted.ts'

export type CertificateData = {
  /** e.g. 证书, 荣誉证书, 入选证书. */
  heading: string
  /** Whom it is given to, e.g. 某市知识产权信息服务中心. */
  holder: string
  /** What is certified, without the full stop; 《》 around works' titles are the caller's. */
  statement: string
  /** Closing words, e.g. 特发此证。 */
  closing: string
  number: string
  issuer: string
  /** As it shall be read, e.g. 2021年9月28日. */
  date: string
  /** The address of the check page, as QR code. */
  check: string
  demo: boolean
  created: string
}

const large = (text: string, size: number, more: Partial<Span> = {}): Span => ({ text, size, ...more })

/** A certificate on one sheet of A4 across: framed, numbered, with the way to check it. */
export function certificate(data: CertificateData): Document {
  const holder = `${data.holder}：`
  const text = `　　${data.statement}，${data.closing}`
  const number = `编号：${data.number}`
  const issuer = `${data.issuer}　　`
  const fit = fitted({ heading: data.heading, holder, text, number, issuer })
  const [above = 0, between = 0, below = 0] = fit.spaces
  return {
    title: `${data.heading}：${data.holder}`,
    author: data.issuer,
    subject: data.number,
    created: data.created,
    demo: data.demo,
    sections: [
      {
        page: certificatePage,
        frame: true,
        numbers: { style: 'none' },
        blocks: [
          { type: 'paragraph', style: 'title', spans: [{ text: fit.heading, size: fit.headingSize }] },
          { type: 'space', height: above },
          { type: 'paragraph', style: 'plain', spans: [large(holder, fit.size, { bold: true })] },
          { type: 'space', height: between },
          { type: 'paragraph', style: 'plain', spans: [large(text, fit.size)] },
          { type: 'space', height: below },
          {
            type: 'table',
            widths: [34, 66, 117],
            headerRows: 0,
            size: 12,
            lines: 'bare',
            rows: [
              {
                cells: [
                  { blocks: [{ type: 'qr', text: data.check, size: 26 }] },
                  {
                    blocks: [paragraph('plain', number), paragraph('plain', '扫描二维码可查验本证书')],
                  },
                  {
                    blocks: [
                      { type: 'paragraph', style: 'right', spans: [large(issuer, fit.signed)] },
                      { type: 'paragraph', style: 'right', spans: [large(`${data.date}　　`, fit.signed)] },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  }
}
