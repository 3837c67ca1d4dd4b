import { unprintable } from '@huibian/documents'
import './attachment.messages'
import { actorOf, type Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { fontFoldersOf } from './faces'

/** The characters of what will be printed that no typeface of the server has, as they are named to people: 𪜁 U+2A701. */
export async function unprintableIn(ctx: Context, said: unknown): Promise<string[]> {
  const missing = await unprintable(JSON.stringify(said), { fontFolders: fontFoldersOf(ctx) })
  return missing.map(({ character, codePoint }) => `${character} ${codePoint}`)
}

const longest = 20_000

/** The same of words that are being typed for a paper that is printed as soon as it is asked for, and kept nowhere before. */
export async function unprintableTyped(ctx: Context, text: string): Promise<string[]> {
  actorOf(ctx)
  if (text.length > longest) refuse('print.tooLong', { n: text.length, max: longest }, 'text')
  return unprintableIn(ctx, text)
}
