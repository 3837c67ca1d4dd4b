import * as fs from 'node:fs'
import { join } from 'node:path'

const console = join(__dirname, '../../apps/console/src')
const named = /path: '([^']+)',\s*page: /g

/** The addresses of all pages of the console, as the faces of its folders name them. */
export const routes: readonly string[] = fs
  .readdirSync(console)
  .map((noun) => join(console, noun, 'index.ts'))
  .filter((face) => fs.existsSync(face))
  .flatMap((face) => Array.from(fs.readFileSync(face, 'utf8').matchAll(named), ([, path = '']) => path))
  .toSorted()

function fits(route: string, kind: string): boolean {
  const [asked, given] = [route.split('/'), kind.split('/')]
  return (
    asked.length === given.length && asked.every((part, at) => part.startsWith(':') || part === given[at])
  )
}

const left = (route: string): number => route.split(':').length

/** The route that shows a kind of page: of several that fit, the one that names most of it. */
export function routeOf(kind: string): string {
  const [route] = routes.filter((one) => fits(one, kind)).toSorted((a, b) => left(a) - left(b))
  if (!route) throw new Error(`no page of the console is at ${kind}`)
  return route
}
