import type { Content, Form } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ContentDifferences } from '../entry/ContentDifferences'
import { palette } from '../frame/palette'
import { EmptyState, Panel } from '../parts'
import { sayShort } from '../platform/time'
import type { Edit } from './selection.documents'

type Props = { form: Form; version: { n: number; content: Content }; edits: readonly Edit[] }

/** Every saving of the 编辑稿, the latest first: who, why, and what it changed. */
export function EditHistory({ form, version, edits }: Props) {
  const translate = useTranslate()
  if (edits.length === 0)
    return (
      <Panel>
        <EmptyState
          says={translate('edited.noEdit', { n: version.n })}
          hint={translate('edited.noEditHint')}
        />
      </Panel>
    )
  return (
    <Panel title={translate('edited.tab.history')}>
      <Box component="ol" reversed sx={{ m: 0, pl: 3 }}>
        {edits
          .map((edit, place) => (
            <One
              key={edit.revision}
              form={form}
              edit={edit}
              before={edits[place - 1]?.content ?? version.content}
            />
          ))
          .toReversed()}
      </Box>
    </Panel>
  )
}

function One({ form, edit, before }: { form: Form; edit: Edit; before: Content }) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  return (
    <Box component="li" sx={{ py: 1, borderBottom: `1px solid ${palette.line}` }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 2 }}>
        <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>{edit.reason}</Box>
        <Box sx={{ color: palette.quiet }}>
          {translate('entry.byAt', { by: edit.by, at: sayShort(edit.at) })}
        </Box>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {translate(open ? 'edited.hideChange' : 'edited.showChange')}
        </Button>
      </Box>
      {open && (
        <Box sx={{ mt: 1 }}>
          <ContentDifferences form={form} before={before} after={edit.content} />
        </Box>
      )}
    </Box>
  )
}
