import { z } from 'zod'
import { quoted } from '../campaign/text.ts'
import { idSchema } from '../campaign/names.ts'
import type { Receipt } from '../campaign/schema.ts'
import { kind, namedBy, type RuleKind } from '../rules/kind.ts'
import { demanded } from '../rules/tightness.ts'

const params = z.strictObject({ receipts: z.array(idSchema).min(1) })

/** Every paper or disc named has come in by post or by hand. */
const find: RuleKind<z.infer<typeof params>, 'receipts' | 'received'> = (
  asked,
  { receipts, received: came },
) =>
  asked.receipts
    .filter((id) => !came.includes(id))
    .map((id) => ({
      message: 'attached.notReceived',
      args: namedBy(receipts.find((receipt) => receipt.id === id)?.name ?? id),
    }))

/** What an entry on a route has to send beside its files, and whether it has come: 未收, 已收. */
export function receiptStates(
  receipts: readonly Receipt[],
  { route, received: came }: { route: string; received: readonly string[] },
): { receipt: Receipt; received: boolean }[] {
  return receipts
    .filter(({ routes }) => routes?.includes(route) ?? true)
    .map((receipt) => ({ receipt, received: came.includes(receipt.id) }))
}

export const received = kind({
  name: 'received',
  params,
  needs: ['receipts', 'received'],
  find,
  references: ({ receipts }) => receipts.map((id, at) => ({ to: 'receipt', id, path: ['receipts', at] })),
  tell: ({ receipts }, named) => {
    const { zh, en } = quoted(receipts.map((id) => named('receipt', id)))
    return { zh: `收到${zh}`, en: `${en} received` }
  },
  compare: (child, parent) => demanded(child.receipts, parent.receipts),
})
