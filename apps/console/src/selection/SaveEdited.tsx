import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { ActDialog } from '../parts/ActDialog'
import type { useEdited } from './useEdited'

type Props = { edited: ReturnType<typeof useEdited>; unsaved: boolean }

/** Asks for the reason, which stands in the history beside what it changed. */
export function SaveEdited({ edited, unsaved }: Props) {
  const translate = useTranslate()
  const { act, clash, asking, ask } = edited
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
        confirm={{ text: translate('edited.saveText'), reason: 'required' }}
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
