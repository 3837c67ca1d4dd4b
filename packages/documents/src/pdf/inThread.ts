import type { Transferable } from 'node:worker_threads'
import type { MaterialsOrder } from '../book/materialsInThread.ts'
import type { WordOrder } from '../docx/wordInThread.ts'
import type { FootOrder } from '../office/footInThread.ts'
import type { PlaceOrder } from '../seal/findPlaces.ts'
import type { PressOrder, StampOrder } from '../seal/pressInThread.ts'
import type { TablesOrder } from '../table/tablesInThread.ts'
import type { WorkbookOrder } from '../form/workbookInThread.ts'
import type { WorkOrder } from './renderPdf.ts'
import type { TextOrder } from './unprintable.ts'
import { endThread, keepThread, takeThread } from './threads.ts'

export type RenderingLimits = {
  /** Megabytes of heap the thread may take; a book needs about 300 and 1 a case. */
  heap: number
  /** Milliseconds after which the thread is ended. */
  time: number
}

export type Order =
  | WorkOrder
  | WordOrder
  | WorkbookOrder
  | TablesOrder
  | MaterialsOrder
  | PressOrder
  | StampOrder
  | PlaceOrder
  | FootOrder
  | TextOrder

export type WorkResult<T> = { done: T } | { failed: string; name: string }

/**
 * Has a thread carry out an order; `given` are those of its parts that the thread takes over. Rejects when the thread breaks a limit, cannot be
 * started, or the work fails.
 */
export async function inThread<T>(
  order: Order,
  limits: RenderingLimits,
  given: readonly Transferable[] = [],
): Promise<T> {
  const thread = takeThread(limits.heap)
  let clock: NodeJS.Timeout | undefined
  try {
    const result = await new Promise<WorkResult<T>>((resolve, reject) => {
      clock = setTimeout(() => reject(new Error(`Printing took longer than ${limits.time} ms`)), limits.time)
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.once('exit', (code) => reject(new Error(`The printing thread ended with code ${code}`)))
      thread.postMessage(order, given)
    })
    if ('failed' in result) throw Object.assign(new Error(result.failed), { name: result.name })
    keepThread(thread, limits.heap)
    return result.done
  } catch (cause) {
    endThread(thread)
    throw cause
  } finally {
    clearTimeout(clock)
  }
}
