import { administrators, canHoldTogether, postKinds, type Actor, type PostKind } from '@huibian/domain'
import { refuse } from '../platform/refusal'

const names: Readonly<Record<PostKind, string>> = Object.freeze({
  filingClerk: '填报人员',
  reviewingClerk: '审核人员',
  approver: '审签人',
  sealKeeper: '用印管理员',
  editor: '编审人员',
  systemAdministrator: '系统管理员',
  securityAdministrator: '安全管理员',
  auditor: '审计员',
})

const isKind = (text: string): text is PostKind => Object.hasOwn(names, text)

/** The kind of post that a spreadsheet or a request names, by its id or its Chinese name. */
export function kindNamed(text: string): PostKind | undefined {
  const word = text.trim()
  if (isKind(word)) return word
  return postKinds.find((kind) => names[kind] === word)
}

/** A kind of post as offices call it. */
export function nameOfKind(kind: PostKind): string {
  return names[kind]
}

/** Whether a unit is the one at the top or stands directly below it. */
type Near = { nearTop: boolean }

/** What keeps the actor from giving a post of this kind in an organisation, as a message key. */
export function kindRefusal(actor: Actor, kind: PostKind, place: Near): string | undefined {
  // Editors run calls: that of the top, the relay of a body below it, or, entered here, that of an office which works elsewhere.
  if (kind === 'editor' && !place.nearTop) return 'post.editorAtTop'
  const keepsAll = actor.post.kind === 'systemAdministrator' || actor.post.kind === 'securityAdministrator'
  return administrators.includes(kind) && !keepsAll ? 'post.administratorsOnly' : undefined
}

/** Refuses a kind that the actor may not give there, or that excludes what the account already holds. */
export function demandKind(actor: Actor, kind: PostKind, place: Near, held: PostKind[] = []): void {
  const refusal = kindRefusal(actor, kind, place)
  if (refusal) refuse(refusal, {}, 'kind')
  if (!canHoldTogether([...held, kind])) refuse('post.exclusive', { post: names[kind] }, 'kind')
}
