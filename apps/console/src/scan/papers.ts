import { useCallback, useEffect, useRef, useState } from 'react'
import type { Uploaded } from '../parts'

/** An uploaded file as this page shows it: `address` lives as long as the page does. */
export type Paper = { name: string; kind: string; picture: boolean; address: string }

const shown = ['png', 'jpg', 'jpeg', 'gif', 'webp']

function paperOf(file: File): Paper {
  const kind = file.name.split('.').pop()?.toUpperCase() ?? ''
  return {
    name: file.name,
    kind,
    picture: shown.includes(kind.toLowerCase()),
    address: URL.createObjectURL(file),
  }
}

/** The files uploaded on this page, by upload id. */
export function usePapers() {
  const [papers, setPapers] = useState<ReadonlyMap<string, Paper>>(new Map())
  const made = useRef<string[]>([])
  const add = useCallback((uploaded: readonly Uploaded[]) => {
    const added = uploaded.map(({ uploadId, file }) => [uploadId, paperOf(file)] as const)
    made.current.push(...added.map(([, paper]) => paper.address))
    setPapers((before) => new Map([...before, ...added]))
  }, [])
  useEffect(() => {
    const addresses = made.current
    return () => addresses.forEach((address) => URL.revokeObjectURL(address))
  }, [])
  return { papers, add }
}
