import { readCode, say } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { Link, useNavigate } from 'react-router-dom'
import { palette } from '../frame/palette'
import type { Entry, Version } from '../entry/wire'
import { Complaint, CopyText, Facts, FileDrop, Loading, PageTitle, Panel } from '../parts'
import { useAct } from '../platform/act'
import { request } from '../platform/graphql'
import { currentLocale } from '../platform/locale'
import { usePath } from '../platform/path'
import { usePapers, type Paper } from './papers'
import { bindScan, readCodes } from './scan.documents'
import { SheetList } from './SheetList'
import { foreignCodes, partsOf, sheetsOf, type Sheet } from './sheets'

const rules = {
  extensions: ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'webp'],
  limit: 50 * 1024 * 1024,
}

type Props = { entry: Entry; version: Version; title: string }

/** Lays out the pages of the stamped form and binds them to the 稿 whose code they carry. */
export function ScanForm({ entry, version, title }: Props) {
  const translate = useTranslate()
  const path = usePath()
  const { papers, add } = usePapers()
  const { sheets, setSheets, reading, problem, read } = useSheets(version.code)
  const [shown, setShown] = useState<Sheet>()
  return (
    <>
      <PageTitle
        title={title}
        kicker={entry.title}
        aside={
          <Button component={Link} to={path(`/entries/${entry.id}`)} variant="outlined">
            {translate('scan.back')}
          </Button>
        }
      >
        {translate('scan.text')}
      </PageTitle>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 420px' }, gap: 2.5 }}>
        <Box sx={{ minWidth: 0 }}>
          <Panel>
            <Expected version={version} />
            <FileDrop
              purpose="scan"
              several
              rules={rules}
              label={translate('scan.drop')}
              onUploaded={async (uploaded) => {
                add(uploaded)
                await read(uploaded.map(({ uploadId }) => uploadId))
              }}
            />
            {reading && <Loading />}
            <Complaint error={problem} />
          </Panel>
          {sheets.length > 0 && (
            <Panel title={translate('scan.pages')}>
              <SheetList
                sheets={sheets}
                papers={papers}
                versionCode={version.code}
                onChange={setSheets}
                onShow={setShown}
              />
              <Bind entry={entry} version={version} sheets={sheets} />
            </Panel>
          )}
        </Box>
        <Preview sheet={shown} paper={shown && papers.get(shown.uploadId)} />
      </Box>
    </>
  )
}

/** Pages come in as the server has read them; what was laid out before stays. */
function useSheets(code: string) {
  const [sheets, setSheets] = useState<Sheet[]>([])
  const [reading, setReading] = useState(false)
  const [problem, setProblem] = useState<Error>()
  const read = async (uploadIds: string[]) => {
    setReading(true)
    setProblem(undefined)
    try {
      const { readCodes: pages } = await request(readCodes, { uploadIds })
      setSheets((before) => [...before, ...sheetsOf(pages, code)])
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setReading(false)
    }
  }
  return { sheets, setSheets, reading, problem, read }
}

function Expected({ version }: { version: Version }) {
  const translate = useTranslate()
  return (
    <Box sx={{ mb: 2 }}>
      <Facts
        rows={[
          [translate('entry.version'), translate('entry.versionN', { n: version.n })],
          [
            translate('entry.code'),
            <Box key="code" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
              <Box component="strong" sx={{ fontFamily: 'monospace', fontSize: '1.1rem' }}>
                {version.code}
              </Box>
              <CopyText text={version.code} />
            </Box>,
          ],
        ]}
      />
    </Box>
  )
}

/** The code on the paper as the machine read it or as the clerk types it, and what speaks against binding. */
function useCode(version: Version, sheets: readonly Sheet[]) {
  const [typed, setTyped] = useState('')
  const used = sheets.filter((sheet) => sheet.used)
  const foreign = foreignCodes(sheets, version.code)
  const unread = used.every(({ code }) => code === null)
  const given = typed.trim() === '' ? undefined : readCode(typed)
  const language = currentLocale()
  const differs = (found: string) =>
    say({ message: 'scan.otherCode', args: { found, code: version.code } }, language)
  const wrong =
    given && 'mistake' in given
      ? say(given.mistake, language)
      : given && given.code !== version.code
        ? differs(given.code)
        : undefined
  const ready = used.length > 0 && foreign.length === 0 && (!unread || (given !== undefined && !wrong))
  return { typed, setTyped, unread: unread && used.length > 0, wrong, refusals: foreign.map(differs), ready }
}

function Bind({ entry, version, sheets }: { entry: Entry; version: Version; sheets: readonly Sheet[] }) {
  const translate = useTranslate()
  const notify = useNotify()
  const navigate = useNavigate()
  const path = usePath()
  const { run, running, error } = useAct(bindScan)
  const { typed, setTyped, unread, wrong, refusals, ready } = useCode(version, sheets)
  const bind = async () => {
    const typedCode = unread ? typed : null
    const answer = await run({ id: entry.id, versionId: version.id, parts: partsOf(sheets), typedCode })
    if (!answer) return
    notify('scan.bound', { type: 'success' })
    navigate(path(`/entries/${entry.id}?tab=scan`))
  }
  return (
    <Box sx={{ pt: 2, borderTop: `1px solid ${palette.line}` }}>
      {refusals.map((refusal) => (
        <Box key={refusal} role="alert" sx={{ color: palette.bad, mb: 1 }}>
          {refusal}
        </Box>
      ))}
      {unread && (
        <Box sx={{ mb: 2 }}>
          <Box sx={{ mb: 1 }}>{translate('scan.typeText')}</Box>
          <TextField
            label={translate('scan.typed')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            error={wrong !== undefined}
            helperText={wrong ?? translate('scan.typedHint')}
            sx={{ maxWidth: 320 }}
            slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
          />
        </Box>
      )}
      <Complaint error={error} />
      <Button variant="contained" disabled={!ready || running} onClick={() => void bind()}>
        {translate('scan.bind', { n: version.n })}
      </Button>
    </Box>
  )
}

/** One page large, by the browser itself. */
function Preview({ sheet, paper }: { sheet: Sheet | undefined; paper: Paper | undefined }) {
  const translate = useTranslate()
  if (!sheet || !paper) return null
  const turn = { transform: `rotate(${sheet.rotate}deg)` }
  return (
    <Panel title={translate('scan.page', { name: paper.name, page: sheet.page })}>
      {paper.picture ? (
        <Box component="img" src={paper.address} alt={paper.name} sx={{ width: '100%', ...turn }} />
      ) : (
        <Box
          component="iframe"
          key={sheet.key}
          src={`${paper.address}#page=${sheet.page}&view=FitH&toolbar=0&navpanes=0`}
          title={paper.name}
          sx={{ width: '100%', height: 560, border: 0 }}
        />
      )}
    </Panel>
  )
}
