import type { Document } from './document'

export type ListAsk = {
  filter: { [name: string]: unknown }
  page: { number: number; size: number }
  sort?: { field: string; descending: boolean }
}

/** How one resource is read: documents whose single root field is the answer. */
export type Read = {
  list?: { document: Document<unknown, unknown>; variables: (ask: ListAsk) => object }
  one?: Document<unknown, unknown>
  /** Asks for several by `ids`; without it they are asked for one by one. */
  many?: Document<unknown, unknown>
}

/** The table of documents, by resource. */
export type Reads = { [resource: string]: Read }
