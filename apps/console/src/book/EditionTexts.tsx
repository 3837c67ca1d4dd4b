import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Complaint, Differences, Loading } from '../parts'
import { useRead } from '../platform/read'
import { editionTexts, type Edition } from './book.documents'

type Props = { from: Edition; to: Edition; entryId: string | null }

/** What was changed between two editions, word by word, when it is asked for. */
export function EditionTexts(props: Props) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" sx={{ ml: 1 }} aria-expanded={open} onClick={() => setOpen(!open)}>
        {translate(open ? 'edited.hideChange' : 'edited.showChange')}
      </Button>
      {open && <Texts {...props} />}
    </>
  )
}

function Texts({ from, to, entryId }: Props) {
  const translate = useTranslate()
  const { data, error } = useRead(editionTexts, { fromId: from.id, toId: to.id, entryId })
  if (error) return <Complaint error={error} />
  if (!data) return <Loading />
  return data.editionTexts.map(({ heading, before, after }) => (
    <Box key={heading} component="section" sx={{ my: 1 }}>
      <Box sx={{ fontWeight: 600 }}>{heading}</Box>
      {before === after ? translate('edition.formChanged') : <Differences before={before} after={after} />}
    </Box>
  ))
}
