import type { PostKind } from '@huibian/domain'
import type { ImportResult } from '../parts/ImportDialog'
import { document } from '../platform/document'
import { fileFields } from '../platform/wire'

type Unit = { id: string; name: string; shortName: string }

export type AccountPost = {
  id: string
  kind: PostKind
  organisation: Unit & { parent: { id: string } | null }
}

export type Account = {
  id: string
  username: string
  name: string
  phone: string
  email: string
  state: string
  lockedUntil: string | null
  lastSignedInAt: string | null
  secondFactor: boolean
  posts: AccountPost[]
  /** Where it belongs, also when it holds no post any more. */
  places: (Unit & { parent: { id: string } | null })[]
}

export type Holder = { id: string; name: string; username: string; phone: string; state: string }
export type Post = { id: string; kind: PostKind; holders: Holder[] }
export type CodeIssued = {
  account: { id: string; username: string; name: string }
  code: string
  expiresAt: string
}

export type AccountInput = {
  username: string
  name: string
  phone: string
  email: string
  organisationId: string
  kind: string
}

const accountFields = `id username name phone email state lockedUntil lastSignedInAt secondFactor
  posts { id kind organisation { id name shortName parent { id } } } places { id name shortName parent { id } }`
const postFields = 'id kind holders { id name username phone state }'
const codeFields = 'code expiresAt account { id username name }'

type Asked = { organisationId?: string; search?: string; page: { number: number; size: number } }

export const accountList = document<{ accounts: { items: Account[]; total: number } }, Asked>(
  `query AccountList($organisationId: ID, $search: String, $page: PageInput!) {
    accounts(organisationId: $organisationId, search: $search, page: $page) { total items { ${accountFields} } }
  }`,
)

export const postList = document<{ posts: Post[] }, { organisationId: string }>(
  `query PostList($organisationId: ID!) { posts(organisationId: $organisationId) { ${postFields} } }`,
)

export const openAccount = document<{ openAccount: CodeIssued }, { input: AccountInput }>(
  `mutation OpenAccount($input: AccountInput!) { openAccount(input: $input) { ${codeFields} } }`,
)

export const disableAccount = document<{ disableAccount: Account }, { id: string; reason: string }>(
  `mutation DisableAccount($id: ID!, $reason: String!) {
    disableAccount(id: $id, reason: $reason) { ${accountFields} }
  }`,
)

export const enableAccount = document<{ enableAccount: Account }, { id: string }>(
  `mutation EnableAccount($id: ID!) { enableAccount(id: $id) { ${accountFields} } }`,
)

export const unlockAccount = document<{ unlockAccount: Account }, { id: string }>(
  `mutation UnlockAccount($id: ID!) { unlockAccount(id: $id) { ${accountFields} } }`,
)

export const resetAccount = document<{ resetAccount: CodeIssued }, { id: string }>(
  `mutation ResetAccount($id: ID!) { resetAccount(id: $id) { ${codeFields} } }`,
)

export const appoint = document<
  { appoint: Post },
  { accountId: string; organisationId: string; kind: string }
>(
  `mutation Appoint($accountId: ID!, $organisationId: ID!, $kind: String!) {
    appoint(accountId: $accountId, organisationId: $organisationId, kind: $kind) { ${postFields} }
  }`,
)

export const dismiss = document<{ dismiss: Post }, { accountId: string; postId: string }>(
  `mutation Dismiss($accountId: ID!, $postId: ID!) {
    dismiss(accountId: $accountId, postId: $postId) { ${postFields} }
  }`,
)

export const handOver = document<
  { handOver: Post },
  { postId: string; fromAccountId: string; toAccountId: string }
>(
  `mutation HandOver($postId: ID!, $fromAccountId: ID!, $toAccountId: ID!) {
    handOver(postId: $postId, fromAccountId: $fromAccountId, toAccountId: $toAccountId) { ${postFields} }
  }`,
)

export const administerAccounts = document<{ administerAccounts: ImportResult }, { uploadId: string }>(
  `mutation AdministerAccounts($uploadId: ID!) {
    administerAccounts(uploadId: $uploadId) {
      created updated refused errors { ${fileFields} } codes { ${fileFields} }
    }
  }`,
)

export const importAccounts = document<{ importAccounts: ImportResult }, { uploadId: string }>(
  `mutation ImportAccounts($uploadId: ID!) {
    importAccounts(uploadId: $uploadId) {
      created updated refused errors { ${fileFields} } codes { ${fileFields} }
    }
  }`,
)
