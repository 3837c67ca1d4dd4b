import { settingsOf } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import type { Entry, Version } from '../entry/wire'
import { Complaint, CopyText, Facts, FileDrop, Loading, PageTitle, Panel } from '../parts'
import { request } from '../platform/graphql'
import { usePath } from '../platform/path'
import { Bind } from './BindForm'
import { OtherCases } from './OtherCases'
import { usePapers } from './papers'
import { readCodes } from './scan.documents'
import { SealInstead } from './SealInstead'
import { SheetList } from './SheetList'
import { othersIn, sheetsOf, type Sheet } from './sheets'
import { SheetView } from './SheetView'

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
  const [picked, setPicked] = useState<Sheet>()
  const shown = sheets.find(({ key }) => key === picked?.key) ?? sheets.find(({ used }) => used)
  const [bound, setBound] = useState<ReadonlySet<string>>(new Set())
  const others = othersIn(sheets)
  const waiting = others.some(({ entryId, barred }) => !barred && !bound.has(entryId))
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
        {translate(settingsOf(entry.campaign.file).formPer === 'unit' ? 'scan.perUnit' : 'scan.text')}
      </PageTitle>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', lg: shown ? 'minmax(0, 1fr) 420px' : '1fr' },
          gap: 2.5,
        }}
      >
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
                onShow={setPicked}
              />
              <Bind entry={entry} version={version} sheets={sheets} waits={waiting} />
            </Panel>
          )}
          <SealInstead entry={entry} version={version} />
          <OtherCases others={others} bound={bound} onBound={(id) => setBound(new Set([...bound, id]))} />
        </Box>
        {shown && papers.has(shown.uploadId) && (
          <Panel>
            <SheetView sheet={shown} paper={papers.get(shown.uploadId)} />
          </Panel>
        )}
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
