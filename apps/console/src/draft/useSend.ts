import { useCallback } from 'react'
import { useDataProvider, useTranslate } from 'react-admin'
import type { Send } from '../editor/pictures'
import { complaint } from '../parts/complaints'
import { fileProblem } from '../parts/file-rules'
import { upload } from '../platform/upload'
import { uuid } from '../platform/uuid'
import { attachPicture, type Picture } from './draft.documents'

const rules = {
  extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'tif', 'tiff'],
  limit: 20 * 1024 * 1024,
}

/** Sends a picture among the entry's files. What goes wrong comes back as an error that people can read. */
export function useSend(entryId: string): Send {
  const provider = useDataProvider()
  const translate = useTranslate()
  return useCallback(
    async (file: File): Promise<Picture> => {
      const problem = fileProblem(file, rules)
      if (problem) throw new Error(translate(problem.message, problem.args))
      try {
        const uploadId = await upload(file, { purpose: 'picture' })
        const answer = await provider.act(attachPicture, { entryId, uploadId }, uuid())
        return answer.attachPicture
      } catch (error) {
        throw new Error(`${file.name}　${complaint(error as Error, translate)}`)
      }
    },
    [provider, translate, entryId],
  )
}
