import { useTranslate } from 'react-admin'
import { EmptyState } from '../parts'

/** An empty list says whether nothing is there or nothing was found. */
export function NoEntries({ asked, own }: { asked: boolean; own: boolean }) {
  const translate = useTranslate()
  if (asked) return <EmptyState says={translate('entry.noneFound')} hint={translate('entry.noneFoundHint')} />
  return (
    <EmptyState
      says={translate(own ? 'entry.none' : 'entry.noneSeen')}
      hint={translate(own ? 'entry.noneHint' : 'entry.noneSeenHint')}
    />
  )
}
