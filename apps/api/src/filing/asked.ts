import { attestationVersion, fileFor, wordsOf } from '@huibian/domain'
import { campaignFileLoader } from '../campaign/campaign.queries'
import type { Entry } from '../entry/entry.type'
import type { Context } from '../platform/context'
import type { AskedAttestation } from './filing.type'

/** What whoever sends an entry in attests to: the words of the version by which it is judged, which need not be the campaign's last. */
export async function asksOf(ctx: Context, entry: Entry): Promise<AskedAttestation[]> {
  const { campaignId, campaignVersion: version } = entry
  const { attestations } = fileFor(await campaignFileLoader(ctx).load({ campaignId, version }), entry)
  return attestations
    .filter(({ by, at }) => by === 'filer' && at === 'submit')
    .map((attestation) => ({
      key: attestation.id,
      version: attestationVersion(attestation),
      text: wordsOf(attestation.says, ctx.asked.language),
    }))
}
