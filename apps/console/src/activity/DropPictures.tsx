import { recordingFormats } from '@huibian/domain'
import Alert from '@mui/material/Alert'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useDataProvider, useTranslate } from 'react-admin'
import { FileDrop, type Uploaded } from '../parts'
import { attachShot } from './activity.documents'

const rules = { extensions: ['jpg', 'jpeg', 'png'], limit: 20 * 1024 * 1024 }
const recordings = {
  purpose: 'recording',
  rules: { extensions: recordingFormats, limit: 2000 * 1024 * 1024 },
}

/** So many names are told. */
const named = 5

/** So many come in before the page shows them. */
const shownBy = 20

/**
 * Takes up to hundreds of pictures, and recordings, in one drop. Each is kept as it arrives: a drop that breaks off keeps what came and goes on
 * with what is left, here or by dropping again. One that cannot be used is told and stops no other; so is one that is there already, and kept once.
 */
export function DropPictures({ activityId, there }: { activityId: string; there: readonly string[] }) {
  const translate = useTranslate()
  const provider = useDataProvider()
  const queries = useQueryClient()
  const kept = useRef(0)
  const known = useRef(new Set<string>())
  const [same, setSame] = useState<readonly string[]>([])
  const begin = () => {
    known.current = new Set(there)
    setSame([])
  }
  const keep = async ({ uploadId, file }: Uploaded): Promise<void> => {
    // One key a file: done again because the line broke, it is the same act.
    const { attachShot: shot } = await provider.act(attachShot, { activityId, uploadId }, uploadId)
    if (known.current.has(shot.id)) setSame((names) => [...names, file.name])
    known.current.add(shot.id)
    kept.current += 1
    if (kept.current % shownBy === 0) void queries.invalidateQueries()
  }
  return (
    <>
      <FileDrop
        purpose="picture"
        rules={rules}
        also={recordings}
        onChosen={begin}
        onEach={keep}
        onUploaded={() => queries.invalidateQueries()}
        several
        label={translate('activity.drop')}
      />
      {same.length > 0 && (
        <Alert severity="info" sx={{ mt: 1 }}>
          {translate(same.length > named ? 'activity.manySame' : 'activity.same', {
            n: same.length,
            names: same.slice(0, named).join(translate('parts.comma')),
          })}
        </Alert>
      )}
    </>
  )
}
