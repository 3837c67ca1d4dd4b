import type { Router } from 'express'
import type { Column } from '@huibian/documents'
import { sendBytes } from '../attachment/send'
import type { OpenContext } from '../platform/http'
import { sheetMime, sheetOf } from '../platform/sheet'
import { ZIP } from './file'
import { sealRecords } from './seal.queries'
import type { SealRecord } from './seal.type'
import { detachedSignature } from './sm2'

const column = (key: string, label: string, width: number, kind: Column['kind'] = 'text'): Column => ({
  key,
  label,
  width,
  kind,
})

/** The columns of the 用印登记簿. */
export const registerColumns: Column[] = [
  column('n', '编号', 8, 'number'),
  column('day', '用印时间', 22),
  column('reason', '事由', 40),
  column('fileName', '文件名', 40),
  column('pages', '页数', 8, 'number'),
  column('copies', '份数', 8, 'number'),
  column('approver', '审批人', 14),
  column('keeper', '用印人', 14),
  column('way', '方式', 24),
  column('code', '校验码', 18),
]

const ways = { paper: '纸质用印', system: '系统用印' } as const

/** How the seal was used, e.g. 系统用印（代章、骑缝章）. */
function sayWay({ way, onBehalf, seam }: SealRecord): string {
  const manner = [...(onBehalf ? ['代章'] : []), ...(seam ? ['骑缝章'] : [])]
  return manner.length === 0 ? ways[way] : `${ways[way]}（${manner.join('、')}）`
}

const instant = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** A register of more lines than an office reads is cut here; the record of acts has them all. */
const mostLines = 10_000

/**
 * GET /files/export/seal-register.xlsx: the 用印登记簿 of the acting organisation, the first use first; /files/seal-records/:id/sm2.zip: the
 * detached signature beside one of its uses.
 */
export function sealRoutes(router: Router, open: OpenContext): void {
  router.get(
    '/files/export/seal-register.xlsx',
    open(async (ctx, _request, response) => {
      const lines = await sealRecords(ctx, { limit: mostLines, offset: 0 })
      const bytes = await sheetOf(ctx, {
        sheet: '用印登记簿',
        columns: registerColumns,
        rows: lines.toReversed().map((line) => ({
          values: {
            n: line.n,
            day: instant.format(line.at),
            reason: line.reason,
            fileName: line.fileName,
            pages: line.pages,
            copies: line.copies,
            approver: line.approver,
            keeper: line.keeper,
            way: sayWay(line),
            code: line.code,
          },
        })),
      })
      sendBytes(ctx, response, { name: '用印登记簿.xlsx', mime: sheetMime, bytes })
    }),
  )
  router.get(
    '/files/seal-records/:id/sm2.zip',
    open(async (ctx, request, response) => {
      const { name, bytes } = await detachedSignature(ctx, String(request.params['id']))
      sendBytes(ctx, response, { name, mime: ZIP, bytes })
    }),
  )
}
