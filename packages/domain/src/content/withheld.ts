import type { Form } from '../campaign/form.ts'
import type { Content } from '../content.ts'

/**
 * Whether the pictures that come with an entry stay out of report and archive: where its form asks about them, until an answer is given by
 * which they may be shown.
 */
export const withholdsPictures = ({ fields }: Pick<Form, 'fields'>, content: Content): boolean =>
  fields.some(({ id, options = [] }) => {
    const asks = options.some(({ withholds }) => withholds)
    return asks && !options.some((option) => option.id === content[id] && !option.withholds)
  })
