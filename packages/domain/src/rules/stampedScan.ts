import { z } from 'zod'
import { kind, type RuleKind } from './kind.ts'
import { switched } from './tightness.ts'

const params = z.strictObject({ compared: z.boolean().default(false) })

/**
 * The stamped scan is there and carries the code of this version, or a recorded waiver lets it serve; an unread one passes until, where
 * `compared` is set, the receiver must have compared it with the form.
 */
const find: RuleKind<z.infer<typeof params>, 'scan' | 'version'> = ({ compared }, { scan, version }) => {
  if (scan === null) return [{ message: 'scan.missing', args: { code: version.code } }]
  if (scan.waived) return []
  if (scan.readCode !== undefined && scan.readCode !== version.code)
    return [{ message: 'scan.otherCode', args: { found: scan.readCode, code: version.code } }]
  if (compared && scan.readCode === undefined && !scan.compared)
    return [{ message: 'scan.notCompared', args: { code: version.code } }]
  return []
}

export const stampedScan = kind({
  name: 'stampedScan',
  params,
  needs: ['scan', 'version'],
  find,
  tell: ({ compared }) =>
    compared
      ? {
          zh: '校验码未能识读的盖章扫描件须经人工核对',
          en: 'a scan whose code could not be read has been compared by a person',
        }
      : { zh: '有盖章扫描件，其校验码与本稿一致', en: 'a stamped scan carries the code of this version' },
  compare: (child, parent) => switched(child.compared, parent.compared),
})
