import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import { useId, useState, type ReactNode } from 'react'

type Props = { label: string; says: ReactNode; children: (close: () => void) => ReactNode }

/** A button of the bar that opens a list; `label` is what it is, `says` what it shows now. */
export function BarMenu({ label, says, children }: Props) {
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
        <span style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{says}</span>
      </Button>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={close}>
        {children(close)}
      </Menu>
    </>
  )
}
