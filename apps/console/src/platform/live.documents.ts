export type Change = { campaignId: string | null; noun: string }

/** The one thing that is asked over a socket. */
export const changed = 'subscription Changed { changed { campaignId noun } }'
