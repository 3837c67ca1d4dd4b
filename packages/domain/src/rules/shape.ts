import { z } from 'zod'
import { textSchema } from '../campaign/text.ts'
import type { Kind } from './kind.ts'

/** A member of a rule's parameters; what may be left out is `optional`. */
export type Member = { name: string; optional: boolean; shape: Shape }

/** What may stand somewhere in a rule's parameters, for whoever offers boxes for it. No list of them may be empty. */
export type Shape =
  | { is: 'words' | 'text' | 'number' | 'yes' }
  | { is: 'one'; of: readonly string[] }
  | { is: 'list'; each: Shape }
  | { is: 'group'; members: readonly Member[] }

const mayLack = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault

function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? bare(schema.unwrap() as z.ZodType)
    : schema
}

const memberOf = ([name, schema]: [string, z.ZodType]): Member => ({
  name,
  optional: mayLack(schema),
  shape: readShape(schema),
})

function readShape(schema: z.ZodType): Shape {
  const inner = bare(schema)
  if (inner === textSchema) return { is: 'words' }
  if (inner instanceof z.ZodObject)
    return { is: 'group', members: Object.entries(inner.shape as Record<string, z.ZodType>).map(memberOf) }
  if (inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum) {
    const shape = readShape(inner.valueType as z.ZodType)
    const names = inner.keyType.options.map(String)
    return { is: 'group', members: names.map((name) => ({ name, optional: true, shape })) }
  }
  if (inner instanceof z.ZodArray) return { is: 'list', each: readShape(inner.element as z.ZodType) }
  if (inner instanceof z.ZodTuple) return { is: 'list', each: { is: 'number' } }
  if (inner instanceof z.ZodEnum) return { is: 'one', of: inner.options.map(String) }
  if (inner instanceof z.ZodNumber) return { is: 'number' }
  return { is: inner instanceof z.ZodBoolean || inner instanceof z.ZodLiteral ? 'yes' : 'text' }
}

const read = new WeakMap<z.ZodType, readonly Member[]>()

/** The parameters that rows of a kind may have, as their schema knows them. */
export function membersOf({ params }: Pick<Kind, 'params'>): readonly Member[] {
  const before = read.get(params)
  if (before) return before
  const shape = readShape(params)
  const members = shape.is === 'group' ? shape.members : []
  read.set(params, members)
  return members
}
