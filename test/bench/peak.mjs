import { existsSync, readFileSync } from 'node:fs'

/**
 * The most memory in MB that this process ever held. What `resourceUsage` tells begins at the size of the process that started this one,
 * since Linux carries it over; its own status does not.
 */
export function peakMegabytes() {
  if (!existsSync('/proc/self/status')) return process.resourceUsage().maxRSS / 1024
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
