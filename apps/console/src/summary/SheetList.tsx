import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward'
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward'
import DeleteOutlineIcon from '@mui/icons-material/DeleteOutline'
import RotateRightIcon from '@mui/icons-material/RotateRight'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { shifted, turned, without, type Sheet } from './sheets'

type Props = { sheets: readonly Sheet[]; onChange: (sheets: Sheet[]) => void }

function useAddress(file: File): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address
}

const frame = {
  width: '100%',
  border: `1px solid ${palette.line}`,
  backgroundColor: palette.shade,
  display: 'block',
} as const

/** A picture shows as it will be bound; a PDF shows as it is, its turn is told in degrees. */
function Preview({ sheet, name }: { sheet: Sheet; name: string }) {
  const address = useAddress(sheet.file)
  if (!address) return null
  if (sheet.file.type === 'application/pdf')
    return (
      <Box
        component="iframe"
        src={`${address}#toolbar=0&navpanes=0&view=FitH`}
        title={name}
        sx={{ ...frame, height: 480 }}
      />
    )
  const lying = sheet.rotate % 180 === 90
  return (
    <Box
      sx={{ ...frame, overflow: 'hidden', display: 'flex', justifyContent: 'center', alignItems: 'center' }}
    >
      <Box
        component="img"
        src={address}
        alt={name}
        sx={{
          maxWidth: lying ? '70%' : '100%',
          transform: `rotate(${sheet.rotate}deg)`,
          my: lying ? '12%' : 0,
        }}
      />
    </Box>
  )
}

function Tool({
  label,
  icon,
  onClick,
  off,
}: {
  label: string
  icon: ReactNode
  onClick: () => void
  off?: boolean
}) {
  return (
    <IconButton size="small" aria-label={label} title={label} onClick={onClick} disabled={off}>
      {icon}
    </IconButton>
  )
}

/** The sheets of a scan in their order: each is turned, moved or taken out. */
export function SheetList({ sheets, onChange }: Props) {
  const translate = useTranslate()
  return (
    <Box component="ol" aria-label={translate('summary.sheets')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {sheets.map((sheet, at) => {
        const args = { n: at + 1, name: sheet.file.name }
        return (
          <Box component="li" key={sheet.uploadId} sx={{ mb: 1.5 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center' }}>
              <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
                {translate('summary.sheet', args)}
                {sheet.rotate > 0 && `　${translate('summary.turnedBy', { degrees: sheet.rotate })}`}
              </Box>
              <Tool
                label={translate('summary.turn', args)}
                icon={<RotateRightIcon />}
                onClick={() => onChange(turned(sheets, at))}
              />
              <Tool
                label={translate('summary.up', args)}
                icon={<ArrowUpwardIcon />}
                off={at === 0}
                onClick={() => onChange(shifted(sheets, at, -1))}
              />
              <Tool
                label={translate('summary.down', args)}
                icon={<ArrowDownwardIcon />}
                off={at === sheets.length - 1}
                onClick={() => onChange(shifted(sheets, at, 1))}
              />
              <Tool
                label={translate('summary.takeOut', args)}
                icon={<DeleteOutlineIcon />}
                onClick={() => onChange(without(sheets, at))}
              />
            </Box>
            <Preview sheet={sheet} name={sheet.file.name} />
          </Box>
        )
      })}
    </Box>
  )
}
