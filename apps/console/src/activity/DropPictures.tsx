import { recordingFormats } from '@huibian/domain'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useDataProvider, useTranslate } from 'react-admin'
import { FileDrop, type Uploaded } from '../parts'
import { attachShot } from './activity.documents'

const rules = { extensions: ['jpg', 'jpeg', 'png'], limit: 20 * 1024 * 1024 }
const recordings = {
  purpose: 'recording',
  rules: { extensions: recordingFormats, limit: 2000 * 1024 * 1024 },
}

/** So many come in before the page shows them. */
const shownBy = 20

/**
 * Takes up to hundreds of pictures, and recordings, in one drop. Each is kept as it arrives: a drop that breaks off keeps what came and goes on
 * with what is left, here or by dropping again. One that cannot be used is told and stops no other.
 */
export function DropPictures({ activityId }: { activityId: string }) {
  const translate = useTranslate()
  const provider = useDataProvider()
  const queries = useQueryClient()
  const kept = useRef(0)
  const keep = async ({ uploadId }: Uploaded): Promise<void> => {
    // One key a file: done again because the line broke, it is the same act.
    await provider.act(attachShot, { activityId, uploadId }, uploadId)
    kept.current += 1
    if (kept.current % shownBy === 0) void queries.invalidateQueries()
  }
  return (
    <FileDrop
      purpose="picture"
      rules={rules}
      also={recordings}
      onEach={keep}
      onUploaded={() => queries.invalidateQueries()}
      several
      label={translate('activity.drop')}
    />
  )
}
