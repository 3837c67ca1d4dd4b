import { Worker } from 'node:worker_threads'

// A thread needs plain JavaScript: run from sources, it is the built one.
const entry = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/pdf/worker.js' : './worker.js',
  import.meta.url,
)

/** How long a thread waits for its next document, in milliseconds. Its engine and faces take 200 MB and 0.4 s to load. */
const patience = 5_000
const most = 2

/** Megabytes for what lives as long as a paragraph: with the usual 16 most of it is copied before it dies. */
const nursery = 64

type Idle = { thread: Worker; heap: number; clock: NodeJS.Timeout }
let idle: Idle[] = []

/** Hears nothing more of a thread. By name: a thread has listeners of its own, without which it hears nothing either. */
function hush(thread: Worker): void {
  for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event)
}

/** Ends a thread. It may still fail while it ends; nobody waits for it any more. */
export function endThread(thread: Worker): void {
  hush(thread)
  thread.on('error', () => undefined)
  void thread.terminate()
}

function drop({ thread, clock }: Idle): void {
  clearTimeout(clock)
  idle = idle.filter((one) => one.thread !== thread)
  endThread(thread)
}

/** A thread that may take `heap` megabytes: one that has just printed, with its engine and faces loaded, or a new one. */
export function takeThread(heap: number): Worker {
  const warm = idle.find((one) => one.heap === heap)
  if (!warm)
    return new Worker(entry, {
      resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: nursery },
      execArgv: [],
    })
  clearTimeout(warm.clock)
  idle = idle.filter((one) => one !== warm)
  hush(warm.thread)
  warm.thread.ref()
  return warm.thread
}

/** Keeps a thread whose document is printed for a moment: a clerk's next print, or a package's next form, follows soon. */
export function keepThread(thread: Worker, heap: number): void {
  hush(thread)
  const one: Idle = { thread, heap, clock: setTimeout(() => drop(one), patience).unref() }
  thread.once('error', () => drop(one))
  thread.once('exit', () => drop(one))
  // A process that has nothing else to do ends.
  thread.unref()
  idle.push(one)
  const [oldest] = idle
  if (idle.length > most && oldest) drop(oldest)
}
