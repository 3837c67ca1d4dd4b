import type { PostKind } from '@huibian/domain'

/** What more than one noun reads off the wire; names and shapes are those of docs/schema.graphql. */
export type Violation = {
  rule: string
  path?: string | null
  message: string
  args: { [name: string]: string | number }
  strength: string
  says: string
}

export type Verb = { verb: string; allowed: boolean; violations: Violation[] }

export type FileLink = { id: string; name: string; mime: string; size: number; sha256: string; url: string }

export type Job = {
  id: string
  kind: string
  state: string
  progress: number | null
  message: string | null
  file: FileLink | null
}

export type SiteWords = { name: string; classification: string; classificationEnglish: string }

/** Whether signing in takes a code beside the password: nowhere, for who wants it, or for the national office and administrators. */
export type FactorPolicy = 'off' | 'offered' | 'compulsory'

export type Site = {
  name: string
  classification: string
  demo: boolean
  production: boolean
  own: SiteWords
  plainHttp: boolean
  secondFactor: FactorPolicy
}

export type HeldPost = {
  id: string
  kind: PostKind
  organisation: { id: string; name: string; shortName: string }
}

export type Me = {
  account: { id: string; username: string; name: string; secondFactor: boolean }
  posts: HeldPost[]
  mustChangePassword: boolean
  mustSetFactor: boolean
}

export const violationFields = 'rule path message args strength says'
export const verbFields = `verb allowed violations { ${violationFields} }`
export const fileFields = 'id name mime size sha256 url'
export const jobFields = `id kind state progress message file { ${fileFields} }`
export const meFields = `
  account { id username name secondFactor }
  posts { id kind organisation { id name shortName } }
  mustChangePassword mustSetFactor`
