import { palette } from '../frame/palette'

/** What must be known before one decides, and hinders nobody. */
export const told = {
  borderLeft: `3px solid ${palette.warn}`,
  backgroundColor: palette.warnWash,
  px: 2,
  py: 1,
} as const
