import { attachAs, mp4, type Measures } from './film'
import { begunBy, savedAs } from './notices'
import type { Actor, World } from './world'

export const good: Measures = { seconds: 200, width: 1920, height: 1080 }
const megabyte = 1_000_000

export type Work = {
  title: string
  route: string
  author?: string
  media?: Measures
  more?: object
  size?: number
  /** What its proof of showing says; each work has a proof of its own but where it is told. */
  proof?: string
  phase?: string
  /** Through which body it goes, where its filer may choose among several. */
  receiverId?: string
}

/** A draft that the notice takes as it is. */
export async function drafted(
  world: World,
  actor: Actor,
  { title, route, author, media, more, size, proof = title, phase = 'collection', receiverId }: Work,
) {
  const begun = await begunBy(world, actor, { phase, route, ...(receiverId ? { receiverId } : {}) })
  const attach = (filename: string, bytes: Uint8Array, measures?: Measures) =>
    attachAs(world, actor, { entryId: begun.id, bytes, filename, ...(measures ? { media: measures } : {}) })
  const film = await attach('成片.mp4', mp4(title, size ?? 100 * megabyte), media ?? good)
  const letter = await attach('播放证明.pdf', Buffer.from(`%PDF-1.4\n${proof}\n%%EOF\n`))
  return savedAs(world, actor, begun, {
    title,
    headTitle: title,
    film: [film],
    madeOn: '2023-05-01',
    shownOn: '2023-06-01',
    channel: 'platform',
    shownAt: '某平台',
    playProof: [letter],
    nonOriginal: { value: 20 },
    firstAuthor: author ?? title,
    ...(route === 'recommended' ? { threeArea: false } : { reviewWay: 'ownUnit' }),
    authorRegion: '江苏',
    summary: '简介',
    contact: { name: '联系人', title: '', phone: '025-0000-2007', mobile: '', email: '' },
    ...more,
  })
}

export const declared = { attestations: ['originality', 'rights'] }
export const checked = ['parts', 'tail', 'title', 'labels', 'text', 'voice', 'subtitles']
