import {
  editedAll,
  readCampaignFile,
  rewritten,
  type Campaign,
  type Edit,
  type Mistake,
  type Place,
} from '@huibian/domain'
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Source } from './notice.documents'

/** The campaign being written: its text, what it last read as, and what is wrong with it now. */
export type Editing = {
  text: string
  campaign: Campaign
  mistakes: readonly Mistake[]
  changed: boolean
  sample: Campaign
  /** Writes a value into the text; `undefined` strikes what is there. */
  edit: (at: Place, value: unknown) => void
  editAll: (edits: readonly Edit[]) => void
  /** Writes whatever makes the text read as another campaign. */
  become: (after: Campaign) => void
  replace: (text: string) => void
}

type Read = { campaign: Campaign } | { mistakes: Mistake[] }

/** How a text reads beside the files above it. */
export function readBeside(text: string, uppers: Source['uppers']): Read {
  return readCampaignFile(text, (id) => uppers.find((upper) => upper.id === id)?.text)
}

const Held = createContext<Editing | undefined>(undefined)

/** The campaign being written, inside its editor. */
export function useEditing(): Editing {
  const editing = useContext(Held)
  if (!editing) throw new Error('outside the editor')
  return editing
}

type Props = { source: Source; samples: readonly Campaign[]; children: (editing: Editing) => ReactNode }

/** Holds the text of a campaign; what stands on the right is always the last text that could be read. */
export function EditingProvider({ source, samples, children }: Props) {
  const [text, setText] = useState(source.text)
  const latest = useRef(text)
  const good = useRef<Campaign | undefined>(undefined)
  const read = useMemo(() => readBeside(text, source.uppers), [text, source.uppers])
  if ('campaign' in read) good.current = read.campaign
  const replace = useCallback((next: string) => {
    latest.current = next
    setText(next)
  }, [])
  // Two boxes may be left in one moment: each writes into what the other has just written.
  const editAll = useCallback(
    (edits: readonly Edit[]) => replace(editedAll(latest.current, edits)),
    [replace],
  )
  const campaign = good.current
  if (!campaign) return null
  const editing: Editing = {
    text,
    campaign,
    mistakes: 'mistakes' in read ? read.mistakes : [],
    changed: text !== source.text,
    sample: samples.find(({ id }) => id === campaign.id) ?? samples[0] ?? campaign,
    edit: (at, value) => editAll([{ at, value }]),
    editAll,
    become: (after) => replace(rewritten(latest.current, campaign, after)),
    replace,
  }
  return <Held.Provider value={editing}>{children(editing)}</Held.Provider>
}
