import type { AuthProvider } from 'react-admin'
import { request } from './graphql'
import { leftSession, openSession } from './session'
import { signIn, signOut, whoAmI } from './session.documents'
import { uuid } from './uuid'

/** Signs in by an opaque cookie; the server decides everything, this only asks. */
export const authProvider: AuthProvider = {
  async login({ username, password }: { username: string; password: string }) {
    await request(signIn, { username, password }, uuid())
    await openSession()
  },
  async logout() {
    await request(signOut, {}, uuid()).catch(() => undefined)
    leftSession()
    return false
  },
  async checkAuth() {
    const { me } = await request(whoAmI, {})
    if (!me) throw new Error('signed out')
  },
  // A lapsed sign-in keeps the page and asks for the password (see `Lapsed`), so no error ever logs out by itself.
  async checkError() {
    return undefined
  },
}
