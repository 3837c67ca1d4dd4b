import { readFileSync } from 'node:fs'

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}

const lineage = () => `${process.ppid} ${parentOf(process.ppid)}`

/**
 * npm runs us through a shell that passes no signal on: when npm or that shell is ended, nobody tells us. So look, and leave as if
 * asked to.
 */
export function leaveWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const before = lineage()
  const look = setInterval(() => {
    if (lineage() === before) return
    clearInterval(look)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  look.unref()
}
