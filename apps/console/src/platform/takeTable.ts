import { actingPost } from './acting'
import { signedOut } from './graphql'
import { keepBytes } from './keepFile'
import { currentLocale, serverLanguage } from './locale'
import { refusal, Unauthenticated, Unreachable } from './refusals'

export type Cell = string | number | null

export type Table = { name: string; columns: { label: string }[]; rows: Cell[][] }

async function typeset(table: Table, form: 'xlsx' | 'csv'): Promise<Response> {
  const post = actingPost()
  try {
    return await fetch('/files/tables', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': serverLanguage(currentLocale()),
        ...(post ? { 'X-Huibian-Post': post } : {}),
      },
      body: JSON.stringify({ ...table, form }),
    })
  } catch {
    throw new Unreachable()
  }
}

/** Has a table set as a spreadsheet and saves it. Throws the kinds of `refusals.ts`. */
export async function takeTable(table: Table, form: 'xlsx' | 'csv'): Promise<void> {
  const answer = await typeset(table, form)
  if (answer.ok) return keepBytes(await answer.blob(), `${table.name}.${form}`)
  const said: unknown = await answer.json().catch(() => undefined)
  const error = refusal({ extensions: said && typeof said === 'object' ? said : {} })
  if (error instanceof Unauthenticated) signedOut()
  throw error
}
