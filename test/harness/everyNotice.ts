import { coded, type noticeStage } from './notices'

type Staged = { name: string; staging: Parameters<typeof noticeStage>[0] }

const preset = (name: string): string => `db/presets/${name}.yaml`
const places = ['grand', 'single', 'theme', 'special', 'organisation', 'contribution']
const n5 = {
  ...Object.fromEntries(places.map((name) => [`${name}Places`, '10'])),
  formsAreOne: true,
  individuals: 'off',
}

/** Each of the five notices as it runs while it is open, and the relay of the fifth: its bodies and somebody who files. */
export const everyNotice: readonly Staged[] = [
  {
    name: 'N1',
    staging: {
      path: preset('n1-ip-videos'),
      at: '2021-09-10T10:00:00+08:00',
      answers: { codesImported: true },
      entered: coded,
      units: [
        { key: 'office', name: '甲省知识产权局', shortName: '甲省', types: ['department'] },
        { key: 'filer', name: '某制作公司', types: ['organisation'], under: 'office' },
      ],
    },
  },
  {
    name: 'N2',
    staging: {
      path: preset('n2-cases'),
      at: '2021-03-20T10:00:00+08:00',
      answers: { sichuanSender: 'extra' },
      units: [
        { key: 'office', name: '江苏知识产权办公室', shortName: '江苏', types: ['province', 'office'] },
        { key: 'filer', name: '某大学中心', types: ['tisc', 'universityCentre'], under: 'office' },
      ],
    },
  },
  {
    name: 'N3',
    staging: {
      path: preset('n3-publicity-week'),
      at: '2022-04-27T10:00:00+08:00',
      answers: {
        membersImported: 'registered',
        boardUnit: 'metre',
        warmUpDays: 'dates',
        beforeIncludesDay: true,
      },
      units: [{ key: 'filer', name: '某海关', types: ['memberUnit'] }],
    },
  },
  {
    name: 'N4',
    staging: {
      path: preset('n4-science-videos'),
      at: '2024-10-10T10:00:00+08:00',
      answers: {
        winners: '100',
        membersImported: 'registered',
        citiesConfirmed: true,
        bonusEarmarked: false,
      },
      units: [
        { key: 'office', name: '江苏省科学技术厅', shortName: '江苏', types: ['province'] },
        { key: 'filer', name: '某制作所', types: ['legalBody'], under: 'office' },
      ],
    },
  },
  {
    name: 'N5',
    staging: {
      path: preset('n5-industry-videos'),
      at: '2024-05-20T10:00:00+08:00',
      answers: n5,
      units: [
        { key: 'office', name: '甲省工业和信息化厅', shortName: '甲省', types: ['industryDepartment'] },
        { key: 'filer', name: '某机床厂', types: ['firm'], under: 'office' },
      ],
    },
  },
  {
    name: 'N5 in Hunan',
    staging: {
      path: preset('n5-hunan'),
      at: '2024-05-20T10:00:00+08:00',
      answers: { ...n5, officeCloses: '17:30' },
      units: [
        { key: 'office', name: '长沙市工业和信息化局', shortName: '长沙', types: ['cityBureau'] },
        { key: 'filer', name: '某轴承厂', types: ['firm'], under: 'office' },
      ],
    },
  },
]
