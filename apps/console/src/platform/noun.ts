import type { ComponentType, LazyExoticComponent } from 'react'
import type { Messages } from './messages'
import type { PostKind } from '@huibian/domain'
import type { Reads } from './reads'

/** A page of a noun. `:campaign` in a path names the campaign that the page is about. */
export type Page = { path: string; page: LazyExoticComponent<ComponentType> }

/**
 * A line of the menu, shown to the given kinds of post; a path with `:campaign` needs a campaign to be chosen, and `where` one that has its
 * units report activities.
 */
export type MenuLine = {
  path: string
  label: string
  order: number
  posts: readonly PostKind[]
  where?: 'activities'
  /** Pages that stand elsewhere and belong to this line. */
  also?: readonly string[]
}

/** The face of a folder: everything the shell must know about a noun. */
export type Noun = { reads: Reads; pages: readonly Page[]; menu: readonly MenuLine[]; messages: Messages }
