import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Upload } from '@tus/server'
import { v4 } from 'uuid'
import { asAsked } from '../account/authenticate'
import type { Picture } from '../attachment/picture'
import { uploadStore, type Purpose } from '../attachment/uploads'
import type { Context, Platform } from '../platform/context'
import { OperationContext } from '../platform/operation'
import type { Seat } from './people'
import type { SampleWorld } from '../sample/read'

/** What the play needs at every step. */
export type Stage = {
  platform: Platform
  ownerUrl: string
  world: SampleWorld
  seats: Map<string, Seat>
  passwords: Map<string, string>
  campaignId: string
  /** Figures made fit to be kept, by the name of their file. */
  pictures: Map<string, Promise<Picture>>
}

/** The seat of the first person who holds this post, or of the one named. */
export function seatOf(stage: Stage, kind: string, organisation: string, person?: string): Seat {
  const found = stage.world.people.find(
    ({ key, posts }) =>
      (person === undefined || key === person) &&
      posts.some((post) => post.kind === kind && post.organisation === organisation),
  )
  const seat = found && stage.seats.get(`${found.key} ${kind} ${organisation}`)
  if (!seat) throw new Error(`the demo has no ${kind} at ${organisation}`)
  return seat
}

/** Does one act as somebody, exactly as their request would: one operation, their rights, their sight. */
export function as<T>(
  stage: Pick<Stage, 'platform'>,
  seat: Seat,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  // A process that is to end does not begin another act.
  stage.platform.stopping?.throwIfAborted()
  const asked = { language: 'zh' as const, postId: seat.postId, address: '' }
  const ctx = new OperationContext(stage.platform, asked, asAsked(seat.accountId, seat.postId))
  return ctx.run(false, () => work(ctx))
}

type Given = { name: string; purpose: Purpose }

/** Lays a finished upload where the browser's would lie. Gives its id. */
export async function upload(
  ctx: Context,
  source: Uint8Array | string,
  { name, purpose }: Given,
): Promise<string> {
  const bytes = typeof source === 'string' ? await readFile(source) : source
  const store = uploadStore(ctx.config)
  const metadata = { filename: name, purpose, account: ctx.signedIn?.accountId ?? '' }
  const made = new Upload({
    id: v4(),
    size: bytes.length,
    offset: 0,
    metadata,
    creation_date: new Date().toISOString(),
  })
  await store.create(made)
  await store.write(Readable.from([bytes]), made.id, 0)
  return made.id
}
