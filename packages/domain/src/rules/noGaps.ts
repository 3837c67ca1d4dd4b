import { z } from 'zod'
import { gapsOf } from '../body/walk.ts'
import type { Body, FieldValue } from '../content.ts'
import { kind, named, type RuleKind } from './kind.ts'

const params = z.strictObject({})

const isBody = (value: FieldValue | undefined): value is Body =>
  Array.isArray(value) && value.every((each) => typeof each === 'object')

/** No rich field holds a gap: each has been filled with its picture or removed. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'form'> = (_, { content, form }) =>
  form.fields.flatMap(({ id, type }) => {
    const value = content[id]
    const n = type === 'rich' && isBody(value) ? gapsOf(value).length : 0
    return n === 0 ? [] : [{ path: id, message: 'body.gaps', args: { ...named(form, id), n } }]
  })

export const noGaps = kind({
  name: 'noGaps',
  params,
  needs: ['content', 'form'],
  find,
  tell: () => ({ zh: '正文中没有未读入的图片', en: 'no picture of the text is missing' }),
})
