import type { Router } from 'express'
import type { EntityTarget, ObjectLiteral } from 'typeorm'
import type { Platform } from './context'
import type { JobKinds } from './jobs'
import type { OpenContext } from './http'
import type { Round } from './rounds'

/** What a noun shows of itself: its entities, its fields on the wire, its file routes, its long work and its rounds. */
export type Noun = {
  entities: EntityTarget<ObjectLiteral>[]
  resolvers: Function[]
  routes?: (router: Router, open: OpenContext, platform: Platform) => void
  jobs?: JobKinds
  rounds?: readonly Round[]
}
