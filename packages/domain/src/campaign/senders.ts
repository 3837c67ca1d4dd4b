import { answerTo } from './question.ts'
import type { Campaign } from './schema.ts'

/** Who of a region's two bodies sends: its office, the further body that the notice names, or each what comes to it. */
export type Sender = 'office' | 'extra' | 'both'

/** The answers that a question about senders may have. */
export const senders: readonly Sender[] = ['office', 'extra', 'both']

type Receivers = Pick<Campaign, 'participation' | 'questions'>
type ExtraReceiver = Campaign['participation']['extraReceivers'][number]

/** Which of a region's two bodies sends, as the office answered; where nothing is asked, both do. */
export function senderOf(campaign: Pick<Campaign, 'questions'>, { sentBy }: ExtraReceiver): Sender {
  const answer = sentBy && answerTo(campaign, sentBy.question)
  return senders.find((sender) => sender === answer) ?? 'both'
}

/** The regions that have a further body, each with that body's name and who sends. */
export function sendersOf(campaign: Receivers): { region: string; name: string; sender: Sender }[] {
  return campaign.participation.extraReceivers.map((extra) => ({
    region: extra.region,
    name: extra.name,
    sender: senderOf(campaign, extra),
  }))
}
