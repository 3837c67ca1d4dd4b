import Box from '@mui/material/Box'
import { attestations, channels, documents, receipts } from './papers.parts'
import { PackageSection } from './PackageSection'
import { PartRows } from './PartRows'

/** What goes with an entry: what is affirmed, the papers made of it, what comes on paper, and where else it is handed in. */
export function PapersSection() {
  return (
    <Box>
      <PartRows title="notice.attestations" hint="notice.attestationsHint" part={attestations} />
      <PartRows title="notice.documents" hint="notice.documentsHint" part={documents} />
      <PartRows title="notice.receipts" hint="notice.receiptsHint" part={receipts} />
      <PartRows title="notice.channels" hint="notice.channelsHint" part={channels} />
      <PackageSection />
    </Box>
  )
}
