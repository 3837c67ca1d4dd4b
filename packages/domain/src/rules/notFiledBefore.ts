import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import type { Finding } from '../violation.ts'
import { kind, type RuleKind } from './kind.ts'

/** `declaredIn` names the field in which the filer says whether the case was filed before, `titleIn` the case's title. */
const params = z.strictObject({ declaredIn: idSchema.optional(), titleIn: idSchema.optional() })

/** No earlier entry of the register, and no word of the filer, says that the case was filed before. */
const find: RuleKind<z.infer<typeof params>, 'earlier' | 'content'> = (fields, { earlier, content }) => {
  const { declaredIn, titleIn } = fields
  const registered = earlier.map(({ by, title, where }): Finding => ({
    message: `filedBefore.${by}`,
    args: { title, where },
  }))
  if (declaredIn === undefined || content[declaredIn] !== true) return registered
  const title = titleIn === undefined ? undefined : content[titleIn]
  const args = { title: typeof title === 'string' ? title : '' }
  return [{ path: declaredIn, message: 'filedBefore.declared', args }, ...registered]
}

export const notFiledBefore = kind({
  name: 'notFiledBefore',
  params,
  needs: ['earlier', 'content'],
  find,
  references: ({ declaredIn, titleIn }) => [
    ...(declaredIn === undefined ? [] : [{ to: 'field' as const, id: declaredIn, path: ['declaredIn'] }]),
    ...(titleIn === undefined ? [] : [{ to: 'field' as const, id: titleIn, path: ['titleIn'] }]),
  ],
  tell: () => ({ zh: '与此前报送过的不重复', en: 'it was not filed before' }),
})
