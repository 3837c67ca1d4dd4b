import { recordingFormats } from '@huibian/domain'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider, useTranslate } from 'react-admin'
import { Complaint, FileDrop, Loading, ViolationList, type Uploaded } from '../parts'
import { Refused } from '../platform/refusals'
import { uuid } from '../platform/uuid'
import type { Violation } from '../platform/wire'
import { attachShot } from './activity.documents'

const rules = { extensions: ['jpg', 'jpeg', 'png'], limit: 20 * 1024 * 1024 }
const recordings = {
  purpose: 'recording',
  rules: { extensions: recordingFormats, limit: 2000 * 1024 * 1024 },
}

/** Takes up to hundreds of pictures, and recordings, in one drop; one that cannot be used is told and stops no other, and a drop that breaks off is taken up by dropping again. */
export function DropPictures({ activityId }: { activityId: string }) {
  const translate = useTranslate()
  const provider = useDataProvider()
  const queries = useQueryClient()
  const [error, setError] = useState<Error>()
  const [faults, setFaults] = useState<Violation[]>([])
  const [keeping, setKeeping] = useState(false)
  const keepOne = async (uploadId: string): Promise<Violation[]> => {
    try {
      await provider.act(attachShot, { activityId, uploadId }, uuid())
      return []
    } catch (thrown) {
      if (thrown instanceof Refused) return thrown.violations
      throw thrown
    }
  }
  const keep = async (uploaded: readonly Uploaded[]) => {
    setError(undefined)
    setFaults([])
    setKeeping(true)
    try {
      for (const { uploadId } of uploaded) {
        const found = await keepOne(uploadId)
        setFaults((before) => [...before, ...found])
      }
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
        also={recordings}
        onUploaded={keep}
        several
        label={translate('activity.drop')}
      />
      {keeping && <Loading />}
      <ViolationList violations={faults} />
      <Complaint error={error} />
    </>
  )
}
