import { useCallback, useMemo, useRef, useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { Filed, Filing, Measures } from '../field/filing'
import { released } from '../platform/press'
import { uuid } from '../platform/uuid'
import { attachFile, declareMedia } from './draft.documents'

const instead = (files: readonly Filed[], file: Filed) =>
  files.map((each) => (each.id === file.id ? file : each))

/** The draft's files for the page: what is attached or declared here shows, and is judged, at once. */
export function useFiles(entryId: string, kept: readonly Filed[]): Filing {
  const provider = useDataProvider()
  const [files, setFiles] = useState(kept)
  const attach = useCallback(
    async (uploadId: string) => {
      const answer = await provider.act(attachFile, { entryId, uploadId }, uuid())
      await released()
      setFiles((before) => [...before, answer.attachFile])
      return answer.attachFile
    },
    [provider, entryId],
  )
  // Box after box is left faster than the server answers: what was declared last must be what stands.
  const turn = useRef(Promise.resolve())
  const declare = useCallback(
    (file: Filed, media: Measures) => {
      const declared = turn.current.then(async () => {
        await provider.act(declareMedia, { entryId, fileId: file.id, media }, uuid())
        await released()
        setFiles((before) => instead(before, { ...file, ...media }))
      })
      turn.current = declared.catch(() => undefined)
      return declared
    },
    [provider, entryId],
  )
  return useMemo(() => ({ files, attach, declare }), [files, attach, declare])
}
