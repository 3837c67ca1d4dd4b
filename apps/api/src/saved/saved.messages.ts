import { addMessages } from '../platform/say'

export const savedMessages = addMessages({
  zh: {
    'saved.path': '此处不是清单页面，不能保存筛选。',
    'saved.name': '“名称”共 {n} 个字，应为 {min} 至 {max} 个字，请修改。',
    'saved.asked': '当前没有筛选条件，或条件过长，不能保存。',
    'saved.tooMany': '每个清单最多保存 {max} 个常用筛选，请先删除不用的。',
  },
  en: {
    'saved.path': 'This is no page of a list; no filter is kept for it.',
    'saved.name': 'The name has {n} characters; it takes {min} to {max}.',
    'saved.asked': 'Nothing narrows the list now, or too much does; it cannot be saved.',
    'saved.tooMany': 'A list takes {max} saved filters at most; drop one first.',
  },
})
