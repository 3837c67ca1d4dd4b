/** What is asked before an act: what it does, in a sentence. */
type AskPlain = { text?: string; reason?: never; about?: never }

/** A reason is asked for and handed to `variables`; `about`, the act and the thing, is what it is kept by until the act is done. */
export type AskReason = { text?: string; reason: 'required' | 'optional'; about: string }

export type Confirm = AskPlain | AskReason

export const asksReason = (confirm: Confirm): confirm is AskReason => confirm.reason !== undefined
