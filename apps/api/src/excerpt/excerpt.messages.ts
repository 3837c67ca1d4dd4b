import { addMessages } from '../platform/say'

export const excerptMessages = addMessages({
  zh: {
    'excerpt.noTag': '没有“{tag}”这种用途。',
    'excerpt.untagged': '还没有标为“{tag}”的入选{noun}，请先在编辑稿页设置。',
  },
  en: {
    'excerpt.noTag': 'There is no purpose “{tag}”.',
    'excerpt.untagged': 'No selected {noun} carries “{tag}”; set it on the page of the edited text.',
  },
})
