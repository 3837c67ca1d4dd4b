import { postKinds } from '@huibian/domain'
import type { Column, TableSheet } from '@huibian/documents'
import type { Account } from './account.type'
import { nameOfKind } from './kinds'

const text = (key: string, label: string, width: number): Column => ({ key, label, width, kind: 'text' })

/** The columns of a spreadsheet of accounts, as the template has them. */
export const accountColumns: Column[] = [
  text('username', '用户名', 20),
  text('name', '姓名', 12),
  text('phone', '电话', 18),
  text('email', '邮箱', 28),
  text('organisation', '单位全称', 40),
  { ...text('kind', '岗位', 14), options: postKinds.map(nameOfKind) },
]

/** What a spreadsheet may ask for accounts that are there: its word, and the name of the act in the record. */
export const bulkActs = [
  { kind: 'disable', name: '停用', act: 'account.disabled' },
  { kind: 'enable', name: '恢复', act: 'account.enabled' },
  { kind: 'unlock', name: '解除锁定', act: 'account.unlocked' },
  { kind: 'reset', name: '重置密码', act: 'account.reset' },
] as const

export type BulkAct = (typeof bulkActs)[number]['kind']

/** The columns of a spreadsheet of accounts that are there; unit and state are told, not read. */
export const actColumns: Column[] = [
  text('username', '用户名', 20),
  text('name', '姓名', 12),
  text('unit', '单位', 40),
  text('state', '状态', 10),
  { ...text('act', '办理事项', 14), options: bulkActs.map(({ name }) => name) },
  text('reason', '停用理由', 40),
]

/** One-time codes beside whom they are for. */
export const codeColumns: Column[] = [
  text('username', '用户名', 20),
  text('name', '姓名', 12),
  text('organisation', '单位全称', 40),
  text('code', '一次性口令', 20),
  text('expires', '有效期至', 22),
]

type Table = Omit<TableSheet, 'created'>

const states: { [state in Account['state']]: string } = {
  open: '正常',
  unused: '待首次登录',
  locked: '已锁定',
  disabled: '已停用',
}

/** The accounts that are there, to be marked with what is to be done. */
export function accountTable(kept: readonly (Account & { unit: string })[]): Table {
  const rows = kept.map(({ username, name, unit, state }) => ({
    values: { username, name, unit, state: states[state], act: '', reason: '' },
  }))
  return { sheet: '账号', columns: actColumns, rows }
}

export const accountTemplate: Table = { sheet: '账号', columns: accountColumns, rows: [], emptyRows: 500 }
