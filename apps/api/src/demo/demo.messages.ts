import { addMessages } from '../platform/say'

export const demoMessages = addMessages({
  zh: {
    'demo.notHere': '本系统不是演示环境，不能使用演示身份登录，也不能重置。',
    'demo.noRole': '没有名为“{role}”的演示身份。',
    'demo.playing': '演示数据正在准备，请稍候再试。',
  },
  en: {
    'demo.notHere': 'This is not a demo: there are no demo roles to sign in as and nothing to reset.',
    'demo.noRole': 'There is no demo role called “{role}”.',
    'demo.playing': 'The demo is being prepared; please try again in a moment.',
  },
})
