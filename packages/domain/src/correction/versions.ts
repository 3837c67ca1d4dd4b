import type { Form } from '../campaign/form.ts'
import type { Content } from '../content.ts'

/** A draft under a new form: what the form no longer asks is set aside and named, and nothing else is touched. */
export function carriedOver(content: Content, form: Form): { content: Content; setAside: Content } {
  const asked = new Set(form.fields.map(({ id }) => id))
  const part = (keep: boolean): Content =>
    Object.fromEntries(Object.entries(content).filter(([id]) => asked.has(id) === keep))
  return { content: part(true), setAside: part(false) }
}
