import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { ActDialog } from '../parts/ActDialog'
import { Barred } from '../parts/Barred'
import type { Verb } from '../platform/wire'
import { barred } from './LockedBook'
import type { useEdited } from './useEdited'

type Props = {
  entryId: string
  edited: ReturnType<typeof useEdited>
  unsaved: boolean
  verbs: readonly Verb[]
}

/** Asks for the reason, which stands in the history beside what it changed. */
export function SaveEdited({ entryId, edited, unsaved, verbs }: Props) {
  const translate = useTranslate()
  const { act, clash, asking, ask } = edited
  const locked = barred(verbs, 'book.edit')
  if (locked) return <Barred label={translate('edited.save')} violations={locked} />
  return (
    <>
      <Button variant="contained" disabled={!unsaved || act.running} onClick={() => ask(true)}>
        {translate('edited.save')}
      </Button>
      <ActDialog
        // The reason typed stays until it has been saved.
        key={edited.saves}
        open={asking && !clash}
        title={translate('edited.save')}
        confirm={{ text: translate('edited.saveText'), reason: 'required', about: `edited.save.${entryId}` }}
        act={act}
        danger={false}
        onPerform={edited.save}
        onClose={() => {
          ask(false)
          act.forget()
        }}
      />
    </>
  )
}
