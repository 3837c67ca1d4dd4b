import { addMessages } from '../platform/say'

export const packetMessages = addMessages({
  zh: {
    'packet.allOnline': '各参加单位均已登录过系统，不必导出线下填报包；需要的，请按单位导出。',
    'packet.nothing': '所选文件中没有总结（.docx）、数据和活动表（.xlsx）或图片，请核对后重新上传。',
    'packet.severalReports': '有多个 Word 文件：{names}，无法确定哪一个是总结，请只保留一个。',
    'packet.otherUnit': '填报包属于“{is}”，与所选单位“{unit}”不符，请核对。',
    'packet.held': '“{field}”的“是否开展”只能选“已开展”或“未开展”，现为“{value}”。',
    'packet.notHeldNumber': '“{field}”选了“未开展”，又填了数字或约数，请核对。',
    'packet.word': '“{field}”的约数只能选余、近、超、约，现为“{value}”。',
    'packet.leap':
      '“{field}”本年为 {value}，上年为 {last}，相差十倍以上；核对无误的，请在“相差十倍已核对”栏选“是”。',
    'packet.wordAlone': '“{field}”填了约数“{value}”，没有填数字。',
    'packet.whichActivity': '同类活动不止一项，请填写“活动名称”，与“活动”表一致。',
    'packet.noActivity': '“活动”表中没有对应的活动，请先登记活动。',
    'packet.noItem': '“{item}”不在统计项目中，请使用导出的表格填写。',
    'packet.plan': '活动类别“{plan}”不在通知的安排中，请从列表中选择。',
    'packet.state': '开展情况应为已开展、未开展或尚未开展，现为“{state}”。',
    'packet.figuresBad': '本项活动的数据有误，见“活动数据”表。',
    'packet.goesAlong': '本行没有错误，随其所属的活动一并退回，请一并送回。',
    'packet.notHeldFigures': '未开展的活动填了数字，请核对。',
    'packet.ownActivity': '本单位已在线登记或接手“{title}”，未作改动；需要修改的，由本单位在线办理。',
    'packet.twice': '“{title}”在表中重复，请合并为一行。',
    'packet.noPicture': '没有找到图片文件“{file}”，请核对文件名。',
    'packet.severalPictures':
      '“{file}”对应几个文件：{files}。请在“文件名”中写全扩展名或所在文件夹，或者改名后重新报送。',
    'packet.noPictured': '没有名为“{title}”的活动，或该活动有误，图片暂不能导入。',
    'packet.yesNo': '“有未成年人”和“监护人同意”请选“是”或“否”。',
    'packet.ownReport': '本单位已在线起草总结，未作改动；需要修改的，由本单位在线办理。',
    'packet.reportSent': '本单位的总结已报送；需要修改的，请先退回，再重新导入。',
    'packet.unstamped':
      '本次活动要求总结盖章，收到的总结先存为代录的草稿。请在进度总览该单位的“代录”中核对、定稿、打印，由该单位盖章，上传扫描件后报送；随件寄来的盖章件没有本稿校验码，按原件保存，不能代替。',
    'packet.notEntered': '本项活动不是代录的。',
    'packet.takenOver': '本单位已接手本项活动，可直接修改。',
    'packet.noObjection': '本项活动没有待答复的异议。',
    'constraint.activity_objection_open': '本单位提出的异议尚未答复，答复后方可再次提出。',
    'packet.summaryBad':
      '“总结数据”表有 {n} 处错误：总结先存为代录的草稿，退回的各行改正后送回即可，Word 总结不必重报。',
    'packet.sheetKept':
      '“总结数据”先存入代录的草稿，总结还有下列问题；Word 总结送来，或者在该单位的“代录”中补齐后报送。',
    'packet.figureTwice': '“{item}”在表中重复，请合并为一行。',
  },
  en: {
    'packet.unstamped':
      'This week asks for stamped reports, so the one that came is kept as a draft entered for its unit. Under “Enter for it” of that unit check it, finalise it, print it, have it stamped, upload the scan and file it; a stamped paper that came along bears no code of this version, is kept as an original and does not replace it.',
    'packet.leap':
      '“{field}” is {value}, last year {last}: ten times apart. If it stands, choose 是 in the column 相差十倍已核对.',
    'packet.allOnline':
      'Somebody of every unit has signed in; export packets unit by unit where you need one.',
    'packet.nothing': 'There is no report (.docx), no spreadsheet (.xlsx) and no picture among these files.',
    'packet.severalReports': 'There are several Word files: {names}. Leave only the report.',
    'packet.otherUnit': 'The packet is of “{is}”, not of “{unit}”.',
    'packet.held': 'Whether “{field}” was held is 已开展 or 未开展, not “{value}”.',
    'packet.notHeldNumber': '“{field}” says 未开展 and gives a number.',
    'packet.word': 'The word beside “{field}” is 余, 近, 超 or 约, not “{value}”.',
    'packet.wordAlone': '“{field}” has the word “{value}” and no number.',
    'packet.whichActivity': 'There are several such activities; name the one as in the sheet 活动.',
    'packet.noActivity': 'The sheet 活动 has no such activity; enter it first.',
    'packet.noItem': '“{item}” is not counted; use the sheets as exported.',
    'packet.plan': '“{plan}” is not planned by the notice; choose from the list.',
    'packet.state': 'An activity is 已开展, 未开展 or 尚未开展, not “{state}”.',
    'packet.goesAlong': 'Nothing is wrong here: it goes back with its activity; send both again.',
    'packet.figuresBad': 'Its figures are wrong; see the sheet 活动数据.',
    'packet.notHeldFigures': 'It was not held and has numbers; check it.',
    'packet.ownActivity': 'The unit entered “{title}” itself or took it over; it was left as it is.',
    'packet.twice': '“{title}” stands twice; make it one row.',
    'packet.noPicture': 'There is no picture “{file}”; check its name.',
    'packet.severalPictures':
      '“{file}” may mean several files: {files}. Write its ending or its folder with it, or rename them.',
    'packet.noPictured': 'There is no sound activity “{title}”; its pictures wait.',
    'packet.yesNo': 'Choose 是 or 否 for minors and for consent.',
    'packet.ownReport': 'The unit has begun its report itself; it was left as it is.',
    'packet.reportSent': 'The report of this unit is sent in; return it first, then import again.',
    'packet.notEntered': 'Nobody entered this activity for its unit.',
    'packet.takenOver': 'Your unit has taken this activity over; just change it.',
    'packet.noObjection': 'There is no objection to this activity to answer.',
    'constraint.activity_objection_open':
      'Your objection is not answered yet; you may object again after that.',
    'packet.summaryBad':
      'The sheet 总结数据 has {n} wrong rows: the report is kept as a draft until these come right; its Word file need not come again.',
    'packet.sheetKept':
      'The sheet 总结数据 is kept in a draft entered for the unit. The report still has these faults; it is filed once its Word file came or it is filled in under “Enter for it”.',
    'packet.figureTwice': '“{item}” stands twice; make it one row.',
  },
})
