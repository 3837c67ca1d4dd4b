import CssBaseline from '@mui/material/CssBaseline'
import { useEffect, useMemo, useState } from 'react'
import { AdminContext, memoryStore } from 'react-admin'
import { Navigate, Route, Routes } from 'react-router-dom'
import { Console } from './Console'
import { Entrance, Opening } from './entrance'
import { themeFor } from './frame'
import { markChinese } from './frame/tongue'
import { nouns, ownMessages } from './nouns'
import { authProvider } from './platform/auth'
import { i18n } from './platform/i18n'
import { currentLocale, onLocale, serverLanguage } from './platform/locale'
import { dataProvider } from './platform/provider'
import { queryClient } from './platform/queries'
import { openSession, useSession } from './platform/session'

const provider = dataProvider(Object.assign({}, ...nouns.map((noun) => noun.reads)))
// Nothing of what a list showed stays behind on a shared computer.
const store = memoryStore({ locale: currentLocale() })
const themes = { zh: themeFor('zh'), en: themeFor('en') }

/** The whole console: who sits here decides between the entrance and the posts. */
export function App() {
  const client = useMemo(queryClient, [])
  const [i18nProvider] = useState(() => i18n(ownMessages))
  const [locale, setLocale] = useState(currentLocale)
  useEffect(() => {
    void openSession()
    // The site's own words come from the server in the language asked for.
    return onLocale((next) => {
      setLocale(next)
      void openSession()
    })
  }, [])
  // Also when the language was chosen in an earlier sitting: by it a screen reader picks its voice.
  useEffect(() => {
    window.document.documentElement.lang = serverLanguage(locale)
    return locale === 'en' ? markChinese(window.document.body) : undefined
  }, [locale])
  return (
    <AdminContext
      dataProvider={provider}
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      queryClient={client}
      store={store}
      theme={themes[locale]}
      darkTheme={null}
    >
      <CssBaseline />
      <Doors />
    </AdminContext>
  )
}

function Doors() {
  const session = useSession()
  if (session.state === 'opening' || session.state === 'failed')
    return <Opening failed={session.state === 'failed'} />
  if (session.state === 'out') return <Entrance />
  const { mustChangePassword, mustSetFactor, posts } = session.me
  if (mustChangePassword || mustSetFactor || posts.length === 0) return <Entrance />
  const [first] = posts
  return (
    <Routes>
      <Route path="/p/:post/*" element={<Console />} />
      <Route path="*" element={<Navigate replace to={`/p/${first?.id ?? ''}/`} />} />
    </Routes>
  )
}
