import { useTranslate } from 'react-admin'
import { ActButton } from '../parts'
import type { Verb } from '../platform/wire'
import { deselectEntry, selectEntry } from './selection.documents'

type Props = {
  entryId: string
  title: string
  selected: boolean
  verbs: readonly Verb[]
  /** What the button looks like where it is one of many. */
  quiet?: boolean
}

/** 入选, or what takes it back. */
export function SelectButton({ entryId, title, selected, verbs, quiet = false }: Props) {
  const translate = useTranslate()
  // In a list the page's head says why not; here it would be said on every line.
  if (quiet && !verbs.some(({ verb, allowed }) => verb === 'selection.select' && allowed)) return null
  if (!selected)
    return (
      <ActButton
        act={selectEntry}
        variables={{ entryId }}
        verb="selection.select"
        verbs={verbs}
        label="selection.select"
        done="selection.done.selected"
        variant={quiet ? 'outlined' : 'contained'}
      />
    )
  return (
    <ActButton
      act={deselectEntry}
      variables={{ entryId }}
      verb="selection.select"
      verbs={verbs}
      label="selection.deselect"
      done="selection.done.deselected"
      confirm={{ text: translate('selection.deselectText', { title }) }}
      variant={quiet ? 'text' : 'outlined'}
    />
  )
}
