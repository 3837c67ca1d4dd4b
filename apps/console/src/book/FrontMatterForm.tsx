import { canonicalJson, type Body } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import TextField from '@mui/material/TextField'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { FoundWords } from '../parts/FoundWords'
import { useUnsaved } from '../parts/useUnsaved'
import { RichEditor } from '../editor/RichEditor'
import { palette } from '../frame/palette'
import { Complaint, Panel } from '../parts'
import { Barred } from '../parts/Barred'
import { useAct } from '../platform/act'
import { request } from '../platform/graphql'
import { frontMatterNow, saveBook, type Book, type FrontMatter, type FrontMatterNow } from './book.documents'
import { Colophon } from './Colophon'
import { FrontMatterClash } from './FrontMatterClash'
import { Leaving } from '../selection/Leaving'
import { barred } from '../selection/LockedBook'

/** What the form holds of a book, without its revision. */
function matterOf(book: FrontMatter): FrontMatter {
  const { title, preface, editorsNote, colophon, authorConfirmation } = book
  return { title, preface, editorsNote, colophon, authorConfirmation }
}

const same = (one: FrontMatter, other: FrontMatter) =>
  canonicalJson(matterOf(one)) === canonicalJson(matterOf(other))

/**
 * Selecting and ordering make new revisions of the book as well, so it is read again just before it is saved: only another's words
 * around the cases are a clash.
 */
function useSaving(campaignId: string, start: FrontMatter) {
  const notify = useNotify()
  const { run, running, error } = useAct(saveBook)
  const [base, setBase] = useState(start)
  const [clash, setClash] = useState<FrontMatterNow>()
  const [failed, setFailed] = useState<Error>()
  const write = async (revision: number, values: FrontMatter) => {
    const answer = await run({ campaignId, revision, ...values })
    if (!answer) return
    setBase(matterOf(answer.saveBook))
    setClash(undefined)
    notify('book.done.saved', { type: 'success' })
  }
  const save = async (values: FrontMatter) => {
    setFailed(undefined)
    try {
      const { book } = await request(frontMatterNow, { campaignId })
      if (!book) return
      if (same(book, base) || same(book, values)) await write(book.revision, values)
      else setClash(book)
    } catch (thrown) {
      setFailed(thrown instanceof Error ? thrown : new Error(String(thrown)))
    }
  }
  const settle = (theirs: FrontMatter) => {
    setBase(matterOf(theirs))
    setClash(undefined)
  }
  return { base, save, write, settle, clash, running, error: error ?? failed }
}

/** Title, preface, editors' note, colophon, and whether authors are asked to confirm. */
export function FrontMatterForm({ book, onUnsaved }: { book: Book; onUnsaved: (unsaved: boolean) => void }) {
  const translate = useTranslate()
  const [start] = useState(() => matterOf(book))
  const [values, setValues] = useState(start)
  // The editors do not follow what stands elsewhere: taking it over begins them anew.
  const [taken, setTaken] = useState(0)
  const saving = useSaving(book.campaign.id, start)
  const set = useCallback((part: Partial<FrontMatter>) => setValues((before) => ({ ...before, ...part })), [])
  const unsaved = !same(values, saving.base)
  const locked = barred(book.verbs, 'book.edit')
  useEffect(() => onUnsaved(unsaved), [unsaved, onUnsaved])
  // What it was typed upon is kept with it, so that another's words meanwhile are a clash.
  const words = useMemo(() => ({ values, base: saving.base }), [values, saving.base])
  const found = useUnsaved(`book.${book.campaign.id}`, { words, unsaved, revision: 0 })
  const takeTheirs = (theirs: FrontMatter) => {
    setValues(matterOf(theirs))
    saving.settle(theirs)
    setTaken(taken + 1)
  }
  return (
    <>
      <Leaving unsaved={unsaved} />
      <FoundWords
        found={found}
        onRestore={({ content }) => {
          setValues(content.values)
          saving.settle(content.base)
          setTaken(taken + 1)
        }}
      />
      <Panel title={translate('book.tab.front')}>
        <Boxes key={taken} values={values} set={set} />
        {saving.clash && (
          <FrontMatterClash
            mine={values}
            theirs={saving.clash}
            onTake={takeTheirs}
            onKeep={(theirs) => void saving.write(theirs.revision, values)}
          />
        )}
        <Complaint error={saving.error} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mt: 2 }}>
          {locked ? (
            <Barred label={translate('book.save')} violations={locked} />
          ) : (
            <Button
              variant="contained"
              disabled={saving.running || !unsaved}
              onClick={() => void saving.save(values)}
            >
              {translate('book.save')}
            </Button>
          )}
          <Box role="status" sx={{ color: palette.quiet }}>
            {translate(unsaved ? 'book.unsaved' : 'book.allSaved')}
          </Box>
        </Box>
      </Panel>
    </>
  )
}

type BoxesProps = { values: FrontMatter; set: (part: Partial<FrontMatter>) => void }

function Boxes({ values, set }: BoxesProps) {
  const translate = useTranslate()
  return (
    <>
      <TextField
        label={translate('book.title')}
        value={values.title}
        required
        onChange={(event) => set({ title: event.target.value })}
        helperText={translate('book.titleHint')}
        sx={{ maxWidth: 560, mb: 2.5 }}
      />
      <Section name="preface" initial={values.preface} set={set} />
      <Section name="editorsNote" initial={values.editorsNote} set={set} />
      <Colophon lines={values.colophon} onChange={(colophon) => set({ colophon })} />
      <FormControlLabel
        control={
          <Switch
            size="small"
            checked={values.authorConfirmation}
            onChange={(_, on) => set({ authorConfirmation: on })}
          />
        }
        label={translate('book.authorConfirmation')}
      />
      <Box sx={{ color: palette.quiet, fontSize: '0.85rem' }}>{translate('book.authorConfirmationHint')}</Box>
    </>
  )
}

type SectionProps = { name: 'preface' | 'editorsNote'; initial: Body; set: BoxesProps['set'] }

function Section({ name, initial, set }: SectionProps) {
  const translate = useTranslate()
  const [first] = useState(initial)
  const label = translate(`book.${name}`)
  const change = useCallback(
    (body: Body) => set(name === 'preface' ? { preface: body } : { editorsNote: body }),
    [set, name],
  )
  const noPicture = translate('book.noPicture')
  const send = useCallback(() => Promise.reject(new Error(noPicture)), [noPicture])
  return (
    <Box role="group" aria-label={label} sx={{ mb: 2.5 }}>
      <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: '1rem', fontWeight: 600 }}>
        {label}
      </Box>
      <RichEditor label={label} describedBy={`below-${name}`} initial={first} onChange={change} send={send} />
      <Box id={`below-${name}`} sx={{ color: palette.quiet, fontSize: '0.85rem', mt: 0.5 }}>
        {translate(`book.${name}Hint`)}
      </Box>
    </Box>
  )
}
