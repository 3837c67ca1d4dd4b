import { fileURLToPath } from 'node:url'

/** The folder of the typefaces that come with the product; an office's own folder goes before it in `fontFolders`. */
export const bundledFonts: string = fileURLToPath(new URL('../../fonts', import.meta.url))
