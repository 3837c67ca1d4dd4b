import { addMessages } from '../platform/say'

export const authorityMessages = addMessages({
  zh: {
    'authority.keyless':
      '签发机构证书 root.crt 没有对应的私钥 root.key，不能签发印章证书。请系统运维人员放入私钥，或移走 root.crt。',
    'authority.unreadable':
      '签发机构证书 root.crt 无法读取。请系统运维人员换成 PEM 或 DER 格式的证书，或移走 root.crt。',
  },
  en: {
    'authority.keyless':
      'The authority’s certificate root.crt has no private key root.key beside it, so no seal can be certified. Whoever runs the server adds the key, or moves root.crt away.',
    'authority.unreadable':
      'The authority’s certificate root.crt cannot be read. Whoever runs the server replaces it by one in PEM or DER, or moves it away.',
  },
})
