import type { OriginalPicture, Originals } from '@huibian/documents'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'

type Found = { id: string; sha256: string; mime: string; width: number; height: number }

/** The originals of an edition's pictures, each read from the store when its turn comes. Pictures of before originals were kept have none. */
export async function originalsOf(ctx: Context, ids: readonly string[]): Promise<Originals> {
  const found = await rows<Found>(
    ctx.db,
    `select id, original_sha256 as sha256, original_mime as mime, original_width as width, original_height as height
     from file where id = any($1::uuid[]) and original_sha256 is not null`,
    [ids],
  )
  return new Map(
    found.map(({ id, sha256, ...original }): [string, OriginalPicture] => [
      id,
      { ...original, open: () => ctx.files.open(sha256) },
    ]),
  )
}
