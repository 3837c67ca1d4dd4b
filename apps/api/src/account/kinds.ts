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

/** What keeps the actor from giving a post of this kind in an organisation, as a message key. */
export function kindRefusal(
  actor: Actor,
  kind: PostKind,
  place: { parent: string | null },
): string | undefined {
  // Editors compile the national book; below the top there is nothing for them to edit.
  if (kind === 'editor' && place.parent !== null) return 'post.editorAtTop'
  const keepsAll = actor.post.kind === 'systemAdministrator' || actor.post.kind === 'securityAdministrator'
  return administrators.includes(kind) && !keepsAll ? 'post.administratorsOnly' : undefined
}

/** Refuses a kind that the actor may not give there, or that excludes what the account already holds. */
export function demandKind(
  actor: Actor,
  kind: PostKind,
  place: { parent: string | null },
  held: PostKind[] = [],
): void {
  const refusal = kindRefusal(actor, kind, place)
  if (refusal) refuse(refusal, {}, 'kind')
  if (!canHoldTogether([...held, kind])) refuse('post.exclusive', { post: names[kind] }, 'kind')
}
