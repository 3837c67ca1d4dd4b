import { QueryClientProvider } from '@tanstack/react-query'
import { useMemo } from 'react'
import { BasenameContextProvider, CoreAdminUI, CustomRoutes, Notification } from 'react-admin'
import { Navigate, Route, useParams } from 'react-router-dom'
import { Layout } from './frame'
import { Broken } from './frame/Broken'
import { InCampaign } from './frame/InCampaign'
import { MenuLines } from './frame/lines'
import { Missing } from './frame/Missing'
import { nouns } from './nouns'
import { Loading } from './parts/Loading'
import { postPath } from './platform/acting'
import type { MenuLine } from './platform/noun'
import { queryClient } from './platform/queries'
import { useSignedIn } from './platform/session'

const pages = nouns.flatMap((noun) => noun.pages)
const lines = nouns.flatMap((noun) => noun.menu)

/** What the menu demands of the campaign of a page, by the line that it belongs to. */
const whereOf = (path: string): MenuLine['where'] =>
  lines.find((line) => line.where && `${path}/`.startsWith(`${line.path}/`))?.where

/** Everything one post sees. */
export function Console() {
  const { post = '' } = useParams()
  const held = useSignedIn().me.posts.some((one) => one.id === post)
  return held ? <Acting key={post} post={post} /> : <Navigate replace to="/" />
}

/** Nothing read in one post may be shown in another: every post has memory of its own. */
function Acting({ post }: { post: string }) {
  const client = useMemo(queryClient, [])
  return (
    <QueryClientProvider client={client}>
      <BasenameContextProvider basename={postPath(post)}>
        <MenuLines.Provider value={lines}>
          <CoreAdminUI disableTelemetry layout={Layout} catchAll={Missing} error={Broken} loading={Loading}>
            <CustomRoutes>
              {pages.map(({ path, page: Page }) => (
                <Route
                  key={path}
                  path={path}
                  element={
                    path.includes(':campaign') ? (
                      <InCampaign where={whereOf(path)}>
                        <Page />
                      </InCampaign>
                    ) : (
                      <Page />
                    )
                  }
                />
              ))}
            </CustomRoutes>
          </CoreAdminUI>
          <Notification />
        </MenuLines.Provider>
      </BasenameContextProvider>
    </QueryClientProvider>
  )
}
