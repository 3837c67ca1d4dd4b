import {
  broughtDown,
  decidedAbove,
  editedAll,
  pathsIn,
  readCampaignFile,
  relayWritten,
  rewritten,
  wordsOf,
  type Campaign,
  type Edit,
  type Mistake,
  type Place,
} from '@huibian/domain'
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import { currentLocale } from '../platform/locale'
import type { Source } from './notice.documents'
import { saysAlong } from './said'

/** The campaign being written: its text, what it last read as, and what is wrong with it now. */
type Editing = {
  text: string
  campaign: Campaign
  mistakes: readonly Mistake[]
  /** What is wrong at a place; of a row, whatever is wrong in it. */
  wrongAt: (at: Place) => string | undefined
  changed: boolean
  sample: Campaign
  /** All known notices, the one of this campaign first. */
  samples: readonly Campaign[]
  /** Writes a value into the text; `undefined` strikes what is there. */
  edit: (at: Place, value: unknown) => void
  editAll: (edits: readonly Edit[]) => void
  /** Writes whatever makes the text read as another campaign. */
  become: (after: Campaign) => void
  replace: (text: string) => void
  /** What stands above a relay as its text is read now. */
  uppers: Source['uppers']
  /** The title of the notice above, where that decides what stands at a place; undefined where this office writes it. */
  decidedBy: (at: Place) => string | undefined
  /** Puts another text in the place of the upper notice that is kept with the relay. */
  replaceUpper: (upper: { id: string; text: string }) => void
  /** Goes back to the text that could be read last. */
  restore: () => void
  /** Rows pasted for a list and not taken into it, which wait here while the list is folded or another page is open. */
  pasted: (list: string) => string
  paste: (list: string, become: (before: string) => string) => void
  /** The box that somebody looks for, by its key. */
  sought: string
  seek: (key: string) => void
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

/** Tells of places what is wrong there, as the reader of the file says it. */
function wrongIn(text: string, mistakes: readonly Mistake[]): Editing['wrongAt'] {
  if (mistakes.length === 0) return () => undefined
  const pathAt = pathsIn(text)
  return (at) => {
    const path = pathAt(at)
    const isThere = (place: string) =>
      place === path || place.startsWith(`${path}.`) || place.startsWith(`${path}[`)
    return path === undefined ? undefined : mistakes.find((mistake) => isThere(mistake.path))?.message
  }
}

function titleOf([upper]: Source['uppers']): string {
  const read = upper && readBeside(upper.text, [])
  return read && 'campaign' in read ? wordsOf(read.campaign.notice.title, currentLocale()) : ''
}

type Props = { source: Source; samples: readonly Campaign[]; children: ReactNode }

/** The text, and what it last read as: what stands on the right is always the last text that could be read. */
type State = {
  text: string
  uppers: Source['uppers']
  campaign: Campaign | undefined
  mistakes: readonly Mistake[]
  /** The text that could be read last. */
  sound: string
}

function stateOf(
  { text, uppers, sound }: Pick<State, 'text' | 'uppers' | 'sound'>,
  before?: Campaign,
): State {
  const read = readBeside(text, uppers)
  return 'campaign' in read
    ? { text, uppers, campaign: read.campaign, mistakes: [], sound: text }
    : { text, uppers, campaign: before, mistakes: read.mistakes, sound }
}

/** Holds the text of a campaign. Two boxes may be left in one moment: each writes into what the other has just written. */
export function EditingProvider({ source, samples, children }: Props) {
  const [state, setState] = useState(() => stateOf({ ...source, sound: source.text }, source.file))
  const { text, uppers, campaign, mistakes } = state
  const decided = useMemo(() => (campaign ? decidedAbove(text, campaign) : () => false), [text, campaign])
  const above = useMemo(() => titleOf(uppers), [uppers])
  const wrongAt = useMemo(() => wrongIn(text, mistakes), [text, mistakes])
  const [sought, seek] = useState('')
  const [rows, setRows] = useState<ReadonlyMap<string, string>>(new Map())
  const pasted = (list: string) => rows.get(list) ?? ''
  if (!campaign) return null
  const isOwn = ({ id }: Campaign) => id === campaign.id
  const known = [...samples.filter(isOwn), ...samples.filter((sample) => !isOwn(sample))]
  const write = (next: (before: State) => string) =>
    setState((before) => stateOf({ ...before, text: next(before) }, before.campaign))
  const editAll = (edits: readonly Edit[]) =>
    setState((before) => {
      const upon = before.campaign ?? campaign
      const after = stateOf(
        { ...before, text: editedAll(broughtDown(before.text, upon, edits), edits) },
        before.campaign,
      )
      const says = after.campaign && after.mistakes.length === 0 ? saysAlong(upon, after.campaign) : []
      return says.length === 0
        ? after
        : stateOf({ ...after, text: editedAll(after.text, says) }, after.campaign)
    })
  const editing: Editing = {
    text,
    campaign,
    mistakes,
    wrongAt,
    changed: text !== source.text || uppers !== source.uppers,
    sample: known[0] ?? campaign,
    samples: known,
    edit: (at, value) => editAll([{ at, value }]),
    editAll,
    become: (after) =>
      write(({ text: now, campaign: before = campaign }) =>
        before.notice.relayOf === undefined
          ? rewritten(now, before, after)
          : relayWritten(now, before, after),
      ),
    replace: (next) => write(() => next),
    uppers,
    decidedBy: (at) => (decided(at) ? above : undefined),
    replaceUpper: (upper) =>
      setState((before) => stateOf({ ...before, uppers: [{ ...upper, running: false }] }, before.campaign)),
    restore: () => write(({ sound }) => sound),
    pasted,
    paste: (list, become) => setRows((before) => new Map(before).set(list, become(before.get(list) ?? ''))),
    sought,
    seek,
  }
  return <Held.Provider value={editing}>{children}</Held.Provider>
}
