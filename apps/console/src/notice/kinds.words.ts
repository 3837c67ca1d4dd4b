import type { Text, Words } from '@huibian/domain'

/** A kind of rule as whoever looks for one reads it; `example` is what notices write where no known one has such a rule. */
export type KindWords = { says: Words; example?: Words }

type Group = { head: Words; kinds: Readonly<Record<string, KindWords>> }

const says = (zh: string, en: string): KindWords => ({ says: { zh, en } })

/** Every kind of rule by what it demands, under heads by which staff look for it. */
export const kindGroups: readonly Group[] = [
  {
    head: { zh: '资格和期限', en: 'Who and when' },
    kinds: {
      beforeInstant: says('在截止时间之前办理', 'Done before the close'),
      filedBy: says('由规定类型的单位或个人填报', 'Filed by certain types of bodies or persons'),
      recommendedBy: says('由规定类型的单位推荐、报送', 'Recommended by certain types of bodies'),
      alongRoute: says('按途径逐级报送', 'Filed level by level'),
      notFiledBefore: says('往年报送过的不再报送', 'Not filed in earlier years'),
      onlyOnce: says('同一件不重复报送', 'The same work only once'),
    },
  },
  {
    head: { zh: '填写的内容', en: 'What is filled in' },
    kinds: {
      filled: says('必填的栏目都已填写', 'Required fields are filled'),
      filledWhenTagged: says('带有某个标签的，有关栏目都已填写', 'Fields filled once a tag is given'),
      leftBlank: says('有关栏目不填（适用于某些种类、途径）', 'Fields left blank by some kinds or routes'),
      oneOf: says('在选项中选一个', 'One of the options'),
      dateWindow: says('日期在规定的起止之间', 'Dates within a window'),
      maxText: says('文字不超过多少字', 'A text of at most so many characters'),
      minText: {
        ...says('文字不少于多少字', 'A text of at least so many characters'),
        example: { zh: '正文不少于1000字', en: 'The text has at least 1,000 characters' },
      },
      aboutText: {
        ...says('文字在多少字左右', 'A text of about so many characters'),
        example: { zh: '摘要300字左右', en: 'An abstract of about 300 characters' },
      },
      quantityAtLeast: says('填写的数字不少于多少', 'A figure of at least so much'),
      sameText: says('两个栏目的文字一致', 'Two fields read the same'),
      noGaps: says('正文中没有缺图', 'No picture is missing in the text'),
      codeListed: says('代码在名单之中', 'A code that stands in a list'),
      fromArea: says('申报某类地区的，作者来自该地区', 'What claims an area is by an author from there'),
    },
  },
  {
    head: { zh: '附件和影像', en: 'Files and films' },
    kinds: {
      attached: says('附件的个数和格式', 'Number and formats of files'),
      eachProven: says('表格的每一行附有证明', 'Each row has its proof'),
      mediaContainer: says('视频、音频的格式', 'Formats of films'),
      mediaSize: says('视频、音频的大小', 'Sizes of films'),
      mediaDuration: says('视频、音频的时长', 'How long films last'),
      mediaResolution: says('视频的分辨率', 'Resolution of films'),
      mediaAspect: says('视频的画面比例', 'Aspect of films'),
      mediaRate: {
        ...says('视频的码率、帧率', 'Bit rate or frame rate of films'),
        example: { zh: '帧率不低于25帧/秒', en: 'At least 25 frames a second' },
      },
      shareAtMost: says('非原创部分不超过总时长的百分之几', 'What is not original is a small share'),
    },
  },
  {
    head: { zh: '承诺、审核和盖章', en: 'Attestations, reviews and stamps' },
    kinds: {
      attested: says('有关承诺都已勾选', 'Attestations are given'),
      attestedAsWorded: says('有关承诺按现行文字勾选', 'Attestations are given as worded now'),
      reviewed: says('经所在单位或规定人数的专家审核', 'Reviewed by the unit or by so many experts'),
      checked: says('核对清单逐项核对', 'Checklists are gone through'),
      stampedScan: says('有盖章扫描件，校验码一致', 'A stamped scan with the right code'),
      received: says('纸质件、光盘已收到', 'Paper or discs have come'),
    },
  },
  {
    head: { zh: '数量和名额', en: 'Numbers and quotas' },
    kinds: {
      atLeast: says('每个单位、地区等不少于多少件', 'At least so many of each body or region'),
      atLeastByType: {
        ...says('按单位类型规定不少于多少件', 'At least so many by the type of body'),
        example: {
          zh: '省级部门不少于3个，协会不少于2个',
          en: 'Provinces at least 3, associations at least 2',
        },
      },
      atMost: says('每个单位、地区等不超过多少件', 'At most so many of each body or region'),
      withinQuota: says('按单位类型分配名额', 'A quota by the type of body'),
    },
  },
  {
    head: { zh: '汇总和上报', en: 'Summary and forwarding' },
    kinds: {
      listsAllAccepted: says('汇总表列全审核通过的', 'The table lists all that is accepted'),
      unchangedSinceStamp: says('汇总表盖章后内容未变', 'The table is as it was stamped'),
      complete: says('上报的材料齐全、格式正确', 'The package is complete'),
    },
  },
  {
    head: { zh: '评选和公布', en: 'Awards' },
    kinds: {
      eligibleKind: says('奖项只授予规定的种类', 'Awards go to the kinds they are open to'),
      notTogether: says('规定的奖项不兼得', 'Awards that exclude each other'),
      withinPlaces: says('奖项不超过名额', 'No more awards than places'),
    },
  },
]

const both = (zh: string, en: string): Text => ({ zh, en })

/** What a rule speaks of and a notice may lack: it is added with the rule, and then written over. */
export const addedWords = {
  text: both('新的文字栏目', 'New text'),
  rich: both('正文', 'Text'),
  files: both('附件', 'Files'),
  quantity: both('数字', 'Number'),
  choice: both('选择', 'Choice'),
  option: (n: number) => both(`选项${n}`, `Option ${n}`),
  date: both('日期', 'Date'),
  yesNo: both('是或否', 'Yes or no'),
  rows: both('表格', 'Rows'),
  proof: both('证明材料', 'Proof'),
  sort: both('类别', 'Sort'),
  reviewers: both('审核人', 'Reviewers'),
  name: both('姓名', 'Name'),
  title: both('职称', 'Title'),
  list: both('新名单', 'New list'),
  tag: both('新标签', 'New tag'),
  award: both('新奖项', 'New award'),
  stage: both('新环节', 'New stage'),
  item: both('新的一项', 'New item'),
  itemSays: both('请写明核对什么', 'What is to be checked'),
  attestation: both('新的承诺，请写明内容', 'New attestation: write its words'),
  receipt: both('新的纸质件', 'New paper'),
  form: both('报送表', 'Form of an entry'),
  table: both('汇总表', 'Summary table'),
  number: both('序号', 'No.'),
  filer: both('报送单位', 'Filing unit'),
} as const

/** The part of the notice on which its first rule is founded until somebody writes another. */
export const firstClause = '一'

/** The titles of senior rank that a notice begins with; who reads them may add others. */
export const seniorTitles: readonly string[] = [
  '教授',
  '研究员',
  '正高级工程师',
  '副教授',
  '副研究员',
  '高级工程师',
]
