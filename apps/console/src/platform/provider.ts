import type { DataProvider, GetListParams, GetManyParams, GetOneParams } from 'react-admin'
import type { Document } from './document'
import { request } from './graphql'
import { NotFound } from './refusals'
import type { ListAsk, Read, Reads } from './reads'

type Listed = { items: unknown[]; total: number }

/** What every document of the table answers: one root field. */
function only(result: unknown): unknown {
  return result && typeof result === 'object' ? Object.values(result)[0] : undefined
}

function isListed(value: unknown): value is Listed {
  return typeof value === 'object' && value !== null && 'items' in value && 'total' in value
}

function ask({ filter, pagination, sort }: GetListParams): ListAsk {
  return {
    filter: filter ?? {},
    page: { number: pagination?.page ?? 1, size: pagination?.perPage ?? 50 },
    ...(sort?.field ? { sort: { field: sort.field, descending: sort.order === 'DESC' } } : {}),
  }
}

async function list(read: Read | undefined, params: GetListParams) {
  if (!read?.list) throw new NotFound()
  const answer = only(await request(read.list.document, read.list.variables(ask(params))))
  if (isListed(answer)) return { data: answer.items, total: answer.total }
  const items = Array.isArray(answer) ? answer : []
  return { data: items, total: items.length }
}

async function one(read: Read | undefined, id: unknown) {
  if (!read?.one) throw new NotFound()
  const answer = only(await request(read.one, { id }))
  if (!answer) throw new NotFound()
  return answer
}

async function many(read: Read | undefined, ids: readonly unknown[]) {
  if (!read?.many) return Promise.all(ids.map((id) => one(read, id)))
  const answer = only(await request(read.many, { ids }))
  return Array.isArray(answer) ? answer.filter(Boolean) : []
}

function never(): Promise<never> {
  // A state is changed by an act of the law, never by writing a field.
  return Promise.reject(new Error('Not a verb of this console'))
}

/** The reads of every noun as react-admin asks for them, and one verb: `act`. */
export function dataProvider(reads: Reads): DataProvider {
  return {
    getList: async (resource: string, params: GetListParams) => Object(await list(reads[resource], params)),
    getOne: async (resource: string, { id }: GetOneParams) =>
      Object({ data: await one(reads[resource], id) }),
    getMany: async (resource: string, { ids }: GetManyParams) =>
      Object({ data: await many(reads[resource], ids) }),
    getManyReference: never,
    update: never,
    updateMany: never,
    create: never,
    delete: never,
    deleteMany: never,
    act: <R, V>(document: Document<R, V>, variables: V, key: string) => request(document, variables, key),
  }
}
