import { useEffect, useMemo, useState } from 'react'
import { useRead } from '../platform/read'
import { unprintableTyped } from './parts.documents'
import { Unprintable } from './Unprintable'

/** How long nothing must be typed before the server is asked. */
const pause = 500

/** Each character once; those that every typeface has are left out. */
const worthAsking = (text: string): string =>
  [...new Set(text)]
    .filter((character) => !/[\s\u0021-\u007e]/.test(character))
    .toSorted()
    .join('')

/** Names the characters that no typeface has in words that are being typed for a paper. */
export function UnprintableTyped({ text }: { text: string }) {
  const characters = useMemo(() => worthAsking(text), [text])
  const [asked, setAsked] = useState(characters)
  useEffect(() => {
    const clock = setTimeout(() => setAsked(characters), pause)
    return () => clearTimeout(clock)
  }, [characters])
  const { data } = useRead(unprintableTyped, { text: asked }, { enabled: asked !== '' })
  return <Unprintable characters={asked === '' ? [] : (data?.unprintable ?? [])} />
}
