// Reads and checks the data of a package in a process of its own, so that data that eat time or memory are killed alone: package.mjs FILE.
// Answers JSON { data } without its cases, and each case on a line of its own, or { finding }, on standard output: what a whole country sent would
// hold up who reads it at once. Plain JavaScript, because it is started by path from the sources and from what is
// built of them.
import { readFile } from 'node:fs/promises'
import { readPackageData } from '@huibian/domain'

const [file] = process.argv.slice(2)
const read = readPackageData(await readFile(file, 'utf8'))
const lines = 'data' in read ? [{ data: { ...read.data, cases: [] } }, ...read.data.cases] : [read]
process.stdout.write(lines.map((line) => JSON.stringify(line)).join('\n'))
