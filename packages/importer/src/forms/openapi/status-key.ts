/** Names of statuses on pages, in lower case without spaces and punctuation. */
const words: Readonly<Record<string, string>> = {
  ok: "200",
  success: "200",
  successful: "200",
  成功: "200",
  created: "201",
  accepted: "202",
  nocontent: "204",
  badrequest: "400",
  unauthorized: "401",
  paymentrequired: "402",
  forbidden: "403",
  notfound: "404",
  conflict: "409",
  unprocessableentity: "422",
  toomanyrequests: "429",
  internalservererror: "500",
  servererror: "500",
  serviceunavailable: "503",
  error: "default",
  failure: "default",
  failed: "default",
  失败: "default",
  else: "default",
  other: "default",
  others: "default",
};

/** A key of `responses`. */
export interface StatusKey {
  /** `200`, `4XX` or `default`. */
  status: string;
  /** The name of a second response with this status: `x-200:name`. */
  name?: string;
  /** Whether the key is invalid in OpenAPI, but unambiguous. */
  isRepaired: boolean;
}

/** Reads a key of `responses`; undefined if it is not a status. */
export function statusKey(key: string): StatusKey | undefined {
  const declared = /^(?:x-)?([1-5](?:\d\d|XX)|default)(?::(.*))?$/i.exec(key);
  if (declared !== null) {
    const [, status = "", name] = declared;
    const plain = /^[1-5]xx$/i.test(status) ? status.toUpperCase() : status.toLowerCase();
    return { status: plain, ...(name === undefined ? {} : { name }), isRepaired: false };
  }
  const text = key.trim();
  const range = /^([1-5])(?:\*\*?|--|00\s*-\s*\d99)$/.exec(text)?.[1];
  if (range !== undefined) return { status: `${range}XX`, isRepaired: true };
  // `200 OK`, `HTTP 404`, `404.0`
  const number = /^(?:http[\s/_-]*)?([1-5]\d\d)(?:\.0)?(?:[\s:：_-]+(.*))?$/i.exec(text);
  if (number !== null) {
    const [, status = "", name] = number;
    return { status, ...(name === undefined || name === "" ? {} : { name }), isRepaired: true };
  }
  const word = text.toLowerCase().replace(/[\s_-]+/g, "");
  const known = Object.hasOwn(words, word) ? words[word] : undefined;
  return known === undefined ? undefined : { status: known, name: text, isRepaired: true };
}
