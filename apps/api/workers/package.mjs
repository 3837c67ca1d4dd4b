// Reads and checks the data of a package in a process of its own, so that data that eat time or memory are killed alone: package.mjs FILE.
// Answers JSON { data } or { finding } on standard output. Plain JavaScript, because it is started by path from the sources and from what is
// built of them.
import { readFile } from 'node:fs/promises'
import { readPackageData } from '@huibian/domain'

const [file] = process.argv.slice(2)
process.stdout.write(JSON.stringify(readPackageData(await readFile(file, 'utf8'))))
