import { administrators, type PostKind } from './post.ts'

/** Whether signing in takes a second factor: nowhere, where a person wants it, or where a post weighs much, and where a person wants it. */
export const factorPolicies = ['off', 'offered', 'compulsory'] as const
export type FactorPolicy = (typeof factorPolicies)[number]

/** A post as the second factor asks for it; `top` says that its organisation has none above. */
export type WeightyPost = { kind: PostKind; top: boolean }

/** Whoever holds a post of the topmost office, or an administrator's anywhere, must have a second factor where it is compulsory. */
export function mustHaveFactor(policy: FactorPolicy, posts: readonly WeightyPost[]): boolean {
  return policy === 'compulsory' && posts.some(({ kind, top }) => top || administrators.includes(kind))
}
