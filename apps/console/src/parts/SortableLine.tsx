import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import DragIndicatorIcon from '@mui/icons-material/DragIndicator'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import type { SxProps } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'

type Props = { id: string; name: string; sx: SxProps; children: ReactNode }

/** One line of a `SortableList`, its handle first. */
export function SortableLine({ id, name, sx, children }: Props) {
  const translate = useTranslate()
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id })
  const drawn = { transform: CSS.Translate.toString(transform), transition }
  const lifted = { position: 'relative', zIndex: isDragging ? 1 : 'auto', boxShadow: isDragging ? 3 : 0 }
  return (
    <Box component="li" ref={setNodeRef} style={drawn} sx={[...(Array.isArray(sx) ? sx : [sx]), lifted]}>
      <IconButton
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={translate('parts.drag.handle', { title: name })}
        sx={{ cursor: 'grab', touchAction: 'none', color: palette.faint }}
      >
        <DragIndicatorIcon />
      </IconButton>
      {children}
    </Box>
  )
}
