import { judgePassword, judgePersonal } from './password.rule'

const bad = [
  '',
  'short',
  'Ab1!Ab1',
  'alllowercase',
  'ALLUPPERCASE',
  '1234567890',
  'lowerUPPERonly',
  'lower12345678',
  '!!!!!!!!!!!!',
  'Password123',
  'Password123!',
  'P@ssw0rd123',
  'P@ssword2021',
  'Passw0rd!!',
  'pa$$W0RD12',
  'Admin@12345',
  'Admin123456!',
  'Administrator1!',
  'Welcome@2021',
  'Welcome123!',
  'Letmein123!',
  'Iloveyou123!',
  'Qwerty123456',
  'Qwerty@12345',
  'Qwertyuiop1',
  '1qaz@WSX3edc',
  '1Qaz2Wsx3Edc',
  '!QAZ2wsx#EDC',
  'Qaz1234567!',
  'Zxcvbnm,./1A',
  'Asdfghjkl;1A',
  'Abcdefghij1',
  'Abcd12345678',
  'Abc123456789',
  'Aa123456789',
  'Aa1234567890!',
  'Aaaaaaaaaa1!',
  'A1!A1!A1!A1!',
  'Abc!Abc!Abc!',
  'Qwe123!@#$%',
  'Asd123456!@#',
  'Test123456!',
  'Test@12345678',
  'Huawei@12345',
  'Huawei12#$%',
  'Root@1234567',
  'Root12345!@#',
  'Changeme123!',
  'Default@1234',
  'System@12345',
  'Manager12345!',
  'Oracle@12345',
  'Monkey12345!',
  'Dragon!12345',
  'Superman123!',
  'Sunshine123!',
  'Woaini1314!!',
  'Zhongguo123!',
  'Beijing2008!',
  'Huibian2026!',
  'Huibian@1234',
  'Cnipa@123456',
  'Tisc@2021123',
  'Mima123456!!',
  '0987654321Aa',
  '!@#$%^&*()Aa1',
  'Zaq1@wsxcde3',
]

test.each(bad)('the password %s is refused', (password) => {
  expect(judgePassword(password).length).toBe(1)
})

const good = [
  'Ketang-8391-lushui',
  'vodka7 Lantern quiet',
  '梧桐Wutong-427雨',
  'xK9#mQ2$vL5p',
  'Tiaowu4Mianbao8',
]

test.each(good)('the password %s is taken', (password) => {
  expect(judgePassword(password)).toEqual([])
})

test('a password says which limit it breaks', () => {
  expect(judgePassword('Ab1!cdE')).toEqual([
    { path: 'password', message: 'password.short', args: { n: 7, min: 10 } },
  ])
  expect(judgePassword('onlylowercase')).toEqual([
    { path: 'password', message: 'password.classes', args: { n: 1, min: 3 } },
  ])
  expect(judgePassword(`Ab1!${'x9'.repeat(70)}`)).toEqual([
    { path: 'password', message: 'password.long', args: { n: 144, max: 128 } },
  ])
})

const owner = {
  username: 'shen.zhe',
  name: '沈喆',
  organisations: ['js-xixia', '栖霞工业大学知识产权信息服务中心', '栖霞工大'],
}

test.each(['Shen.Zhe-49382', '94-Wu.shen-7tong', '沈喆Wutong-4271', 'Js-Xixia-83#muK', '栖霞工大Wk-83#mu'])(
  'the password %s holds the name or the unit of its owner',
  (password) => {
    expect(judgePersonal(password, owner).map((finding) => finding.message)).toEqual(['password.personal'])
  },
)

test("a password of somebody else's name is not personal", () => {
  expect(judgePersonal('Wutong-4271-lushui', owner)).toEqual([])
})
