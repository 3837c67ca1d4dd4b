import Box from '@mui/material/Box'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { palette } from '../frame/palette'

/** Whether something lies beyond the right edge of a box, followed as it is scrolled and as either grows. */
function useBeyond() {
  const box = useRef<HTMLDivElement>(null)
  const [beyond, setBeyond] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const look = () => setBeyond(element.scrollLeft + element.clientWidth < element.scrollWidth - 1)
    const sizes = new ResizeObserver(look)
    for (const one of [element, ...element.children]) sizes.observe(one)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])
  return { box, beyond }
}

type Props = { children: ReactNode; maxHeight?: string; onPaper?: object }

/** What may be wider than its place and is pushed aside there: a shade at the right edge tells of more, until its end is in sight. */
export function Sideways({ children, maxHeight, onPaper }: Props) {
  const { box, beyond } = useBeyond()
  return (
    <Box sx={{ position: 'relative' }}>
      <Box
        ref={box}
        sx={{ overflowX: 'auto', maxHeight, '@media print': { overflow: 'visible', ...onPaper } }}
      >
        {children}
      </Box>
      <Box aria-hidden sx={{ ...shade, opacity: beyond ? 1 : 0 }} />
    </Box>
  )
}

const shade = {
  position: 'absolute',
  inset: '0 0 0 auto',
  width: '1.5em',
  pointerEvents: 'none',
  transition: 'opacity 0.2s',
  backgroundImage: `linear-gradient(to left, ${palette.ink}24, ${palette.ink}00)`,
  '@media print': { display: 'none' },
} as const
