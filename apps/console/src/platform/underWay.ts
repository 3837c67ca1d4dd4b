let acts = 0

/** Does an act, and counts it until all that it changed is read anew. */
export async function counted<T>(act: () => Promise<T>): Promise<T> {
  acts += 1
  try {
    return await act()
  } finally {
    acts -= 1
  }
}

/** Whether any act is being done: its button can be pressed again once it is. */
export const underWay = (): boolean => acts > 0
