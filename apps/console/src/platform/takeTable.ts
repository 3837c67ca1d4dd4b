import { actingPost } from './acting'
import { keepBytes } from './keepFile'
import { currentLocale, serverLanguage } from './locale'
import { bytesOf } from './takeFile'

export type Cell = string | number | null

export type Table = { name: string; columns: { label: string }[]; rows: Cell[][] }

function typeset(table: Table, form: 'xlsx' | 'csv'): Promise<Response> {
  const post = actingPost()
  return fetch('/files/tables', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/json',
      'Accept-Language': serverLanguage(currentLocale()),
      ...(post ? { 'X-Huibian-Post': post } : {}),
    },
    body: JSON.stringify({ ...table, form }),
  })
}

/** Has a table set as a spreadsheet and saves it. Throws the kinds of `refusals.ts`. */
export async function takeTable(table: Table, form: 'xlsx' | 'csv'): Promise<void> {
  const answer = await bytesOf(typeset(table, form))
  keepBytes(await answer.blob(), `${table.name}.${form}`)
}
