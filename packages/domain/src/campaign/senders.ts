import { answerTo } from './question.ts'
import type { Campaign } from './schema.ts'

/** Who of a region's two bodies sends: its office, the further body that the notice names, or each what comes to it. */
export type Sender = 'office' | 'extra' | 'both'

/** The answers that a question about senders may have. */
export const senders: readonly Sender[] = ['office', 'extra', 'both']

type ExtraReceiver = Campaign['participation']['extraReceivers'][number]

/** Which of a region's two bodies sends, as the office answered; where nothing is asked, both do. */
export function senderOf(campaign: Pick<Campaign, 'questions'>, { sentBy }: ExtraReceiver): Sender {
  const answer = sentBy && answerTo(campaign, sentBy.question)
  return senders.find((sender) => sender === answer) ?? 'both'
}
