/**
 * What a finding says, in Chinese: the English message of a rule, and the same with its data in Chinese words. `$1` is what
 * the first group holds. A message that fits none has its data listed instead, see {@link chineseMessage}.
 */
const templates: readonly (readonly [english: RegExp, chinese: string])[] = [
  [
    /^(.+) has the default (.+), but its description says "(.+)"; the default stays, those words are left out$/s,
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
    /^The response's "(.+?)" describes (.+), which (.+?) does not take(?:; these are the inputs of (.+?))?(?:; the same schema stands on (\d+) pages)?$/s,
    "响应的“$1”描述了 $3 并不接受的字段：$2{4，它们是 $4 的输入}{5，同一 schema 出现在 $5 个页面上}",
  ],
  [
    /^The response's "(.+?)" requires (.+), but answers about any model come here(?:; these are the inputs of (.+?))?$/s,
    "响应的“$1”要求 $2，而该接口返回所有模型的结果{3，它们是 $3 的输入}",
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
  [/^The field "(.+)" is described in the same words as "(.+)"$/s, "字段“$1”与“$2”的说明完全相同"],
  [/^The name of the field (.+) starts or ends with a space$/s, "字段名 $1 的开头或结尾有空格"],
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
    /^"(.+)" stands only in the example, not among the documented fields$/s,
    "“$1”只出现在示例中，文档所列字段里没有它",
  ],
  [
    /^Nothing says what (.+) puts out(?:: it is typed as a file, files or JSON\.)?$/s,
    "没有任何地方说明 $1 输出什么，其类型只能是文件、多个文件或 JSON",
  ],
  [
    /^The output of (.+) stands at (\S+) of the answer, but the model has no schema of it: .*$/s,
    "$1 的输出位于响应的 $2，但没有任何地方写明它的 schema，其类型只能是文件、多个文件或 JSON",
  ],
  [
    /^Nothing says how a prediction of (.+) is followed until it is done\.$/s,
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
  [/^(.+) lists (".+") as required more than once$/s, "$1 的 required 中不止一次列出 $2"],
];

/**
 * A finding's message in Chinese. Where no wording is known, the rule's explanation with the data of the message:
 * names and values as they stand on the page, never the English sentence.
 *
 * @param explanation what the rule means, in Chinese
 */
export function chineseMessage(message: string, explanation: string): string {
  for (const [english, chinese] of templates) {
    const groups = english.exec(message);
    if (groups !== null) return filled(chinese, groups);
  }
  const data = dataOf(message);
  return data.length === 0 ? explanation : `${explanation.replace(/。$/, "")}：${data.join("、")}`;
}

/** `{4，… $4}` is left out where group 4 holds nothing. */
function filled(template: string, groups: RegExpExecArray): string {
  return template
    .replace(/\{(\d)([^{}]*)\}/g, (_, group: string, text: string) =>
      groups[Number(group)] === undefined ? "" : text,
    )
    .replace(/\$(\d)/g, (_, group: string) => groups[Number(group)] ?? "");
}

/** What an English sentence quotes: texts in quotation marks, code, operations, paths and pointers. */
function dataOf(message: string): string[] {
  const found = message.matchAll(
    /"((?:[^"\\]|\\.)+)"|`([^`]+)`|((?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS|TRACE) \/\S*)|(?<![\w/])(\/[\w{}:./-]+|\{[^{}\s]+\}|#\/\S+)/g,
  );
  const data = [...found].map((match) =>
    (match[1] ?? match[2] ?? match[3] ?? match[4] ?? "").replace(/[.;,:]+$/, ""),
  );
  return [...new Set(data)].filter((text) => text !== "").map((text) => `“${text}”`);
}
