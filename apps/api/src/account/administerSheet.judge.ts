import { may, type Verb } from '@huibian/domain'
import { actorOf, signedInOf, type Context } from '../platform/context'
import { sentenceOf } from '../platform/say'
import type { SheetRow } from '../platform/sheet'
import { accountsNamed, type Kept } from './account.queries'
import { bulkActs, type BulkAct } from './account.sheet'

/** What a row asks for an account that is there. */
export type Asked = { account: Kept; kind: BulkAct; reason: string }

/** A row with what is wrong with it or, where nothing is, what it does. */
export type JudgedAct = { row: SheetRow; errors: string[]; asked?: Asked }

const verbs: { [kind in BulkAct]: Verb } = {
  disable: 'account.disable',
  enable: 'account.enable',
  unlock: 'account.unlock',
  reset: 'account.reset',
}

/** Judges every row by the law of the single acts; rows that ask for nothing are left out. */
export async function judgeActs(ctx: Context, read: readonly SheetRow[]): Promise<JudgedAct[]> {
  const asking = read.filter(({ values }) => (values['act'] ?? '') !== '')
  const known = await accountsNamed(
    ctx,
    asking.map(({ values }) => (values['username'] ?? '').toLowerCase()),
  )
  const seen = new Set<string>()
  return asking.map((row) => {
    const judged = judgeAct(ctx, row, known)
    const id = judged.asked?.account.id ?? ''
    if (seen.has(id)) return { row, errors: ['与前面的行重复。'] }
    if (id !== '') seen.add(id)
    return judged
  })
}

function judgeAct(ctx: Context, row: SheetRow, known: ReadonlyMap<string, Kept>): JudgedAct {
  const value = (key: string): string => (row.values[key] ?? '').trim()
  const account = known.get(value('username').toLowerCase())
  const kind = bulkActs.find(({ name }) => name === value('act'))?.kind
  if (!account) return { row, errors: [`没有找到本单位可以管理的账号“${value('username')}”。`] }
  if (!kind) return { row, errors: [`没有“${value('act')}”这种办理事项，请从列表中选择。`] }
  const asked = { account, kind, reason: value('reason') }
  const errors = [
    ...(account.name === value('name') ? [] : [`姓名与系统中的“${account.name}”不一致，请核对。`]),
    ...hindrances(ctx, asked),
  ]
  return errors.length > 0 ? { row, errors } : { row, errors, asked }
}

function hindrances(ctx: Context, { account, kind, reason }: Asked): string[] {
  const say = (message: string, args = {}): string[] => [sentenceOf({ message, args })]
  const keeps = account.places.every((place) => may(actorOf(ctx), verbs[kind], place))
  if (account.places.length === 0 || !keeps) return ['该人员还有不归本单位管理的岗位，须由其上级单位办理。']
  if (account.id === signedInOf(ctx).accountId) return say('account.notOneself')
  const disabled = account.state === 'disabled'
  if (kind === 'enable') return disabled ? [] : say('account.notDisabled', { name: account.name })
  if (kind !== 'unlock' && disabled) return say('account.isDisabled', { name: account.name })
  const short = kind === 'disable' && (reason.length < 2 || reason.length > 200)
  return short ? say('account.reason', { min: 2, max: 200 }) : []
}
