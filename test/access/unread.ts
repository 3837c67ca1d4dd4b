import { acts, drafted, finalised, scanPdf, submission } from '../harness/filing'
import { upload } from '../harness/upload'
import type { Actor, World } from '../harness/world'

/** A submitted case whose scan the province must still compare. */
export async function unread(
  world: World,
  centre: Actor,
  title: string,
): Promise<{ id: string; versionId: string; scanId: string }> {
  const entry = await finalised(world, centre, await drafted(world, centre, { title }))
  const uploadId = await upload(world, centre, await scanPdf(null), { purpose: 'scan', filename: '模糊.pdf' })
  const { bindScan } = await world.ask<{ bindScan: { scan: { id: string } } }>(centre, acts.bind, {
    id: entry.id,
    versionId: entry.versionId,
    parts: [{ uploadId, rotate: 0 }],
    typedCode: entry.code,
  })
  await world.ask(centre, acts.submit, submission(entry))
  return { id: entry.id, versionId: entry.versionId, scanId: bindScan.scan.id }
}
