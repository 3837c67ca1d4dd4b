import Box from '@mui/material/Box'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Complaint, FileDrop, Loading, PdfView, type Uploaded } from '../parts'
import { request } from '../platform/graphql'
import { usePapers } from '../scan/papers'
import { readCodes } from '../scan/scan.documents'
import { SheetList } from '../scan/SheetList'
import { sheetsOf, type Sheet } from '../scan/sheets'
import { SheetView } from '../scan/SheetView'
import { ConfirmStamped } from './ConfirmStamped'
import { scanRules } from './scanRules'
import type { Summary } from './summary.documents'

const beside = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
  gap: 2,
  my: 2,
} as const

/** The pages as the server has read them; what was laid out before stays. */
function useSheets(code: string) {
  const { papers, add } = usePapers()
  const [sheets, setSheets] = useState<Sheet[]>([])
  const [reading, setReading] = useState(false)
  const [problem, setProblem] = useState<Error>()
  const take = async (uploaded: Uploaded[]) => {
    add(uploaded)
    setReading(true)
    setProblem(undefined)
    try {
      const { readCodes: pages } = await request(readCodes, {
        uploadIds: uploaded.map(({ uploadId }) => uploadId),
      })
      setSheets((before) => [...before, ...sheetsOf(pages, code)])
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setReading(false)
    }
  }
  return { papers, sheets, setSheets, reading, problem, take }
}

/** The paper way: the stamped paper comes back as a scan and is compared with the frozen table before it is bound. */
export function BindStamped({ summary, onDone }: { summary: Summary; onDone?: () => void }) {
  const translate = useTranslate()
  const code = summary.code ?? ''
  const { papers, sheets, setSheets, reading, problem, take } = useSheets(code)
  const [picked, setPicked] = useState<Sheet>()
  const shown = sheets.find(({ key }) => key === picked?.key) ?? sheets.find(({ used }) => used)
  return (
    <>
      <FileDrop
        several
        purpose="scan"
        rules={scanRules}
        label={translate('summary.dropScan')}
        onUploaded={take}
      />
      {reading && <Loading />}
      <Complaint error={problem} />
      {sheets.length > 0 && (
        <>
          <SheetList
            sheets={sheets}
            papers={papers}
            versionCode={code}
            noun="summary"
            onChange={setSheets}
            onShow={setPicked}
          />
          {shown && (
            <Box sx={beside}>
              <SheetView sheet={shown} paper={papers.get(shown.uploadId)} />
              {summary.pdf && (
                <PdfView url={summary.pdf.url} title={translate('summary.frozenTable')} height={520} />
              )}
            </Box>
          )}
          <ConfirmStamped summary={summary} sheets={sheets} onDone={onDone} />
        </>
      )}
    </>
  )
}
