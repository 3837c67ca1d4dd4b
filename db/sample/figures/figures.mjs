// The data behind each case's figure. Numbers agree with the case's text; see shapes.mjs for what the shapes take.
export const figures = {
  'gear-joint-grid': {
    shape: 'grid',
    columns: ['提高精度', '降噪减振', '延长寿命', '缩短轴向', '轻量化', '简化装配'],
    lines: ['偏心轴', '摆线轮', '针齿壳', '输出机构', '轴承与密封'],
    values: [
      [18, 12, 21, 3, 9, 7],
      [46, 27, 30, 5, 14, 6],
      [22, 19, 16, 2, 11, 9],
      [17, 10, 13, 6, 12, 8],
      [9, 8, 24, 3, 5, 10],
    ],
    mark: 3,
    foot: '格内为有效发明专利件数，合计402件；虚线框为企业选定的方向',
  },
  'before-shipping-gates': {
    shape: 'flow',
    steps: [
      { head: '合同评审', says: '查目标市场|同类产品涉诉情况|落地国清单' },
      { head: '图纸冻结', says: '查结构|逐项比对权利要求|红黄绿三色分级' },
      { head: '装箱发运', says: '查外观、商标、标识|随货附排查说明|供应商承诺归档' },
    ],
    foot: '每道关口一张表，企业自填；拿不准的送中心复核',
  },
  'investment-atlas-chain': {
    shape: 'bars',
    unit: '占各自总量的比例（%）',
    max: 60,
    steps: 4,
    categories: ['衬底', '外延', '器件', '封装', '模块', '设备'],
    series: [
      { name: '本市有效专利（701件）', values: [0.6, 4.1, 5.3, 48.6, 38.7, 2.7] },
      { name: '全球专利（4.7万件）', values: [9, 17, 31, 14, 18, 11] },
    ],
  },
  'search-in-class-cards': {
    shape: 'flow',
    steps: [
      { head: '红卡', says: '它是什么||例：雨伞套', tone: 3 },
      { head: '黄卡', says: '它解决|什么麻烦||例：滴水、没处放', tone: 2 },
      { head: '蓝卡', says: '它靠|什么办法||例：折叠、挂扣', tone: 0 },
      { head: '绿卡', says: '还能叫|什么名字||例：伞兜、伞袋', tone: 1 },
    ],
    foot: '依次输入检索框，先看附图，再说“我和它哪里不一样”',
  },
  'reading-sep-funnel': {
    shape: 'funnel',
    levels: [
      { head: '28族', value: 28, says: '来函列出的全部专利族', tone: 5 },
      { head: '22族', value: 22, says: '去除无有效中国专利的6族', tone: 4 },
      { head: '14族', value: 14, says: '去除与标准文本不对应的8族', tone: 1 },
      { head: '9族', value: 9, says: '去除未实施可选功能的5族', tone: 0 },
    ],
  },
  'first-loan-map': {
    shape: 'ties',
    heads: ['产品与专利', '潜在受让方（14家）'],
    left: ['双模滤波器　5件', '腔体滤波器　4件', '开关滤波组件　3件', '未用于产品　7件'],
    right: ['系统整机企业　6家', '同类器件企业　5家', '测试仪器企业　3家'],
    links: [
      [0, 0, 22],
      [0, 1, 14],
      [1, 0, 12],
      [1, 1, 10],
      [2, 2, 12],
      [2, 0, 6],
      [3, 1, 4],
    ],
  },
}
