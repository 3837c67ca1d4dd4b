import { sheetFaults } from './sheetFaults'
import { wordFaults } from './wordFaults'

/** What is wrong with the Word files and workbooks among these files, each with its file's name. */
export async function officeFaults(files: Iterable<readonly [string, Uint8Array]>): Promise<string[]> {
  const told: string[] = []
  for (const [name, bytes] of files) {
    const look = name.endsWith('.docx') ? wordFaults : name.endsWith('.xlsx') ? sheetFaults : undefined
    for (const fault of (await look?.(bytes)) ?? []) told.push(`${name}: ${fault}`)
  }
  return told
}
