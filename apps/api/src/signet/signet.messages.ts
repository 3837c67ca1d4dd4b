import { addMessages } from '../platform/say'

export const signetMessages = addMessages({
  zh: {
    'signet.none':
      '本单位尚未启用电子印章。请由本单位系统管理员在“电子印章”中登记授权并上传印章图样或接入签章服务；也可打印后加盖实物印章，再上传盖章扫描件。',
    'signet.exists': '本单位已有启用中的电子印章，请先停用再登记新的印章。',
    'signet.absent': '本单位没有启用中的电子印章。',
    'signet.provider': '请选择印章的签章方式。',
    'signet.algorithm': '请选择签名算法：RSA 或 ECDSA。',
    'signet.diameter': '印章直径应为 {min} 至 {max} 毫米的整数。',
    'signet.authorisedBy': '批准人应为 {min} 至 {max} 个字符。',
    'signet.authorisation': '授权依据应为 {min} 至 {max} 个字符，如批准文号或会议纪要编号。',
    'signet.authorisedOn': '批准日期应为不晚于今天的日期。',
    'signet.reason': '停用原因应为 {min} 至 {max} 个字符。',
    'signet.picture': '请上传印章图样（PNG 或 JPG）。',
    'signet.notSquare':
      '印章图样裁去空白后应为正圆或正方形，宽高相差不超过 10%，当前为 {width} × {height} 像素。',
    'signet.small': '印章图样裁去空白后宽高应不少于 {min} 像素，当前为 {width} × {height} 像素。',
    'signet.notRed':
      '印章图片中没有红色印迹，不能登记：黑白扫描件和其他颜色的图片盖出的不是红色公章，请换用彩色扫描的红色印章图片。',
    'signet.unreadablePicture': '印章图样无法读取，请换用 PNG 或 JPG 图片。',
    'signet.noService': '本系统尚未接入签章服务，请联系系统运维人员。',
    'signet.service': '签章服务没有给出有效的签名，未用印。请稍后再试或联系签章服务的管理方。',
    'signet.serviceSeal':
      '签章服务给出的印章不能使用，未登记：须有单位名称、可读取的印章图样（PNG）和证书。请联系签章服务的管理方。',
    'signet.serviceNoSeal': '签章服务中没有本单位的印章，请联系签章服务的管理方。',
    'signet.expired':
      '本单位印章的证书已于 {day} 到期，不能用印。请由本单位系统管理员在“电子印章”中停用后重新登记，即签发新的证书。',
    'signet.otherAuthority':
      '本单位印章的证书由更换前的签发机构签发，不能再用印。请由本单位系统管理员在“电子印章”中停用后重新登记，即签发新的证书；此前盖章的文件仍然有效。',
    'signet.signed':
      '该文件已有电子签章，加盖仅为图样的印章会使其失效。请由本单位系统管理员接入系统签章或签章服务后用印；仅用图样的，应先于其他单位加盖。',
    'signet.pageFull': '该页或骑缝处已没有位置再加盖一枚印章，几枚印章不能相碰。',
  },
  en: {
    'signet.none':
      'This office has no electronic seal yet. Its system administrator registers the authorisation and the seal’s picture, or connects a signing service; or print, stamp by hand and upload the scan.',
    'signet.exists': 'This office has an electronic seal in force; end it before registering another.',
    'signet.absent': 'This office has no electronic seal in force.',
    'signet.provider': 'Choose how the seal signs.',
    'signet.algorithm': 'Choose the algorithm: RSA or ECDSA.',
    'signet.diameter': 'The diameter must be a whole number of millimetres from {min} to {max}.',
    'signet.authorisedBy': 'The name of who approved must have {min} to {max} characters.',
    'signet.authorisation':
      'The authorisation must have {min} to {max} characters, such as a number of a decision.',
    'signet.authorisedOn': 'The day of approval must be a date not after today.',
    'signet.reason': 'The reason must have {min} to {max} characters.',
    'signet.picture': 'Upload the seal’s picture (PNG or JPG).',
    'signet.notSquare':
      'Without its margins the picture must be as wide as high to within 10 %; it is {width} × {height} pixels.',
    'signet.small':
      'Without its margins the picture must be at least {min} pixels wide; it is {width} × {height}.',
    'signet.notRed':
      'The picture shows no red ink: a scan in black and white, or of another colour, is no red seal. Scan the seal in colour.',
    'signet.unreadablePicture': 'The picture cannot be read; use a PNG or JPG.',
    'signet.noService': 'This server is not connected to a signing service; ask whoever runs it.',
    'signet.service':
      'The signing service gave no valid signature; nothing was sealed. Try later or ask its operator.',
    'signet.serviceSeal':
      'The seal that the signing service gave cannot be used and was not registered: it takes a name, a picture (PNG) and a certificate that can be read. Ask its operator.',
    'signet.serviceNoSeal': 'The signing service has no seal of this office; ask its operator.',
    'signet.expired':
      'The certificate of this office’s seal ran out on {day}; it cannot seal. Have its system administrator end the seal and register it again, which certifies it anew.',
    'signet.otherAuthority':
      'The certificate of this office’s seal is from the authority before the present one; it cannot seal. Have its system administrator end the seal and register it again, which certifies it anew; what was sealed stays valid.',
    'signet.signed':
      'This file bears an electronic seal that a seal of picture alone would break. Have your administrator set up the system’s signature or a signing service; a picture must be pressed before the other units seal.',
    'signet.pageFull':
      'The page, or the edges of the pages, have no room for another seal; seals never touch.',
  },
})
