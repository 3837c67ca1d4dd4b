/** Rows of keys and counts, both ways: what fingers type when nobody thinks. */
const rows = [
  '`1234567890-=',
  '!@#$%^&*()_+',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.',
  'qazwsxedcrfvtgbyhnujm',
  '!qaz@wsx#edc$rfv',
  '789456123',
  '147258369',
  '112233445566778899',
]

export const keyboardRows: readonly string[] = rows.flatMap((row) => [row, [...row].reverse().join('')])

/** Words that stand in every list of guessed passwords, and those that somebody would guess here. */
export const commonStems: readonly string[] = (
  'password passwort passw passwd admin administrator root welcome letmein iloveyou monkey dragon football baseball superman ' +
  'batman master shadow sunshine princess trustno michael jordan jennifer hunter access secret login guest test testing ' +
  'default changeme system manager office user username oracle server windows internet computer samsung google apple ' +
  'huawei xiaomi tencent alibaba taobao baidu weixin wechat woaini woaiwojia woaizhongguo nihao zhongguo china beijing shanghai ' +
  'gongchandang mima huibian anli cnipa sipo tisc wipo zhishichanquan zhuanli shangbiao patent trademark copyright ' +
  'qwerty qwertz asdf zxcv qazwsx aini wang zhang mustang starwars whatever freedom flower hello summer winter spring autumn ' +
  'monday sunday january october company security abc'
).split(' ')
