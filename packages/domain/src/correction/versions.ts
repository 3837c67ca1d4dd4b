import type { Form } from '../campaign/form.ts'
import type { Content } from '../content.ts'

/** The versions of the campaign's rules that judge an entry: what it says, and until when it may come. */
export type JudgedUnder = { content: number; deadlines: number }

/**
 * A draft that was never submitted follows the present rules. What has been submitted, and what was returned, keeps the content rules it
 * was submitted under; deadlines are always today's.
 */
export function judgedUnder(entry: { submittedUnder?: number }, current: number): JudgedUnder {
  return { content: entry.submittedUnder ?? current, deadlines: current }
}

/** A draft under a new form: what the form no longer asks is set aside and named, and nothing else is touched. */
export function carriedOver(content: Content, form: Form): { content: Content; setAside: Content } {
  const asked = new Set(form.fields.map(({ id }) => id))
  const part = (keep: boolean): Content =>
    Object.fromEntries(Object.entries(content).filter(([id]) => asked.has(id) === keep))
  return { content: part(true), setAside: part(false) }
}
