import { document } from '../platform/document'

/** Where one is mailed and whether one wants it; `sends` says whether this installation mails at all. */
export type MailPreference = { email: string; wanted: boolean; sends: boolean }

export const mailPreference = document<{ mailPreference: MailPreference }, Record<string, never>>(
  `query MailPreference { mailPreference { email wanted sends } }`,
)

export const saveMailPreference = document<
  { saveMailPreference: MailPreference },
  { email: string; wanted: boolean }
>(
  `mutation SaveMailPreference($email: String!, $wanted: Boolean!) {
    saveMailPreference(email: $email, wanted: $wanted) { email wanted sends }
  }`,
)
