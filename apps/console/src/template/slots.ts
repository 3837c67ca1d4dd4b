import { formsOf, templatePapers, type Campaign, type TemplatePaper } from '@huibian/domain'
import { standing } from './standing'
import type { Template } from './template.documents'

type Paper = Campaign['documents'][number]

/** What files may be given for: a paper of the campaign, of several forms one, or, with an empty `form`, whatever has none of its own. */
export type Slot = { paper: TemplatePaper; form: string; document?: Paper; files: readonly Template[] }

/** The slots of a campaign; a form that the campaign no longer has keeps its files in sight. */
export function slotsOf(documents: readonly Paper[], files: readonly Template[]): Slot[] {
  const forms = formsOf({ documents })
  const kept = files.filter(({ form }) => form !== '').map(({ form }) => form)
  const several = forms.length > 1 ? forms.map(({ id }) => id) : []
  return templatePapers.flatMap((paper) => {
    const ids = paper === 'entryForm' ? [...new Set([...several, ...kept, ''])] : ['']
    return ids.map((form): Slot => {
      const document = forms.find(({ id }) => id === form)
      const own = files.filter((one) => one.paper === paper && one.form === form)
      return { paper, form, files: own, ...(document ? { document } : {}) }
    })
  })
}

/** Whether a paper comes out in a file of the office's: that of its form, or the one that stands for all. */
export function isOwn({ id, kind }: Paper, files: readonly Template[]): boolean {
  return files.some(
    (one) => one.paper === kind && (one.form === '' || one.form === id) && standing(files, one) === 'used',
  )
}
