import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useNotify, useTranslate } from 'react-admin'
import { markReceived } from '../filing/acts.documents'
import { palette } from '../frame/palette'
import { Complaint, Panel, StateChip } from '../parts'
import { useAct } from '../platform/act'
import { sayShort } from '../platform/time'
import { SendTo } from './SendTo'
import type { Entry, Receipt } from './wire'

/** 收到登记: papers and discs that come beside the files. The filer sees what has come; whoever receives them says so. */
export function Receipts({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const notify = useNotify()
  const act = useAct(markReceived)
  if (entry.receipts.length === 0) return null
  const may = entry.verbs.some(({ verb, allowed }) => verb === 'entry.markReceived' && allowed)
  const mark = async ({ key, received }: Receipt) => {
    if (await act.run({ entryId: entry.id, key, received: !received }))
      notify(received ? 'entry.receipt.undone' : 'entry.receipt.done', { type: 'success' })
  }
  return (
    <Panel title={translate('entry.receipts')}>
      <Box sx={{ color: palette.quiet, mb: 0.5 }}>{translate('entry.receiptsHow')}</Box>
      <SendTo entry={entry} />
      <Box component="ul" aria-label={translate('entry.receipts')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {entry.receipts.map((receipt) => (
          <Box component="li" key={receipt.key} sx={line}>
            <Came receipt={receipt} />
            {may && (
              <Button
                size="small"
                disabled={act.running}
                onClick={() => void mark(receipt)}
                aria-label={translate(`entry.receipt.${receipt.received ? 'undo' : 'mark'}Named`, receipt)}
              >
                {translate(`entry.receipt.${receipt.received ? 'undo' : 'mark'}`)}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      <Complaint error={act.error} />
    </Panel>
  )
}

function Came({ receipt: { name, received, by, at } }: { receipt: Receipt }) {
  const translate = useTranslate()
  return (
    <>
      <Box sx={{ minWidth: '9em' }}>{name}</Box>
      <StateChip
        noun="entry.receipt"
        state={received ? 'came' : 'awaited'}
        tone={received ? 'good' : 'plain'}
      />
      {by && at && (
        <Box component="span" sx={{ color: palette.quiet }}>
          {translate('entry.receipt.cameAt', { by, at: sayShort(at) })}
        </Box>
      )}
    </>
  )
}

const line = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minHeight: 38 } as const
