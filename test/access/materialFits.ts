import { blankPdf } from '../harness/cases'
import { attachAs, mp4 } from '../harness/film'
import { upload } from '../harness/upload'
import type { Fits } from './fits'
import type { Tree, Trees } from './trees'

/** What fits where a centre attaches files to its draft and says what they are. */
export async function materialFits({ world }: Trees, { centre, word }: Tree, entryId: string): Promise<Fits> {
  const film = { entryId, bytes: mp4(word), filename: '作品.mp4' }
  const paper = await upload(world, centre, blankPdf, { purpose: 'material', filename: '说明.pdf' })
  return {
    'attachFile.uploadId': { by: centre, beside: { entryId }, id: paper },
    'declareMedia.fileId': {
      by: centre,
      beside: { entryId, 'media.seconds': 90 },
      id: await attachAs(world, centre, film),
    },
  }
}
