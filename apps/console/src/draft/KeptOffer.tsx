import type { Form } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ContentDifferences } from '../entry/ContentDifferences'
import { Offered } from '../parts/FoundWords'
import type { Keeper } from './keeper'
import type { Keeping } from '../parts/kept'
import { sameContent } from './savable'

/** Text that a crash or a lost line left on this computer is offered back, with what it would change. */
export function KeptOffer({ form, keeper, keeping }: { form: Form; keeper: Keeper; keeping: Keeping }) {
  const translate = useTranslate()
  const [kept, setKept] = useState(() => {
    const found = keeping.read()
    return found && !sameContent(found.content, keeper.snapshot().content) ? found : undefined
  })
  if (!kept) return null
  const restore = () => {
    keeper.replace(kept.content)
    setKept(undefined)
  }
  const drop = () => {
    keeping.clear()
    setKept(undefined)
  }
  return (
    <Offered at={kept.at} onRestore={restore} onDrop={drop}>
      <Box component="details" sx={{ mb: 1 }}>
        <Box component="summary" sx={{ cursor: 'pointer' }}>
          {translate('draft.kept.show')}
        </Box>
        <ContentDifferences form={form} before={keeper.snapshot().content} after={kept.content} />
      </Box>
    </Offered>
  )
}
