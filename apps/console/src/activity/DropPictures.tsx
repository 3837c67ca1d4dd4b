import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider, useTranslate } from 'react-admin'
import { Complaint, FileDrop, Loading, type Uploaded } from '../parts'
import { uuid } from '../platform/uuid'
import { attachShot } from './activity.documents'

const rules = { extensions: ['jpg', 'jpeg', 'png'], limit: 20 * 1024 * 1024 }

/** Takes up to hundreds of pictures in one drop; each is kept as it arrives, so that a drop that breaks off is taken up by dropping again. */
export function DropPictures({ activityId }: { activityId: string }) {
  const translate = useTranslate()
  const provider = useDataProvider()
  const queries = useQueryClient()
  const [error, setError] = useState<Error>()
  const [keeping, setKeeping] = useState(false)
  const keep = async (uploaded: readonly Uploaded[]) => {
    setError(undefined)
    setKeeping(true)
    try {
      for (const { uploadId } of uploaded) await provider.act(attachShot, { activityId, uploadId }, uuid())
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)))
    }
    setKeeping(false)
    await queries.invalidateQueries()
  }
  return (
    <>
      <FileDrop
        purpose="picture"
        rules={rules}
        onUploaded={keep}
        several
        label={translate('activity.drop')}
      />
      {keeping && <Loading />}
      <Complaint error={error} />
    </>
  )
}
