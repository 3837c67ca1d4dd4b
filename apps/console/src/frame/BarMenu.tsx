import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import { useId, useState, type ReactNode } from 'react'

type Props = {
  label: string
  says: ReactNode
  /** What stands for `says` where a telephone has no room for it. */
  icon?: ReactNode
  children: (close: () => void) => ReactNode
}

/** A button of the bar that opens a list; `label` is what it is, `says` what it shows now. */
export function BarMenu({ label, says, icon, children }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const id = useId()
  const close = () => setAnchor(null)
  return (
    <>
      <Button
        color="inherit"
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        title={label}
        endIcon={<ArrowDropDownIcon />}
        sx={{ minWidth: 0, maxWidth: { xs: 210, md: 340 }, px: 1, '& .MuiButton-endIcon': { ml: 0.25 } }}
      >
        {icon !== undefined && <Box sx={{ display: { xs: 'flex', md: 'none' } }}>{icon}</Box>}
        <Box
          component="span"
          sx={{
            ...(icon === undefined ? {} : { display: { xs: 'none', md: 'inline' } }),
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
        >
          {says}
        </Box>
      </Button>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={close}>
        {children(close)}
      </Menu>
    </>
  )
}
