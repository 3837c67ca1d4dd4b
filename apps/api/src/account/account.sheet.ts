import type { PostKind } from '@huibian/domain'
import type { Column, TableSheet } from '@huibian/documents'
import { nameOfKind, postKinds } from './kinds'

const text = (key: string, label: string, width: number): Column => ({ key, label, width, kind: 'text' })

/** The columns of a spreadsheet of accounts, as the template has them. */
export const accountColumns: Column[] = [
  text('username', '用户名', 20),
  text('name', '姓名', 12),
  text('phone', '电话', 18),
  text('email', '邮箱', 28),
  text('organisation', '单位全称', 40),
  { ...text('kind', '岗位', 14), options: postKinds.map((kind: PostKind) => nameOfKind(kind)) },
]

/** One-time codes beside whom they are for. */
export const codeColumns: Column[] = [
  text('username', '用户名', 20),
  text('name', '姓名', 12),
  text('organisation', '单位全称', 40),
  text('code', '一次性口令', 20),
  text('expires', '有效期至', 22),
]

export function accountTemplate(created: string): TableSheet {
  return { sheet: '账号', columns: accountColumns, rows: [], emptyRows: 500, created }
}
