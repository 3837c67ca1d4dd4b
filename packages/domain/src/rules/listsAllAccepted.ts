import { z } from 'zod'
import { kind, type RuleKind } from './kind.ts'

const params = z.strictObject({})

/** The summary table has as many rows as there are accepted entries. */
const find: RuleKind<z.infer<typeof params>, 'tableRows'> = (_, { tableRows: { listed, accepted } }) =>
  listed === accepted ? [] : [{ message: 'table.rows', args: { listed, accepted } }]

export const listsAllAccepted = kind({
  name: 'listsAllAccepted',
  params,
  needs: ['tableRows'],
  find,
  tell: () => ({
    zh: '汇总表列全审核通过的各件，行数一致',
    en: 'the table has as many rows as entries are accepted',
  }),
})
