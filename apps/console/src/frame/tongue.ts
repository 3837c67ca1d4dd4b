const chinese = /\p{Script=Han}/u
const ours = new WeakSet<Element>()

const saysChinese = (element: Element): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && chinese.test(node.data))

function set(element: Element, lang: 'zh-CN' | 'en'): void {
  ours.add(element)
  if (element.getAttribute('lang') !== lang) element.setAttribute('lang', lang)
}

function clear(element: Element): void {
  if (ours.delete(element)) element.removeAttribute('lang')
}

/** What an element that says nothing of itself is told: its words’ language, or that the ones around it are not its own. */
function mark(element: Element): void {
  if (element.hasAttribute('lang') && !ours.has(element)) return
  const { parentElement: around } = element
  if (saysChinese(element)) set(element, 'zh-CN')
  else if (around && ours.has(around) && around.getAttribute('lang') === 'zh-CN') set(element, 'en')
  else clear(element)
}

/** An editor draws anew what anybody else changes in it; it says its language itself. */
const isTyped = (element: Element): boolean => element.closest('[contenteditable]') !== null

function markFrom(node: Node): void {
  const element = node instanceof Element ? node : node.parentElement
  if (!element?.isConnected || isTyped(element)) return
  mark(element)
  for (const within of element.querySelectorAll('*')) if (!isTyped(within)) mark(within)
}

/**
 * In the English interface what campaigns and entries say stays in Chinese, and stands everywhere: in lists, titles, menus and amid
 * sentences. Whatever shows it, a screen reader is told which words those are. Gives how to stop.
 */
export function markChinese(root: Element): () => void {
  markFrom(root)
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target instanceof Element && !isTyped(target)) mark(target)
      for (const node of target instanceof Text ? [target] : addedNodes) markFrom(node)
    }
  })
  observer.observe(root, { subtree: true, childList: true, characterData: true })
  return () => {
    observer.disconnect()
    for (const element of root.querySelectorAll('[lang]')) clear(element)
  }
}
