import type { Content, Form } from '@huibian/domain'
import { useTranslate } from 'react-admin'
import { ContentDifferences } from '../entry/ContentDifferences'
import { Clash } from '../parts'
import type { Text } from './useEdited'

type Props = {
  form: Form
  mine: Content
  theirs: Text
  onTake: (theirs: Text) => void
  onKeep: (theirs: Text) => void
}

/** Another editor has saved meanwhile: shows how both differ and lets this one choose. */
export function EditedClash({ form, mine, theirs, onTake, onKeep }: Props) {
  const translate = useTranslate()
  return (
    <Clash title={translate('edited.clash')} onTake={() => onTake(theirs)} onKeep={() => onKeep(theirs)}>
      <ContentDifferences form={form} before={theirs.content} after={mine} />
    </Clash>
  )
}
