import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import {
  Complaint,
  EmptyState,
  ExportTable,
  Loading,
  PageTitle,
  Panel,
  RecordTable,
  type Column,
} from '../parts'
import { numberIn, useInAddress } from '../parts/inAddress'
import { fileUrl } from '../platform/acting'
import { everyPage } from '../platform/everyPage'
import { useRead } from '../platform/read'
import { request } from '../platform/graphql'
import { sayShort } from '../platform/time'
import { pageOfLine } from './pageOfLine'
import { sealRecordList, type SealRecord } from './seal.documents'

const size = 50

/** The register does not say how long it is: a page that is not full is the last. */
const everyRecord = (): Promise<SealRecord[]> =>
  everyPage(async (page) => ({
    items: (await request(sealRecordList, { page })).sealRecords,
    total: Infinity,
  }))

function useColumns(): Column<SealRecord>[] {
  const translate = useTranslate()
  return [
    { key: 'n', label: translate('seal.number'), align: 'right', nowrap: true, cell: ({ n }) => n },
    { key: 'at', label: translate('seal.at'), nowrap: true, cell: ({ at }) => sayShort(at) },
    { key: 'reason', label: translate('seal.reason'), cell: ({ reason }) => reason },
    {
      key: 'file',
      label: translate('seal.fileName'),
      cell: ({ file, fileName }) => (file ? <a href={fileUrl(file.url)}>{fileName}</a> : fileName),
      text: ({ fileName }) => fileName,
    },
    {
      key: 'pages',
      label: translate('seal.pages'),
      align: 'right',
      nowrap: true,
      cell: ({ pages }) => pages,
    },
    {
      key: 'copies',
      label: translate('seal.copies'),
      align: 'right',
      nowrap: true,
      cell: ({ copies }) => copies,
    },
    { key: 'approver', label: translate('seal.approver'), nowrap: true, cell: ({ approver }) => approver },
    { key: 'keeper', label: translate('seal.keeper'), nowrap: true, cell: ({ keeper }) => keeper },
    {
      key: 'way',
      label: translate('seal.way'),
      nowrap: true,
      cell: ({ way, onBehalf, seam }) => (
        <>
          {translate(`seal.way.${way}`)}
          {onBehalf && <Box>{translate('seal.onBehalf')}</Box>}
          {seam && <Box>{translate('seal.seam')}</Box>}
        </>
      ),
      text: ({ way, onBehalf, seam }) =>
        [`seal.way.${way}`, ...(onBehalf ? ['seal.onBehalf'] : []), ...(seam ? ['seal.seam'] : [])]
          .map((key) => translate(key))
          .join('、'),
    },
    { key: 'code', label: translate('seal.code'), nowrap: true, cell: ({ code }) => code },
    {
      key: 'sm2',
      label: translate('seal.sm2'),
      nowrap: true,
      cell: ({ id, n, attested }) =>
        attested && (
          <a href={fileUrl(`/files/seal-records/${id}/sm2.zip`)} title={translate('seal.sm2Of', { n })}>
            {translate('parts.download')}
          </a>
        ),
      text: () => undefined,
    },
  ]
}

/** Which page is shown: one turned to or, where a search leads to a line, the one that the line is on; the latest is on the first. */
function usePageOfLine(): [number, (page: number) => void] {
  const [line] = useInAddress('line')
  const [turned, setTurned] = useState<number>()
  const { data } = useRead(sealRecordList, { page: { number: 1, size: 1 } }, { enabled: line !== null })
  return [turned ?? pageOfLine(numberIn(line), data?.sealRecords[0]?.n, size), setTurned]
}

/** The register of the office's seal, the latest use first. */
export default function SealRegisterPage() {
  const translate = useTranslate()
  const [page, setPage] = usePageOfLine()
  const { data, error, refetch } = useRead(sealRecordList, { page: { number: page, size } })
  const columns = useColumns()
  const lines = data?.sealRecords ?? []
  const aside = (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      {lines.length > 0 && (
        <ExportTable name={translate('seal.register')} columns={columns} rows={everyRecord} />
      )}
      <Button href={fileUrl('/files/export/seal-register.xlsx')} variant="outlined">
        {translate('seal.export')}
      </Button>
    </Box>
  )
  return (
    <>
      <PageTitle title={translate('seal.register')} aside={aside}>
        {translate('seal.registerHint')}
      </PageTitle>
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && (
        <Panel flush>
          <RecordTable
            rows={lines}
            columns={columns}
            rowKey={({ id }) => id}
            caption={translate('seal.register')}
            exported={false}
            empty={
              <EmptyState says={translate('seal.registerEmpty')} hint={translate('seal.registerEmptyHint')} />
            }
          />
        </Panel>
      )}
      {(page > 1 || lines.length === size) && (
        <Box className="no-print" sx={{ display: 'flex', gap: 1 }}>
          <Button disabled={page === 1} onClick={() => setPage(page - 1)}>
            {translate('seal.newer')}
          </Button>
          <Button disabled={lines.length < size} onClick={() => setPage(page + 1)}>
            {translate('seal.older')}
          </Button>
        </Box>
      )}
    </>
  )
}
