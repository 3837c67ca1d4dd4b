import { document } from './document'

export type Change = { campaignId: string | null; noun: string }

/** The one thing that is asked over a socket. */
export const changed = document<{ changed: Change }, Record<string, never>>(
  'subscription Changed { changed { campaignId noun } }',
)
