import {
  readCampaignFile,
  type Campaign as CampaignFile,
  type Mistake,
  type Violation,
} from '@huibian/domain'
import { Refused } from '../platform/refusal'

/** More mistakes than these are one mistake told often. */
const told = 20

const violationOf = ({ line, column, path, message }: Mistake): Violation => ({
  rule: 'notice.mistake',
  message: 'notice.mistake',
  args: { line, column, says: message },
  strength: 'hard',
  path: path === '' ? 'text' : `text.${path}`,
})

/** Reads a campaign's text, a relay beside what stands above it; refused with every mistake at its line and column. */
export function demandRead(text: string, upper?: { id: string; text: string }): CampaignFile {
  const parsed = readCampaignFile(text, (id) => (id === upper?.id ? upper.text : undefined))
  if ('campaign' in parsed) return parsed.campaign
  throw new Refused(parsed.mistakes.slice(0, told).map(violationOf))
}
