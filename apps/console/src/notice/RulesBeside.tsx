import { describeCampaign } from '@huibian/domain'
import { useMemo } from 'react'
import { Rules } from '../campaign/Rules'
import { currentLocale } from '../platform/locale'
import { useEditing } from './editing'

/** The rules in sentences, as they follow from what is written now. */
export function RulesBeside() {
  const { campaign } = useEditing()
  const language = currentLocale()
  const sentences = useMemo(() => describeCampaign(campaign, language), [campaign, language])
  return <Rules sentences={sentences} />
}
