import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The programs of other people that the tests ask, with the Debian package that brings each. */
export const tools = JSON.parse(readFileSync(new URL('tools.json', import.meta.url), 'utf8'))

function onPath(command) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** Whether a tool is on this machine. */
export function isFound({ commands = [], files = [], all = false }) {
  const run = commands.length === 0 || (all ? commands.every(onPath) : commands.some(onPath))
  return run && files.every((file) => existsSync(file))
}

/** The tools that are not on this machine. */
export const missingTools = () => tools.filter((tool) => !isFound(tool))
