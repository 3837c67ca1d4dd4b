import { z } from 'zod'
import { announcedAt } from '../book/announced'
import { chaptersOf, lockBook, ownedCampaign, ownerLine } from '../book/owner'
import { awake } from '../platform/awake'
import type { Context } from '../platform/context'
import { enqueue, type JobKind } from '../platform/jobs'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { chosenOf } from './chosen.queries'
import { issueOne } from './print'

const argsSchema = z.object({ campaignId: z.string() })

/** Has a certificate made for every selected entry that has none, once the selection is announced. */
export async function issueCertificates(ctx: Context, campaignId: string): Promise<string> {
  await ownedCampaign(ctx, campaignId, 'certificate.issue')
  if (!(await announcedAt(ctx, campaignId))) refuse('certificate.notAnnounced')
  if ((await chosenOf(ctx, campaignId)).length === 0) refuse('certificate.none')
  return enqueue(ctx, 'certificate.issue', { campaignId })
}

/** Makes the certificates; run twice it makes none twice. */
export const issueJob: JobKind = async (ctx, args, progress) => {
  const { campaignId } = argsSchema.parse(args)
  const owned = await ownedCampaign(ctx, campaignId, 'certificate.issue')
  await lockBook(ctx, owned)
  const chapters = chaptersOf(owned.file).map(({ key }) => key)
  const chosen = (await chosenOf(ctx, campaignId)).toSorted(
    (one, other) => chapters.indexOf(one.chapter) - chapters.indexOf(other.chapter),
  )
  for (const [at, one] of chosen.entries()) {
    await progress(at / chosen.length, 'step.certificates')
    await awake(ctx, issueOne(ctx, owned, one))
  }
  if (chosen.length > 0)
    await record(ctx, {
      act: 'certificate.issued',
      noun: 'campaign',
      subjectId: campaignId,
      seenBy: ownerLine(ctx),
      after: { certificates: chosen.length },
    })
  return undefined
}
