const absent =
  /not[ _-]?(?:exist|found)|no such|doesn'?t exist|unknown (?:task|prediction|job|id)|不存在|找不到|未找到|查无/i;
const unauthenticated =
  /(?:invalid|incorrect|wrong|missing|no|expired)[ _-](?:api[ _-]?)?(?:key|token|credentials?)\b|(?:key|token|credentials?) (?:is )?(?:invalid|incorrect|expired|missing)|unauthori[sz]ed|auth(?:entication)?[ _-]?fail(?:ed|ure)|unauthenticated|not authenticated|(?:无效|错误)的?(?:令牌|密钥|key)|(?:令牌|密钥|key)(?:无效|错误|不正确|已过期)|未授权|鉴权失败|认证失败/i;

// RFC 9110, 500 and 503; Alibaba Cloud, InternalError; Anthropic, overloaded_error; Chinese gateways.
const unavailable =
  /\bbusy\b|overload|unavailable|again later|internal.{0,8}error|繁忙|过载|稍[后候][再重]试|(?:系统|内部)(?:错误|异常)/i;

/** Whether a message of a service states that it cannot respond at present. */
export function saysUnavailable(words: string): boolean {
  return unavailable.test(words);
}

/** Whether a message of a service states that the requested object does not exist. */
export function saysAbsent(words: string): boolean {
  return absent.test(words);
}

/** Whether a message of a service states that the key is not accepted. */
export function saysUnauthenticated(words: string): boolean {
  return unauthenticated.test(words);
}
