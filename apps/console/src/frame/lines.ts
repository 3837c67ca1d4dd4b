import { createContext, useContext } from 'react'
import type { MenuLine } from '../platform/noun'

/** The menu lines of all nouns, given from above so that the frame imports no noun. */
export const MenuLines = createContext<readonly MenuLine[]>([])

export function useMenuLines(): readonly MenuLine[] {
  return useContext(MenuLines)
}
