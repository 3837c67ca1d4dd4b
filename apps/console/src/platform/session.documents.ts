import { openDocument } from './document'
import { meFields, type Me, type Site } from './wire'

export type DemoRole = { key: string; label: string; organisation: string }

export const whoAmI = openDocument<{ site: Site; me: Me | null }>(
  `query WhoAmI { site { name classification own { name classification classificationEnglish } demo production plainHttp secondFactor } me { ${meFields} } }`,
)

export const demoRoles = openDocument<{ demoRoles: DemoRole[] }>(
  'query DemoRoles { demoRoles { key label organisation } }',
)

/** How far the demo's world has been made, between 0 and 1. */
export const demoProgress = openDocument<{ demoProgress: number }>('query DemoProgress { demoProgress }')

/** Null where the code of a second factor is asked for next. */
export const signIn = openDocument<{ signIn: Me | null }, { username: string; password: string }>(
  `mutation SignIn($username: String!, $password: String!) {
    signIn(username: $username, password: $password) { ${meFields} }
  }`,
)

export const redeemCode = openDocument<
  { redeemCode: Me | null },
  { username: string; code: string; password: string }
>(
  `mutation RedeemCode($username: String!, $code: String!, $password: String!) {
    redeemCode(username: $username, code: $code, password: $password) { ${meFields} }
  }`,
)

export const enterCode = openDocument<{ enterCode: Me }, { code: string }>(
  `mutation EnterCode($code: String!) { enterCode(code: $code) { ${meFields} } }`,
)

export const demoSignIn = openDocument<{ demoSignIn: Me }, { role: string }>(
  `mutation DemoSignIn($role: String!) { demoSignIn(role: $role) { ${meFields} } }`,
)

export const resetDemo = openDocument<{ resetDemo: boolean }>('mutation ResetDemo { resetDemo }')

export const signOut = openDocument<{ signOut: boolean }>('mutation SignOut { signOut }')

export const signOutEverywhere = openDocument<{ signOutEverywhere: boolean }>(
  'mutation SignOutEverywhere { signOutEverywhere }',
)

export const changePassword = openDocument<{ changePassword: boolean }, { current: string; next: string }>(
  `mutation ChangePassword($current: String!, $next: String!) {
    changePassword(current: $current, next: $next)
  }`,
)
