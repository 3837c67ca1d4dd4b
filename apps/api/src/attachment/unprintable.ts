import { unprintable } from '@huibian/documents'
import type { Context } from '../platform/context'
import { fontFoldersOf } from './faces'

/** The characters of what will be printed that no typeface of the server has, as they are named to people: 𪜁 U+2A701. */
export async function unprintableIn(ctx: Context, said: unknown): Promise<string[]> {
  const missing = await unprintable(JSON.stringify(said), { fontFolders: fontFoldersOf(ctx) })
  return missing.map(({ character, codePoint }) => `${character} ${codePoint}`)
}
