import ArrowDownward from '@mui/icons-material/ArrowDownward'
import ArrowUpward from '@mui/icons-material/ArrowUpward'
import RotateRight from '@mui/icons-material/RotateRight'
import Visibility from '@mui/icons-material/VisibilityOutlined'
import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import IconButton from '@mui/material/IconButton'
import { useCallback, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { SortableLine, SortableList } from '../parts'
import { movedTo, turned, type Sheet } from './sheets'
import type { Paper } from './papers'

type Props = {
  sheets: readonly Sheet[]
  papers: ReadonlyMap<string, Paper>
  versionCode: string
  /** Whose words say what the code belongs to: the message keys begin with it. */
  noun?: 'scan' | 'summary'
  onChange: (sheets: Sheet[]) => void
  onShow: (sheet: Sheet) => void
}

/** The pages in their order: chosen, turned, and moved by dragging, by keys or by buttons. */
export function SheetList({ sheets, papers, versionCode, noun = 'scan', onChange, onShow }: Props) {
  const translate = useTranslate()
  const nameOf = useCallback(
    (key: string) => {
      const sheet = sheets.find((each) => each.key === key)
      const name = sheet && papers.get(sheet.uploadId)?.name
      return translate('scan.page', { name: name ?? '', page: sheet?.page ?? '' })
    },
    [sheets, papers, translate],
  )
  const change = (key: string, to: (sheet: Sheet) => Sheet) =>
    onChange(sheets.map((sheet) => (sheet.key === key ? to(sheet) : sheet)))
  return (
    <SortableList
      ids={sheets.map(({ key }) => key)}
      nameOf={nameOf}
      label={translate('scan.pages')}
      onMove={(key, place) => onChange(movedTo(sheets, key, place))}
    >
      {sheets.map((sheet, place) => (
        <Row
          key={sheet.key}
          sheet={sheet}
          paper={papers.get(sheet.uploadId)}
          name={nameOf(sheet.key)}
          versionCode={versionCode}
          noun={noun}
          first={place === 0}
          last={place === sheets.length - 1}
          onUse={(used) => change(sheet.key, (each) => ({ ...each, used }))}
          onTurn={() => change(sheet.key, turned)}
          onMove={(step) => onChange(movedTo(sheets, sheet.key, place + step))}
          onShow={() => onShow(sheet)}
        />
      ))}
    </SortableList>
  )
}

type RowProps = {
  sheet: Sheet
  paper: Paper | undefined
  name: string
  versionCode: string
  noun: 'scan' | 'summary'
  first: boolean
  last: boolean
  onUse: (used: boolean) => void
  onTurn: () => void
  onMove: (step: -1 | 1) => void
  onShow: () => void
}

function Row({
  sheet,
  paper,
  name,
  versionCode,
  noun,
  first,
  last,
  onUse,
  onTurn,
  onMove,
  onShow,
}: RowProps) {
  const translate = useTranslate()
  return (
    <SortableLine id={sheet.key} name={name} sx={row}>
      <Thumb sheet={sheet} paper={paper} />
      <Box sx={{ flex: '1 1 12em', minWidth: 0 }}>
        <FormControlLabel
          control={<Checkbox size="small" checked={sheet.used} onChange={(_, on) => onUse(on)} />}
          label={name}
          sx={{ overflowWrap: 'anywhere' }}
        />
        <CodeLine sheet={sheet} versionCode={versionCode} noun={noun} />
      </Box>
      <Box sx={{ display: 'flex' }}>
        <Act says={translate('scan.show', { name })} onPress={onShow}>
          <Visibility fontSize="small" />
        </Act>
        <Act says={translate('scan.turn', { name })} onPress={onTurn}>
          <RotateRight fontSize="small" />
        </Act>
        <Act says={translate('scan.up', { name })} onPress={() => onMove(-1)} barred={first}>
          <ArrowUpward fontSize="small" />
        </Act>
        <Act says={translate('scan.down', { name })} onPress={() => onMove(1)} barred={last}>
          <ArrowDownward fontSize="small" />
        </Act>
      </Box>
    </SortableLine>
  )
}

/** What the server read on the page, and whose code it is. */
function CodeLine({ sheet, versionCode, noun }: Pick<RowProps, 'sheet' | 'versionCode' | 'noun'>) {
  const translate = useTranslate()
  const { code, entryTitle } = sheet
  if (code === null) return <Box sx={{ color: palette.quiet }}>{translate('scan.noCode')}</Box>
  if (code === versionCode)
    return <Box sx={{ color: palette.good }}>{translate(`${noun}.ownCode`, { code })}</Box>
  return (
    <Box sx={{ color: palette.warn }}>
      {entryTitle
        ? translate('scan.otherEntry', { code, title: entryTitle })
        : translate(`${noun}.otherCode`, { code })}
    </Box>
  )
}

/** A picture as it will lie in the scan; of a PDF the browser draws no small pages, so its kind and number stand for it. */
function Thumb({ sheet, paper }: { sheet: Sheet; paper: Paper | undefined }) {
  const turn = { transform: `rotate(${sheet.rotate}deg)` }
  return (
    <Box aria-hidden sx={{ ...thumb, opacity: paper?.picture && !sheet.used ? 0.5 : 1 }}>
      {paper?.picture ? (
        <Box component="img" src={paper.address} alt="" sx={{ maxWidth: 68, maxHeight: 68, ...turn }} />
      ) : (
        <Box sx={turn}>
          <Box sx={{ fontWeight: sheet.used ? 600 : 400, lineHeight: 1.2 }}>{sheet.page}</Box>
          <Box sx={{ fontSize: '0.7rem', color: palette.quiet }}>{paper?.kind}</Box>
        </Box>
      )}
    </Box>
  )
}

type ActProps = { says: string; onPress: () => void; barred?: boolean; children: ReactNode }

function Act({ says, onPress, barred = false, children }: ActProps) {
  return (
    <IconButton size="small" aria-label={says} title={says} onClick={onPress} disabled={barred}>
      {children}
    </IconButton>
  )
}

const row = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1.5,
  py: 1,
  borderTop: `1px solid ${palette.line}`,
  backgroundColor: palette.sheet,
} as const

const thumb = {
  width: 72,
  height: 72,
  flex: 'none',
  display: 'grid',
  placeItems: 'center',
  textAlign: 'center',
  border: `1px solid ${palette.line}`,
  backgroundColor: palette.paper,
  overflow: 'hidden',
} as const
