import { type Block, type CodeMark, formPage, paragraph, type Section } from '../model/document.ts'

/** Whose paper it is, what it is called, and by which code it is found; a paper that binds nothing has none. */
type Heading = { above: string; heading: string; code: CodeMark | undefined }

/** A sheet that is filled in, stamped or kept: its title under a line of its own, the pages of how many. */
export const formSection = ({ above, heading, code }: Heading, blocks: Block[]): Section => ({
  page: formPage,
  ...(code === undefined ? {} : { code }),
  numbers: { style: 'ofTotal' },
  blocks: [paragraph('centre', above), paragraph('title', heading), ...blocks],
})
