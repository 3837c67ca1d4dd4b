import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { kind, type RuleKind } from './kind.ts'
import { switched, together, unchanged } from './tightness.ts'

const params = z.strictObject({ compared: z.boolean().default(false), by: idSchema.optional() })

/**
 * The stamped scan is there and carries the code of this version, or a recorded waiver lets it serve; an unread one passes until, where
 * `compared` is set, the receiver must have compared it with the form. Where `by` names a level, a form that was sealed in the system has the
 * seal of that level's unit among its seals; what was stamped on paper is for the eye.
 */
const find: RuleKind<z.infer<typeof params>, 'scan' | 'version'> = ({ compared, by }, { scan, version }) => {
  const { code } = version
  if (by !== undefined && (scan === null || scan.sealedBy?.includes(by) === false))
    return [{ message: 'scan.notStampedBy', args: { code, unit: version.units?.[by] ?? by } }]
  if (scan === null) return [{ message: 'scan.missing', args: { code } }]
  if (scan.waived) return []
  if (scan.readCode !== undefined && scan.readCode !== version.code)
    return [{ message: 'scan.otherCode', args: { found: scan.readCode, code } }]
  if (compared && scan.readCode === undefined && !scan.compared)
    return [{ message: 'scan.notCompared', args: { code } }]
  return []
}

export const stampedScan = kind({
  name: 'stampedScan',
  params,
  needs: ['scan', 'version'],
  find,
  references: ({ by }) => (by === undefined ? [] : [{ to: 'level', id: by, path: ['by'] }]),
  tell: ({ compared, by }, named) => {
    const { zh, en } = by === undefined ? { zh: '', en: '' } : named('level', by)
    const from = zh && `${zh}的`
    return compared
      ? {
          zh: `校验码未能识读的${from}盖章扫描件须经人工核对`,
          en: `a scan${en && ` stamped by ${en}`} whose code could not be read has been compared by a person`,
        }
      : {
          zh: `有${from}盖章扫描件，其校验码与本稿一致`,
          en: `a scan${en && ` stamped by ${en}`} carries the code of this version`,
        }
  },
  compare: (child, parent) =>
    together([switched(child.compared, parent.compared), unchanged(child.by ?? null, parent.by ?? null)]),
})
