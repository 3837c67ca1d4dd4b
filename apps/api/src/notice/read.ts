import { readCampaignFile, type Campaign as CampaignFile, type Mistake } from '@huibian/domain'
import { readPresetTexts } from '../campaign/presets'
import type { Context } from '../platform/context'
import { Refused } from '../platform/refusal'

/** More mistakes than these are one mistake told often. */
const told = 20

const violationOf = ({ line, column, path, message }: Mistake) => ({
  rule: 'notice.mistake',
  message: 'notice.mistake',
  args: { line, column, says: message },
  strength: 'hard' as const,
  path: path === '' ? 'text' : `text.${path}`,
})

/** Reads what an office wrote; refused with every mistake at its line and column, so that nothing is half saved. */
export async function demandFile(ctx: Context, text: string): Promise<CampaignFile> {
  const texts = await readPresetTexts(ctx.root)
  const parsed = readCampaignFile(text, (id) => texts.get(id))
  if ('campaign' in parsed) return parsed.campaign
  throw new Refused(parsed.mistakes.slice(0, told).map(violationOf))
}
