import type { Campaign, KeptFile } from '@huibian/domain'
import { mp4 } from './film'
import { upload } from './upload'
import type { NoticeStage } from './notices'
import type { Actor } from './world'

const attach = `mutation ($e: ID!, $u: ID!, $m: MediaInput) { attachFile(entryId: $e, uploadId: $u, media: $m) {
  id name mime size seconds width height bitRate frameRate } }`

const pdf = Buffer.from('%PDF-1.4\n%%EOF\n')
const offered = [
  { filename: '横屏.mp4', bytes: mp4('横屏'), m: { seconds: 200, width: 1920, height: 1080 } },
  { filename: '竖屏.mp4', bytes: mp4('竖屏'), m: { seconds: 29.5, width: 720, height: 1280 } },
  { filename: '长片.mov', bytes: mp4('长片'), m: { seconds: 1801, width: 3840, height: 2160 } },
  { filename: '未申报.mp4', bytes: mp4('未申报') },
  { filename: '证明.pdf', bytes: pdf },
]

/** The files of one entry as others of the same unit's have them: the same bytes under ids of their own. */
const copied = `insert into file select c.* from file f cross join unnest($2::uuid[]) as other(id)
  cross join lateral jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(), 'subject_id', other.id)) as c
  where f.noun = 'entry' and f.subject_id = $1 returning id, subject_id as "entryId", name`

/**
 * Films in order and not, with and without what is declared of them, and a paper: whatever a draft with boxes for files may name. The first
 * draft's are uploaded, the others' written beside it.
 */
export async function offeredFiles(
  { world, database }: Pick<NoticeStage, 'world' | 'database'>,
  actor: Actor,
  { entryIds, file }: { entryIds: readonly string[]; file: Campaign },
): Promise<Map<string, KeptFile[]>> {
  const [first, ...others] = entryIds
  if (first === undefined || !file.form.fields.some(({ type }) => type === 'files')) return new Map()
  const kept: KeptFile[] = []
  for (const { filename, bytes, m } of offered) {
    const u = await upload(world, actor, bytes, { purpose: 'material', filename })
    const asked = { e: first, u, ...(m ? { m } : {}) }
    kept.push((await world.ask<{ attachFile: KeptFile }>(actor, attach, asked)).attachFile)
  }
  const copies = await database.rows<{ id: string; entryId: string; name: string }>(copied, [first, others])
  const own = (entryId: string): KeptFile[] =>
    kept.map((one) => {
      const copy = copies.find((each) => each.entryId === entryId && each.name === one.name)
      return { ...one, id: copy?.id ?? one.id }
    })
  return new Map([[first, kept], ...others.map((id): [string, KeptFile[]] => [id, own(id)])])
}
