import { lexicographicSortSchema, printSchema } from 'graphql'
import { makeSchema } from './schema'

/** The wire as text, in an order of its own, so that a change of it shows as one. */
export async function schemaText(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await makeSchema()))}\n`
}
