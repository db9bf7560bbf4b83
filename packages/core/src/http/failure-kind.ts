const absent =
  /not[ _-]?(?:exist|found)|no such|doesn'?t exist|unknown (?:task|prediction|job|id)|不存在|找不到|未找到|查无/i;
const unauthenticated =
  /(?:invalid|incorrect|wrong|missing|no|expired)[ _-](?:api[ _-]?)?(?:key|token|credentials?)\b|(?:key|token|credentials?) (?:is )?(?:invalid|incorrect|expired|missing)|unauthori[sz]ed|auth(?:entication)?[ _-]?fail(?:ed|ure)|unauthenticated|not authenticated|(?:无效|错误)的?(?:令牌|密钥|key)|(?:令牌|密钥|key)(?:无效|错误|不正确|已过期)|未授权|鉴权失败|认证失败/i;

/** Whether a message of a service states that the requested object does not exist. */
export function saysAbsent(words: string): boolean {
  return absent.test(words);
}

/** Whether a message of a service states that the key is not accepted. */
export function saysUnauthenticated(words: string): boolean {
  return unauthenticated.test(words);
}
