/**
 * The Chinese text of findings: a pattern for the English message of a rule, and its translation. `$1` is replaced by
 * the first group. For a message that matches no pattern, its data is listed instead, see {@link chineseMessage}.
 */
const templates: readonly (readonly [english: RegExp, chinese: string])[] = [
  [
    /^(.+) has the default (.+), but its description says "(.+)"; the default is kept, and this part of the description is not used$/s,
    "$1 的默认值为 $2，而描述中写的是“$3”；保留默认值，未采用描述中的这部分",
  ],
  [/^In the example, "(.+)" fits none of the alternatives$/s, "示例中的“$1”与任何一种可选的 schema 都不符"],
  [/^In the example, "(.+?)" is (.+), not one of (.+)$/s, "示例中的“$1”为 $2，不在允许的取值之内：$3"],
  [/^In the example, "(.+?)" is (.+), but its (\w+) is (.+)$/s, "示例中的“$1”为 $2，而它的 $3 为 $4"],
  [/^In the example, "(.+?)" is (.+), not (.+)$/s, "示例中的“$1”为 $2，而 schema 要求的是 $3"],
  [
    /^The response example is an answer of (.+), the page is about (.+)$/s,
    "响应示例是 $1 的响应，而本页讲的是 $2",
  ],
  [/^The response's "(.+)" is documented as null$/s, "响应的“$1”写成了 null"],
  [
    /^The response's "(.+?)" describes (.+), which (.+?) (?:does|do) not take(?:; these are the inputs of (.+?))?(?:; (\d+) pages have this schema by mistake)?$/s,
    "响应的“$1”描述了 $3 并不接受的字段：$2{4，它们是 $4 的输入}{5，共有 $5 个页面误贴了同一 schema}",
  ],
  [
    /^The response's "(.+?)" requires (.+), but answers about any model come here(?:; these are the inputs of (.+?))?$/s,
    "响应的“$1”要求 $2，而该接口返回所有模型的结果{3，它们是 $3 的输入}",
  ],
  [
    /^A response example \((.*)\) shares no field with the response's schema \((.*)\)$/s,
    "有一个响应示例（$1）与响应的 schema（$2）没有任何共同字段",
  ],
  [
    /^The response example "(.+)" \((.*)\) shares no field with the response's schema \((.*)\)$/s,
    "响应示例“$1”（$2）与响应的 schema（$3）没有任何共同字段",
  ],
  [
    /^The response example \((.*)\) shares no field with the response's schema \((.*)\)$/s,
    "响应示例（$1）与响应的 schema（$2）没有任何共同字段",
  ],
  [
    /^([A-Z]+ \S+) shows a request body(?: of (\d+) fields? \((.*)\))?; it is not part of the document$/s,
    "$1 的页面上有请求体{2（$2 个字段：$3）}，未写入文档",
  ],
  [/^(.+) requires "(.+)", which is not among its properties$/s, "$1 的 required 中有“$2”，而它不在属性之中"],
  [
    /^"(.+)" is required, but the page's own example does without it; it is optional in the document$/s,
    "“$1”被写成必填，而页面自己的示例中没有它；在文档中为可选",
  ],
  [
    /^The path (\S+) has the placeholder (.+) where a parameter belongs$/s,
    "路径 $1 中的 $2 是占位符，应写成路径参数",
  ],
  [
    /^The page declares that no key is needed \(security: \[\]\), but its (.+?) (?:carries|carry) one; the document requires (.+)$/s,
    "页面声明不需要密钥（security: []），但 $1 会传递密钥；文档要求鉴权：$2",
  ],
  [/^The field "(.+)" is described in the same words as "(.+)"$/s, "字段“$1”与“$2”的说明完全相同"],
  [/^The name of the field (.+) starts or ends with a space$/s, "字段名 $1 的开头或结尾有空格"],
  [
    /^The request (\S+ \S+) goes to a signed URL; it is not part of the document$/,
    "请求 $1 发往已签名的 URL，未写入文档",
  ],
  [
    /^The request (\S+ \S+) goes to (.+), which is not a host of this service; it is not part of the document$/s,
    "请求 $1 发往 $2，它不是该服务的域名；未写入文档",
  ],
  [
    /^The request (\S+ \S+) is mentioned in a changelog or an article, which documents no operation; it is not part of the document$/s,
    "请求 $1 出现在更新日志或文章中，不是接口文档；未写入文档",
  ],
  [
    /^The request (\S+ \S+) is of no documented operation; it is not part of the document$/s,
    "请求 $1 不属于任何有文档的接口，未写入文档",
  ],
  [
    /^The integer (\S+) is beyond 2\^53; numbers of JSON are read as (\S+) by most programs, and so it is in the document$/s,
    "整数 $1 超过 2^53，多数程序会把它读作 $2；文档中也是这个值",
  ],
  [
    /^The file is encoded in (.+), not in UTF-8; it was read as such$/s,
    "文件的编码是 $1，不是 UTF-8；已按该编码读取",
  ],
  [
    /^The file is not UTF-8 and its encoding cannot be determined; it was not read$/s,
    "文件的编码不是 UTF-8，且无法确定是哪种编码；未读取",
  ],
  [/^The file is a HAR recording of requests, which is not read/s, "该文件是 HAR 请求记录，不能作为文档读取"],
  [/^The file is an export of Insomnia, which is not read/s, "该文件是 Insomnia 的导出文件，不能读取"],
  [/^The file is (.+), which is not read/s, "该文件的格式不受支持：$1"],
  [/^A (query|path|header|cookie) parameter has no name$/, "有一个 $1 参数没有名称"],
  [/^The path parameter \{(.+)\} is called \{(.+)\} in the document$/s, "路径参数 {$1} 在文档中改名为 {$2}"],
  [
    /^The page documents a path parameter "(.+)" that (\S+) does not have$/s,
    "页面写明了路径参数“$1”，而路径 $2 中没有它",
  ],
  [
    /^The path has \{(.+)\}, but the page does not document that parameter; it is taken to be text$/s,
    "路径中有 {$1}，而页面没有说明该参数；按文本处理",
  ],
  [
    /^The page lists (\d+) values \((.*)\) that fit no field$/s,
    "页面列出了 $1 个取值（$2），无法确定属于哪个字段",
  ],
  [
    /^"(.+)" occurs only in the example, not among the documented fields$/s,
    "“$1”只出现在示例中，文档所列字段里没有它",
  ],
  [
    /^The output of (.+) is not described(?:: it is typed as a file, files or JSON\.)?$/s,
    "没有任何地方说明 $1 输出什么，其类型只能是文件、多个文件或 JSON",
  ],
  [
    /^The output of (.+) stands at (\S+) of the answer, but the model has no schema of it: .*$/s,
    "$1 的输出位于响应的 $2，但没有任何地方写明它的 schema，其类型只能是文件、多个文件或 JSON",
  ],
  [
    /^The output of (.+) is the whole answer, but the model has no schema of it: .*$/s,
    "整个响应就是 $1 的输出，但没有任何地方写明它的 schema，其类型只能是文件、多个文件或 JSON",
  ],
  [
    /^The documentation does not describe how to query a prediction of (.+) until it is finished\.$/s,
    "没有任何地方说明如何查询 $1 的任务，直到其完成",
  ],
  [
    /^(.+) starts like JSON but is not valid JSON; it is kept as text$/s,
    "“$1”的开头像 JSON，但不是有效的 JSON；按文本保留",
  ],
  [
    /^(.+) has a property "(.+)" whose schema is no object; it takes any value$/s,
    "$1 的属性“$2”的 schema 不是对象；按任意值处理",
  ],
  [
    /^(.+) has (".+"), which is no keyword of a schema; it was left out$/s,
    "$1 中的 $2 不是 schema 的关键字，已略去",
  ],
  [/^(.+) has (".+") with a value of the wrong kind; it was left out$/s, "$1 中 $2 的值类型不对，已略去"],
  [
    /^(.+) has the default (.+), which is not among its (\d+) values; it was left out$/s,
    "$1 的默认值 $2 不在它的 $3 个取值之中，已略去",
  ],
  [
    /^(.+) has the type (.+), which JSON Schema does not have; it is read as (.+)$/s,
    "$1 的类型 $2 不是 JSON Schema 的类型，按 $3 处理",
  ],
  [
    /^(.+) is (.+), but its default is (.+); it was left out$/s,
    "$1 的类型是 $2，而默认值是 $3，已略去该默认值",
  ],
  [
    /^(.+) is (.+), but its default is (.+); it is read as (.+)$/s,
    "$1 的类型是 $2，而默认值是 $3，按 $4 处理",
  ],
  [
    /^(.+) is (.+), but lists texts; they are read as what they mean$/s,
    "$1 的类型是 $2，而列出的取值是文本；按其含义处理",
  ],
  [
    /^(.+) is (.+), but lists (.+); the type was left out$/s,
    "$1 的类型是 $2，而列出的取值是 $3；已略去该类型",
  ],
  [
    /^A value of (\d+) characters looks like a real key; it is masked in the document$/,
    "一个长 $1 个字符的值看起来像真实的密钥，在文档中已隐去",
  ],
  [
    /^The pattern (.+) of (.+) can run for hours on a text made for it; nothing checks it(?:; it stands at (.+) of the file, too)?$/s,
    "$2 的正则表达式 $1 遇到特意构造的文本会运行数小时之久，因此不会执行",
  ],
  [
    /^The pattern (.+) of (.+) stands between slashes with the flags "(.+)", which JSON Schema does not have; nothing checks it(?:; it stands at (.+) of the file, too)?$/s,
    "$2 的正则表达式 $1 两端有斜杠并带标志“$3”，JSON Schema 没有这种写法，因此不会执行",
  ],
  [
    /^The pattern (.+) of (.+) cannot be read; nothing checks it(?:; it stands at (.+) of the file, too)?$/s,
    "$2 的正则表达式 $1 无法读取，因此不会执行",
  ],
  [
    /^The path "(.+)" is not in the form of OpenAPI; it is read as (\S+)(?: of (\S+))?(?: with the query parameters? (.+?))?(?: without (.+))?$/s,
    "路径“$1”不是 OpenAPI 要求的写法，按 $2 读取{3，服务器为 $3}{4，查询参数为 $4}{5，已去掉 $5}",
  ],
  [
    /^No page describes how to query a prediction of (.+): (?:its answer has|their answers have) an id and a status \((.+?)\), but no page documents.*$/s,
    "没有任何页面说明如何查询 $1 的任务：响应（$2）里有 id 和状态，但没有页面描述查询状态的接口，示例中也没有它的地址",
  ],
  [
    /^No page describes how to query a prediction of (.+): (?:its answer has|their answers have) an id and a status \((.+?)\), but no page says what (.+), which returns the state, is sent as its parameters? (.+)\.$/s,
    "没有任何页面说明如何查询 $1 的任务：响应（$2）里有 id 和状态，但没有页面说明查询状态的接口 $3 的参数 $4 取什么值",
  ],
  [/^The server (.+) has no address; it was left out$/s, "服务器 $1 没有有效地址，已去掉"],
  [
    /^info\.(title|version) is the number (.+), where OpenAPI has a text; it is read as (.+)$/s,
    "info.$1 写成了数字 $2，OpenAPI 要求文本；按 $3 读取",
  ],
  [
    /^The variable "(.+)" of a server has no default; it is read with its first value, (.+)$/s,
    "服务器变量“$1”没有默认值；以第一个取值 $2 作为默认值",
  ],
  [/^The YAML cannot be read: (.+)$/s, "无法读取 YAML：$1"],
  [/^(.+) lists (".+") as required more than once$/s, "$1 的 required 中不止一次列出 $2"],
];

/**
 * A finding's message in Chinese. Without a translation, the rule's explanation with the data of the message: names and
 * values as written on the page, never the English sentence.
 *
 * @param explanation the meaning of the rule, in Chinese
 */
export function chineseMessage(message: string, explanation: string): string {
  for (const [english, chinese] of templates) {
    const groups = english.exec(message);
    if (groups !== null) return filled(chinese, groups);
  }
  const data = dataOf(message);
  return data.length === 0 ? explanation : `${explanation.replace(/。$/, "")}：${data.join("、")}`;
}

/** `{4，… $4}` is left out if group 4 is empty. */
function filled(template: string, groups: RegExpExecArray): string {
  return template
    .replace(/\{(\d)([^{}]*)\}/g, (_, group: string, text: string) =>
      groups[Number(group)] === undefined ? "" : text,
    )
    .replace(/\$(\d)/g, (_, group: string) => inChinese(groups[Number(group)] ?? ""))
    .replace(/(\p{Script=Han}|[”）]) (?=\p{Script=Han})/gu, "$1");
}

/** The terms in messages for parts that have no name on the page. */
const parts: Readonly<Record<string, string>> = {
  "the response": "响应",
  "the request body": "请求体",
  "a schema": "某个 schema",
  "a response example": "响应示例",
  "the example of the request body": "请求体示例",
  "the whole answer": "整个响应",
};

function inChinese(words: string): string {
  const property = /^"([^"]*)"$/.exec(words)?.[1];
  if (property !== undefined) return `“${property}”`;
  const item = /^An item of (.+)$/s.exec(words)?.[1];
  if (item !== undefined) return `${inChinese(item)}的列表项`;
  const status = /^The example of the response (\S+)$/.exec(words)?.[1];
  if (status !== undefined) return `响应 ${status} 的示例`;
  const parameters = words.replace(/\b(header|query|cookie|path) parameter (\S+)/g, "$1 参数 $2");
  return (
    parts[words.toLowerCase()] ??
    listed(parameters.replaceAll(" and ", parameters === words ? " and " : "、"))
  );
}

/** `a, b and c`, or with the rest as a number: `a, b, c and 4 more`. */
function listed(words: string): string {
  const [, names, rest] = /^(.+) and (\d+) more$/s.exec(words) ?? [];
  if (names !== undefined && rest !== undefined) {
    const shown = names.split(", ");
    return `${shown.join("、")} 等 ${shown.length + Number(rest)} 个`;
  }
  return /^[^\s,]+(?:, [^\s,]+)*(?: and [^\s,]+| …)?$/.test(words)
    ? words.replaceAll(", ", "、").replace(" and ", " 和 ")
    : words;
}

/** The data in an English sentence: texts in quotation marks, code, operations, paths and pointers. */
function dataOf(message: string): string[] {
  const found = message.matchAll(
    /"((?:[^"\\]|\\.)+)"|`([^`]+)`|((?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS|TRACE) \/\S*)|(?<![\w/])(\/[\w{}:./-]+|\{[^{}\s]+\}|#\/\S+)/g,
  );
  const data = [...found].map((match) =>
    (match[1] ?? match[2] ?? match[3] ?? match[4] ?? "").replace(/[.;,:]+$/, ""),
  );
  return [...new Set(data)].filter((text) => text !== "").map((text) => `“${text}”`);
}
