// Loaded before a worker: ends the process when it takes more than twice the memory its heap may have, or more milliseconds of a processor
// than its title says (Node lets no flag of ours through). What a file unpacks to lies outside the heap, where no limit of V8 counts it; a
// thread of its own still counts while the worker is busy. SIGTERM tells the parent that it was the time.
const { Worker } = require('node:worker_threads')

const told = (flag) => Number(process.execArgv.find((one) => one.startsWith(`${flag}=`))?.split('=')[1])
const bytes = told('--max-old-space-size') * 2 * 1024 * 1024
const microseconds = told('--title') * 1000
const watch = `
  setInterval(() => {
    const { user, system } = process.cpuUsage()
    if (user + system > ${microseconds}) process.kill(process.pid, 'SIGTERM')
    if (process.memoryUsage.rss() > ${bytes}) process.kill(process.pid, 'SIGKILL')
  }, 50)`

new Worker(watch, { eval: true, execArgv: [] }).unref()
