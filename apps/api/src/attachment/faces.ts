import { bundledFonts } from '@huibian/documents'
import type { Context } from '../platform/context'

/** Where the typefaces lie with which this server prints: the office's own first. */
export const fontFoldersOf = ({ config }: Pick<Context, 'config'>): string[] => [
  ...config.fontFolders,
  bundledFonts,
]
