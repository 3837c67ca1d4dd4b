import { addMessages } from '../platform/say'

export const paperMessages = addMessages({
  zh: {
    'paper.perEntry': '本活动的报送表每件一份，不按单位合报；请打印各件自己的报送表。',
    'paper.noneStands': '本单位在本阶段还没有已定稿的{noun}，请先定稿再打印合报表。',
  },
  en: {
    'paper.perEntry': 'Here each entry has its own form; print that.',
    'paper.noneStands': 'No {noun} of this unit is finalised in this phase yet; finalise first.',
  },
})
