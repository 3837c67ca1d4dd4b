/** What papers call whoever files an entry, and whom it is sent to, beside the places of their seals. */
export const roleWords = {
  filer: ['报送单位', '填报单位', '申报单位', '作者单位', '作者所在单位', '所在单位', '制作单位'],
  receiver: ['推荐单位', '接收单位', '审核单位', '主管单位', '主管部门'],
} as const
