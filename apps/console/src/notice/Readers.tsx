import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ExportTable, Pager, RecordTable, type Column } from '../parts'
import { everyPage } from '../platform/everyPage'
import { request } from '../platform/graphql'
import { useRead } from '../platform/read'
import { sayShort } from '../platform/time'
import { correctionReaders, type Reader } from './notice.documents'

const size = 20

/** Every unit that a correction reaches, read or not. */
const everyReader = (of: { campaignId: string; version: number }): Promise<Reader[]> =>
  everyPage(async (page) => (await request(correctionReaders, { ...of, page })).correctionReaders)

/** Who has confirmed a correction and who has not, those first that are to be reminded. */
export function Readers({ campaignId, version }: { campaignId: string; version: number }) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const [number, setNumber] = useState(1)
  const { data } = useRead(correctionReaders, { campaignId, version, page: { number, size } })
  if (!data) return null
  const { items, total, read } = data.correctionReaders
  return (
    <Box sx={{ mt: 1 }}>
      <Button size="small" onClick={() => setOpen(!open)} aria-expanded={open}>
        {translate('notice.readers', { read, total })}
      </Button>
      {open && (
        <>
          <RecordTable
            rows={items}
            columns={columnsIn(translate)}
            rowKey={({ organisation }) => organisation.id}
            caption={translate('notice.readers', { read, total })}
            exported={false}
          />
          <Pager page={number} pages={Math.ceil(total / size)} total={total} onTurn={setNumber} />
          <ExportTable
            name={translate('notice.readersOf')}
            columns={columnsIn(translate)}
            rows={() => everyReader({ campaignId, version })}
          />
        </>
      )}
    </Box>
  )
}

function columnsIn(translate: (key: string) => string): Column<Reader>[] {
  return [
    { key: 'unit', label: translate('campaign.absentUnit'), cell: ({ organisation }) => organisation.name },
    {
      key: 'read',
      label: translate('notice.readAt'),
      cell: ({ readAt, readBy }) => (readAt ? `${readBy}　${sayShort(readAt)}` : translate('notice.unread')),
    },
  ]
}
