// Imports nothing, so that an old Node gets as far as this sentence.
const [major, minor] = process.versions.node.split('.').map(Number)

export const nodeIsNewEnough = major > 20 || (major === 20 && minor >= 19)

/** Ends the process with one sentence when Node is too old. */
export function demandNode() {
  if (nodeIsNewEnough) return
  console.error(`需要 Node.js 20.19 或更高版本，现为 ${process.versions.node}。`)
  console.error(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`)
  process.exit(1)
}
