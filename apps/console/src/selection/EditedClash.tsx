import type { Content, Form } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { ContentDifferences } from '../entry/ContentDifferences'
import { palette } from '../frame/palette'
import type { Text } from './useEdited'

function show(box: HTMLElement | null): void {
  box?.scrollIntoView({ block: 'start' })
  box?.focus({ preventScroll: true })
}

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
    <Box
      role="alert"
      // The editor may be far below it on the page.
      ref={show}
      tabIndex={-1}
      sx={{
        scrollMarginTop: '1rem',
        borderLeft: `3px solid ${palette.warn}`,
        backgroundColor: palette.warnWash,
        p: 2,
        mb: 2,
      }}
    >
      <Box sx={{ fontWeight: 600, mb: 1 }}>{translate('edited.clash')}</Box>
      <ContentDifferences form={form} before={theirs.content} after={mine} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" onClick={() => onTake(theirs)}>
          {translate('edited.takeTheirs')}
        </Button>
        <Button variant="contained" onClick={() => onKeep(theirs)}>
          {translate('edited.keepMine')}
        </Button>
      </Box>
    </Box>
  )
}
