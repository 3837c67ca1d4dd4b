import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { fileUrl } from '../platform/acting'
import { Unreachable } from '../platform/refusals'
import { Complaint } from './Complaint'
import { Loading } from './Loading'

type Paper = { url: string } & ({ address: string } | { error: Error })

/** Fetched, not framed by its address: what the server sends sandboxed, an older browser refuses to show in a frame. */
function usePaper(url: string): Paper | undefined {
  const [paper, setPaper] = useState<Paper>()
  useEffect(() => {
    const leaving = new AbortController()
    let address = ''
    fetch(fileUrl(url, true), { signal: leaving.signal, credentials: 'same-origin' })
      .then(async (response) => {
        if (!response.ok) throw new Unreachable()
        const bytes = await response.blob()
        if (leaving.signal.aborted) return
        address = URL.createObjectURL(bytes)
        setPaper({ url, address })
      })
      .catch(() => {
        if (!leaving.signal.aborted) setPaper({ url, error: new Unreachable() })
      })
    return () => {
      leaving.abort()
      if (address) URL.revokeObjectURL(address)
    }
  }, [url])
  return paper?.url === url ? paper : undefined
}

type Props = { url: string; title: string; height?: number | string }

/** A telephone shows none in a frame, or a corner of it. */
const small = '(max-width: 719px)'

function Frame({ url, title, height }: Required<Props>) {
  const paper = usePaper(url)
  if (paper === undefined) return <Loading />
  if ('error' in paper) return <Complaint error={paper.error} />
  return (
    <Box
      component="iframe"
      src={`${paper.address}#toolbar=0&navpanes=0&view=FitH`}
      title={title}
      sx={{ width: '100%', height, border: `1px solid ${palette.line}`, backgroundColor: palette.shade }}
    />
  )
}

/** A PDF inside the page, under its name; where there is no room for it, or the browser shows none, it is opened or taken away. */
export function PdfView({ url, title, height = 560 }: Props) {
  const translate = useTranslate()
  const framed = !useMediaQuery(small, { noSsr: true }) && navigator.pdfViewerEnabled !== false
  return (
    <Box component="figure" sx={{ m: 0, minWidth: 0 }}>
      <Box component="figcaption" sx={caption}>
        <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{title}</Box>
        <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            size={framed ? 'small' : 'medium'}
            variant={framed ? 'text' : 'outlined'}
            href={fileUrl(url, true)}
            target="_blank"
            rel="noreferrer"
          >
            {translate('parts.openPaper')}
          </Button>
          <Button
            size={framed ? 'small' : 'medium'}
            variant={framed ? 'text' : 'outlined'}
            href={fileUrl(url)}
          >
            {translate('parts.download')}
          </Button>
        </Box>
      </Box>
      {framed && <Frame url={url} title={title} height={height} />}
    </Box>
  )
}

const caption = {
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  alignItems: 'center',
  gap: 1,
  mb: 0.75,
} as const
