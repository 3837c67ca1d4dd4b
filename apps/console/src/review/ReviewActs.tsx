import { useTranslate } from 'react-admin'
import type { Entry } from '../entry/wire'
import { ActButton } from '../parts'
import { ReturnButton } from './ReturnButton'
import { beginReview, declineEntry, reopenEntry } from './review.documents'

/** What the reviewing office may do with the case; accepting stands under the checklist. */
export function ReviewActs({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const versionId = entry.currentVersion?.id ?? ''
  return (
    <>
      <ActButton
        act={beginReview}
        variables={{ id: entry.id }}
        verb="entry.beginReview"
        verbs={entry.verbs}
        label="review.begin"
        done="review.done.begun"
        variant="outlined"
      />
      <ReturnButton entry={entry} />
      <ActButton
        act={declineEntry}
        variables={(reason) => ({ id: entry.id, versionId, reason })}
        verb="entry.decline"
        verbs={entry.verbs}
        label="review.decline"
        done="review.done.declined"
        variant="outlined"
        danger
        confirm={{
          text: translate('review.declineText'),
          reason: 'required',
          about: `review.decline.${entry.id}`,
        }}
      />
      <ActButton
        act={reopenEntry}
        variables={(reason) => ({ id: entry.id, reason })}
        verb="entry.reopen"
        verbs={entry.verbs}
        label="review.reopen"
        done="review.done.reopened"
        variant="outlined"
        confirm={{
          text: translate('review.reopenText'),
          reason: 'required',
          about: `review.reopen.${entry.id}`,
        }}
      />
    </>
  )
}
