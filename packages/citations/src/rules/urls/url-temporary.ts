import type { Rule } from '../checking.ts'
import { addressesOf } from './addresses-of.ts'
import { urlTemporary } from './messages.ts'

/** Finds addresses that were made for one visit: with a session's number, or signed for a few hours. */
export const checkUrlTemporary: Rule = (checking) =>
  addressesOf(checking).flatMap(({ value, range, url }) => {
    const what = temporary.exec(url)?.[1]
    return what === undefined ? [] : [urlTemporary({ at: value.placeOf(range), text: url, what })]
  })

// Signed queries of Amazon, Google and Azure; sessions of Java, PHP and ASP; EBSCO and ScienceDirect's old ones.
const temporary =
  /[?&;](X-Amz-(?:Signature|Credential|Expires|Security-Token)|X-Goog-(?:Signature|Expires)|AWSAccessKeyId|jsessionid|PHPSESSID|ASPSESSIONID\w{0,20}|aspsessionid|session_?id|sid=[^&]{0,200}(?:sessionmgr|sdc-v-sess)|_ob=ArticleURL)(?:[=&]|$|(?<=sess))/i
