import { may, type Verb } from '@huibian/domain'
import { actorOf, signedInOf, type Context } from '../platform/context'
import { rowSays, type SheetRow } from '../platform/sheet'
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
    if (!judged.asked) return judged
    const { account, kind } = judged.asked
    if (seen.has(account.id)) return { row, errors: [rowSays(ctx, 'account.row.repeated')] }
    seen.add(account.id)
    if (kind !== 'enable' || account.mobile === null) return judged
    if (seen.has(account.mobile)) return { row, errors: phoneTaken(ctx, account) }
    seen.add(account.mobile)
    return judged
  })
}

function judgeAct(ctx: Context, row: SheetRow, known: ReadonlyMap<string, Kept>): JudgedAct {
  const value = (key: string): string => (row.values[key] ?? '').trim()
  const account = known.get(value('username').toLowerCase())
  const kind = bulkActs.find(({ name }) => name === value('act'))?.kind
  if (!account) return { row, errors: [rowSays(ctx, 'account.row.unknown', { username: value('username') })] }
  if (!kind) return { row, errors: [rowSays(ctx, 'account.row.noAct', { act: value('act') })] }
  const asked = { account, kind, reason: value('reason') }
  const errors = [
    ...(account.name === value('name')
      ? []
      : [rowSays(ctx, 'account.row.otherName', { name: account.name })]),
    ...hindrances(ctx, asked),
  ]
  return errors.length > 0 ? { row, errors } : { row, errors, asked }
}

const phoneTaken = (ctx: Context, { phone }: Kept): string[] => [
  rowSays(ctx, 'account.phoneTaken', { phone }),
]

function hindrances(ctx: Context, { account, kind, reason }: Asked): string[] {
  const say = (message: string, args = {}): string[] => [rowSays(ctx, message, args)]
  const keeps = account.places.every((place) => may(actorOf(ctx), verbs[kind], place))
  if (account.places.length === 0 || !keeps) return say('account.row.othersPosts')
  if (account.id === signedInOf(ctx).accountId) return say('account.notOneself')
  const disabled = account.state === 'disabled'
  if (kind === 'enable' && !disabled) return say('account.notDisabled', { name: account.name })
  if (kind === 'enable') return account.mobileTaken ? phoneTaken(ctx, account) : []
  if (kind !== 'unlock' && disabled) return say('account.isDisabled', { name: account.name })
  const short = kind === 'disable' && (reason.length < 2 || reason.length > 200)
  return short ? say('account.reason', { min: 2, max: 200 }) : []
}
