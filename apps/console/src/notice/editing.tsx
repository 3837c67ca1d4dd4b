import {
  broughtDown,
  editedAll,
  readCampaignFile,
  relayWritten,
  rewritten,
  type Campaign,
  type Edit,
  type Mistake,
  type Place,
} from '@huibian/domain'
import { createContext, useContext, useState, type ReactNode } from 'react'
import type { Source } from './notice.documents'

/** The campaign being written: its text, what it last read as, and what is wrong with it now. */
type Editing = {
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

type Props = { source: Source; samples: readonly Campaign[]; children: ReactNode }

/** The text, and what it last read as: what stands on the right is always the last text that could be read. */
type State = { text: string; campaign: Campaign | undefined; mistakes: readonly Mistake[] }

function stateOf(text: string, uppers: Source['uppers'], before?: State): State {
  const read = readBeside(text, uppers)
  return 'campaign' in read
    ? { text, campaign: read.campaign, mistakes: [] }
    : { text, campaign: before?.campaign, mistakes: read.mistakes }
}

/** Holds the text of a campaign. Two boxes may be left in one moment: each writes into what the other has just written. */
export function EditingProvider({ source, samples, children }: Props) {
  const { uppers } = source
  const [state, setState] = useState(() =>
    stateOf(source.text, uppers, { text: source.text, campaign: source.file, mistakes: [] }),
  )
  const { text, campaign, mistakes } = state
  if (!campaign) return null
  const write = (next: (before: State) => string) =>
    setState((before) => stateOf(next(before), uppers, before))
  const editAll = (edits: readonly Edit[]) =>
    write((before) => editedAll(broughtDown(before.text, before.campaign ?? campaign, edits), edits))
  const editing: Editing = {
    text,
    campaign,
    mistakes,
    changed: text !== source.text,
    sample: samples.find(({ id }) => id === campaign.id) ?? samples[0] ?? campaign,
    edit: (at, value) => editAll([{ at, value }]),
    editAll,
    become: (after) =>
      write(({ text: now, campaign: before = campaign }) =>
        before.notice.relayOf === undefined
          ? rewritten(now, before, after)
          : relayWritten(now, before, after),
      ),
    replace: (next) => write(() => next),
  }
  return <Held.Provider value={editing}>{children}</Held.Provider>
}
