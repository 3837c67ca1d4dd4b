// Loaded before a worker: ends the process when it takes more than twice the memory its heap may have. What a file unpacks to lies
// outside the heap, where no limit of V8 counts it; a thread of its own still counts while the worker is busy.
const { Worker } = require('node:worker_threads')

const heap = process.execArgv.map((flag) => /^--max-old-space-size=(\d+)$/.exec(flag)?.[1]).find(Boolean)
const watch = (most) => `
  setInterval(() => process.memoryUsage.rss() > ${most} && process.kill(process.pid, 'SIGKILL'), 50)`

new Worker(watch(Number(heap) * 2 * 1024 * 1024), { eval: true, execArgv: [] }).unref()
