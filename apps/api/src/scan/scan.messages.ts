import { addMessages } from '../platform/say'

export const scanMessages = addMessages({
  zh: {
    'scan.noParts': '请先选择盖章扫描件，再绑定。',
    'scan.tooManyParts': '一次最多合并 {max} 个文件，现在选了 {n} 个，请减少后再绑定。',
    'scan.wrongCode': '扫描件上的校验码是 {found}，与本稿的校验码 {code} 不一致，请核对是否选错文件。',
    'scan.typedOther': '输入的校验码是 {typed}，与本稿的校验码 {code} 不一致，请对照纸面核对。',
    'scan.codeNeeded': '未能从扫描件上识读校验码，请对照纸面输入校验码（本稿第 {n} 稿）。',
    'scan.damaged': '“{name}”已损坏，无法读取，请重新扫描。',
    'scan.encrypted': '“{name}”加了密码，请去掉密码后再上传。',
    'scan.noSuchPage': '“{name}”没有所选的页，请重新选择页码。',
    'scan.tooManyPages': '“{name}”超过 {max} 页，请分开扫描。',
    'scan.slow': '“{name}”读取时间过长，请降低分辨率后重新扫描。',
    'scan.heavy':
      '“{name}”读取时占用内存超过 {megabytes} MB，已停止读取，请降低分辨率或分成几个文件扫描后再上传。',
    'scan.otherVersion': '所选的不是当前的第 {n} 稿，请刷新页面后再绑定。',
    'scan.notWaiting': '此{noun}不在待盖章状态，不在此绑定；已报送的如需更换扫描件，请在该{noun}页面办理。',
    'scan.filersOwn': '本活动的这份表由报送单位盖章，审核单位不另行上传；扫描件有误的请退回。',
    'scan.alreadyChecked': '该扫描件的校验码已核对，无需再次核对。',
  },
  en: {
    'scan.noParts': 'Choose the stamped scan first.',
    'scan.tooManyParts': 'At most {max} files are put together at once; {n} were chosen.',
    'scan.wrongCode': 'The scan carries the code {found}, this version has {code}; check the file.',
    'scan.typedOther': 'The code typed is {typed}, this version has {code}; check the paper.',
    'scan.codeNeeded': 'No code could be read from the scan; type the code on the paper (version {n}).',
    'scan.damaged': '“{name}” is damaged and cannot be read; scan it again.',
    'scan.encrypted': '“{name}” has a password; remove it and upload again.',
    'scan.noSuchPage': '“{name}” does not have the pages chosen.',
    'scan.tooManyPages': '“{name}” has more than {max} pages; scan in parts.',
    'scan.slow': '“{name}” takes too long to read; scan it at a lower resolution.',
    'scan.heavy':
      'Reading “{name}” took more than {megabytes} MB of memory and was stopped; scan it at a lower resolution or in parts.',
    'scan.otherVersion': 'This is not the current version {n}; reload the page.',
    'scan.notWaiting':
      'This {noun} does not wait for its stamp; if it was submitted, its scan is replaced on its own page.',
    'scan.filersOwn':
      'This form is stamped by its filer, not by you; return the {noun} where its scan is wrong.',
    'scan.alreadyChecked': 'The code of this scan has been checked already.',
  },
})
