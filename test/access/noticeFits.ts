import { blankPdf } from '../harness/cases'
import { upload } from '../harness/upload'
import type { Fits } from './fits'
import type { Trees } from './trees'

/** What fits where the nation attaches an annex to its call, tries a Word file on it or takes a package into it. */
export async function noticeFits({ world, database }: Trees): Promise<Fits> {
  const by = world.asNation
  const campaignId = world.campaignId
  const [written] = await database.rows<{ text: string }>(
    'select text from campaign_version where campaign_id = $1',
    [campaignId],
  )
  const annex = await upload(world, by, blankPdf, { purpose: 'annex', filename: '附件.pdf' })
  const word = await upload(world, by, blankPdf, { purpose: 'docx', filename: '稿.docx' })
  const packed = await upload(world, by, blankPdf, { purpose: 'package', filename: '报送包.zip' })
  const taken = { by, beside: { campaignId, admitUnits: false }, id: packed }
  return {
    'readPackage.uploadIds': { by, beside: { campaignId }, id: packed },
    'takePackage.uploadIds': taken,
    'attachPaper.uploadId': { by, beside: { campaignId, kind: 'annex' }, id: annex },
    'readForTrial.uploadId': { by, beside: { text: written?.text, kind: 'case', route: 'levels' }, id: word },
  }
}
