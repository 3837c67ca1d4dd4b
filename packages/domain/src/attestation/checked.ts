import { z } from 'zod'
import { quoted } from '../campaign/text.ts'
import { idSchema } from '../campaign/names.ts'
import { kind, namedBy, type RuleKind } from '../rules/kind.ts'
import { demanded } from '../rules/tightness.ts'
import type { Finding } from '../violation.ts'

export const checkedParams = z.strictObject({ stages: z.array(idSchema).min(1) })

/** Every item of the stages' checklists has been looked at, and what does not hold has a note. */
const find: RuleKind<z.infer<typeof checkedParams>, 'stages' | 'checks'> = (asked, { stages, checks }) =>
  stages
    .filter(({ id }) => asked.stages.includes(id))
    .flatMap((stage) =>
      stage.checklist.flatMap((item): Finding[] => {
        const check = checks.find((each) => each.stage === stage.id && each.item === item.id)
        const path = `checklist.${item.id}`
        if (!check) return [{ path, message: 'checklist.missing', args: namedBy(item.says) }]
        if (check.ok || check.note.trim() !== '') return []
        return [{ path, message: 'checklist.noNote', args: namedBy(item.says) }]
      }),
    )

export const checked = kind({
  name: 'checked',
  params: checkedParams,
  needs: ['stages', 'checks'],
  find,
  references: ({ stages }) => stages.map((id, at) => ({ to: 'stage', id, path: ['stages', at] })),
  tell: ({ stages }, named) => {
    const { zh, en } = quoted(stages.map((id) => named('stage', id)))
    return { zh: `${zh}的核对清单逐项核对`, en: `every item of the checklist of ${en} is looked at` }
  },
  compare: (child, parent) => demanded(child.stages, parent.stages),
})
