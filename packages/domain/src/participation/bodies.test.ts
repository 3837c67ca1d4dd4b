import { preset } from '../../test/presets.ts'
import { sendingBody } from './bodies.ts'

test('the Corps is a region of its own, whatever stands first in the list', () => {
  const cases = preset('n2-cases')
  const regionOf = (name: string, regions: string[]) =>
    sendingBody(
      { participation: { ...cases.participation, regions } },
      { name, shortName: '简称', types: [] },
    ).region
  const corps = '新疆生产建设兵团知识产权局'
  expect([
    regionOf(corps, ['新疆', '新疆生产建设兵团']),
    regionOf(corps, ['新疆生产建设兵团', '新疆']),
    regionOf('新疆维吾尔自治区知识产权局', ['新疆', '新疆生产建设兵团']),
    regionOf('某市知识产权局', ['新疆']),
  ]).toEqual(['新疆生产建设兵团', '新疆生产建设兵团', '新疆', '简称'])
})
