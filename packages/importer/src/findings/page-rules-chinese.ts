import type { PageRuleId } from "./page-rules.js";
import type { RuleWording } from "./rule-wording.js";

const elsewhere = "如果不能修改页面，请在 overlay.yaml 中写明正确内容，并在 accepted.yaml 中接受此结果。";
const onPage = `在页面上更正。${elsewhere}`;
const nothing = "无需处理";

/** The rules about pages in Chinese. */
export const pageRulesChinese: Readonly<Record<PageRuleId, RuleWording>> = {
  "no-api-in-file": {
    explanation: "文件中没有任何能识别的接口文档。",
    hint: "把页面重新保存为文本、.md 或 OpenAPI；或者把文件移出该目录。",
  },
  "other-encoding": {
    explanation: "文件的编码不是 UTF-8，而是 UTF-16、GB18030（GBK）或其他编码。",
    hint: "把文件另存为 UTF-8。",
  },
  "request-left-out": {
    explanation:
      "正文中出现的请求不是该服务的接口：它发往其他域名或已签名的 URL，出现在更新日志或文章中，或者只针对某一个对象而没有任何说明。",
    hint: "无需处理；如果它确实是接口，请补全文档：单独一行写出方法和路径，并写明字段和响应。",
  },
  "truncated-page": { explanation: "页面在中途结束：有一部分被截断或缺失。", hint: "重新复制整个页面。" },
  "unreadable-json": {
    explanation: "页面中的一段 JSON 有语法错误，其后的内容可能丢失。",
    hint: "更正此处的 JSON。",
  },
  "unreadable-yaml": { explanation: "页面中的 YAML 有语法错误。", hint: "更正此处的 YAML。" },
  "repaired-yaml": {
    explanation: "页面中的 YAML 有语法错误，但含义明确，已按其含义读取。",
    hint: "给冒号后的文字加上引号。",
  },
  "unreadable-example": {
    explanation: "本应是 JSON 的示例有语法错误，已按文本保留。",
    hint: "更正此处的 JSON。",
  },
  "nesting-too-deep": {
    explanation: "嵌套深度超过了任何 schema 应有的程度。",
    hint: "给嵌套最深的部分在 components 中起一个名字，再用 $ref 引用；或从页面中删去这一段。",
  },
  "file-too-large": {
    explanation: "文件比任何文档都大，没有读取。",
    hint: "把该文件移出目录；如果确实是这么大的导出文件，请拆分。",
  },
  "foreign-reference": {
    explanation:
      "引用指向目录之外、某个网址，或不存在的内容。读取页面时只打开它自己目录内的文件，不访问任何服务器。",
    hint: "允许另一个目录：--allow-ref <目录>；获取网址上的内容：corsac add --follow-refs；或更正引用。",
  },
  "unsafe-name": {
    explanation: "JavaScript 赋予了特殊含义的名称不能用作字段名。",
    hint: "如果它确实是字段，请在页面上改名。",
  },
  "unsafe-pattern": {
    explanation:
      "正则表达式遇到别人特意构造的文本会运行数小时之久。任何校验器都不会执行它；它保留在 x-corsac-unchecked-pattern 中。",
    hint: `改写它，让每段文本只有一种匹配方式：循环里不再套循环，循环内的各分支不匹配同一字符，能匹配同样文本的循环（如 .*）最多两个相继出现，开头没有 ^ 时只能有一个。${elsewhere}`,
  },
  "unreadable-pattern": {
    explanation:
      "正则表达式不是 JSON Schema 认可的写法。任何校验器都不会执行它；它保留在 x-corsac-unchecked-pattern 中。",
    hint: `按 JavaScript 带 u 标志时能读取的写法改写：不在两端加斜杠，不用 (?i) 之类的标志，括号成对，反斜杠只放在需要转义的字符之前。${elsewhere}`,
  },
  "repaired-pattern": {
    explanation: "正则表达式采用了 JSON Schema 不允许的写法，已换成含义相同的写法。",
    hint: `${nothing}；若要消除此提示，可在页面上改用提示信息中的写法。`,
  },
  "inexact-number": {
    explanation: "超过 2^53（9007199254740992）的整数会被舍入：程序把 JSON 数字读作浮点数。",
    hint: `id 请写成带引号的文本；上下限请限制在 ±9007199254740991 之内，或删去。${elsewhere}`,
  },
  "duplicate-name": { explanation: "一个 JSON 对象中有两个同名成员。", hint: "删除错误的那一个。" },
  "unnamed-parameter": {
    explanation: "没有名称的参数无法发送，已略去。",
    hint: "在页面上为它命名，或将其删除。",
  },
  "stale-body-on-get": {
    explanation: "GET 没有请求体；页面上残留的请求体不会进入文档。",
    hint: "从页面上删除请求体，或更正请求方法。",
  },
  "authorization-header": {
    explanation: "Authorization 请求头是服务的鉴权方式，不是参数。",
    hint: `${nothing}：客户端会发送密钥。不想再看到此提示时，把密钥声明为鉴权方式（security scheme），并从页面上删除该参数。`,
  },
  "contradicting-security": {
    explanation: "接口声明不需要密钥，却有一个传递密钥的参数；文档以需要密钥为准。",
    hint: `把密钥声明为鉴权方式（security scheme），在 security 中写上它的名称（而不是 []），并删除该参数；如果确实不需要密钥，只需删除该参数。${elsewhere}`,
  },
  "transport-header": {
    explanation: "Content-Type 和 Accept 由请求体决定，不是参数。",
    hint: `${nothing}：客户端会发送该请求头。不想再看到此提示时，从页面上删除该参数。`,
  },
  "non-ascii-name": {
    explanation: "路径参数改用 ASCII 名称，以便任何客户端都能使用。",
    hint: `${nothing}；页面上的原名保留在 x-corsac-text 中。不想再看到此提示时，在页面上改用 ASCII 名称。`,
  },
  "path-parameter-mismatch": { explanation: "路径与文档中的路径参数名称不一致。", hint: onPage },
  "pasted-response-example": {
    explanation: "响应示例与响应的 schema 没有任何共同字段：它属于另一个接口，或者 schema 已经过时。",
    hint: `如果接口实际按示例返回，请改正 schema；否则删除该示例。${elsewhere}`,
  },
  "foreign-response-example": {
    explanation: "响应示例来自另一个模型，而不是本页的模型。",
    hint: "换成本模型的响应。",
  },
  "pasted-response-schema": {
    explanation: "响应的 schema 描述的是另一个模型的输入。",
    hint: `描述本模型的输入，或写成任意对象。${elsewhere}`,
  },
  "narrowed-response-schema": {
    explanation: "该接口为所有模型返回结果，但其响应 schema 只描述了其中一个模型的输入。",
    hint: `把输入写成任意对象。${elsewhere}`,
  },
  "null-typed-output": {
    explanation: "输出被写成 null，而只有未完成的任务才会是 null。",
    hint: `在页面上写明输出。${elsewhere}`,
  },
  "undocumented-output": {
    explanation: "没有任何地方说明模型输出什么：其类型只能是文件、多个文件或 JSON。",
    hint: "在 overlay.yaml 中写明模型的输出及其依据。",
  },
  "property-only-in-example": {
    explanation: "某个字段只出现在示例中；它已成为属性，并标记为推断所得。",
    hint: `在页面上写明该字段。${elsewhere}`,
  },
  "unattached-list": {
    explanation: "页面列出了一组取值，但无法确定属于哪个字段。",
    hint: `把这些取值写进所属字段的说明。${elsewhere}`,
  },
  "malformed-schema": {
    explanation: "schema 中含有任何 JSON Schema 都不能有的内容，已略去。",
    hint: onPage,
  },
  "unknown-type": {
    explanation: "schema 使用了 JSON Schema 没有的类型名。",
    hint: "在页面上改用 string、number、integer、boolean、array、object 或 null。",
  },
  "unknown-keyword": {
    explanation: "schema 中有 JSON Schema 和 OpenAPI 都没有的关键字，已去掉。",
    hint: "在页面上更正该关键字，或写成 x-…。",
  },
  "enum-of-wrong-type": {
    explanation: "schema 列出的取值与它的类型不符。",
    hint: `让取值与类型一致。${elsewhere}`,
  },
  "default-outside-enum": { explanation: "默认值不在允许的取值之中。", hint: onPage },
  "default-outside-range": { explanation: "默认值小于最小值或大于最大值。", hint: onPage },
  "contradicting-description": {
    explanation: "描述中给出的范围或取值列表不包含它自己的默认值，已略去。",
    hint: onPage,
  },
  "default-of-wrong-type": { explanation: "默认值与属性的类型不符。", hint: onPage },
  "minimum-over-maximum": { explanation: "最小值大于最大值：没有任何取值可用。", hint: onPage },
  "undefined-required": {
    explanation: "必填字段不在属性之中。",
    hint: `写明该字段，或从 "required" 中删去。${elsewhere}`,
  },
  "contradicting-pages": {
    explanation: "两个页面对同一接口、同一模型的同一字段说法不一；文档采用两者都允许的写法。",
    hint: `使各页面一致。${elsewhere}`,
  },
  "required-contradicted": {
    explanation: "schema 要求某个字段必填，而页面自己的示例却没有它。",
    hint: `更正 schema 或示例；在此之前该字段为可选。${elsewhere}`,
  },
  "literal-path-id": {
    explanation: "路径中写的是某一个对象的 id，而本意是任意一个。",
    hint: `${nothing}，文档在该处已是路径参数；可在页面的路径中写成 \`{id}\`。`,
  },
  "spaced-name": {
    explanation: "字段名的开头或结尾有空格，请求和响应中的字段名也得带上这个空格。",
    hint: "在页面中删除空格，除非服务确实需要它。",
  },
  "stray-key": {
    explanation: "请求体或响应体的 schema 旁边有一个没有意义的键；它不写入文档。",
    hint: "把它移到 schema 里，或从页面中删除。",
  },
  "repeated-required": {
    explanation: "同一个字段在 required 中列出了不止一次。",
    hint: "在页面中删除重复的一项；文档中只列一次。",
  },
  "repeated-description": {
    explanation: "两个名称不同的字段使用了完全相同、且写明数值的说明。",
    hint: "检查页面上是否把一个字段的说明复制给了另一个字段，并分别写明各字段的含义。",
  },
  "unresolved-reference": {
    explanation: "引用的内容不在文件中。",
    hint: `导出页面时请连同其数据模型及引用的内容一起导出，或更正该引用。${elsewhere}`,
  },
  "documentation-only": {
    explanation: "文件的这一部分是给人看的文字，或属于其他协议，不描述任何 HTTP 接口。",
    hint: `${nothing}；它不属于文档。不想再看到此提示时，在 accepted.yaml 中接受此结果。`,
  },
  "not-expressible": {
    explanation: "文件中有 OpenAPI 3.1 无法表达的内容，已略去。",
    hint: `如果其余内容已经够用，${nothing}；否则改用 OpenAPI 3.1 能表达的写法。不想再看到此提示时，从页面上删除这部分内容，或在 accepted.yaml 中接受此结果。`,
  },
  "secret-value": { explanation: "某个值看起来像真实的密钥。", hint: "吊销该密钥，并在页面上换成占位符。" },
  "example-against-schema": {
    explanation: "示例中的某个值不被它自己的 schema 允许。",
    hint: `更正页面上的示例或 schema。${elsewhere}`,
  },
  "duplicate-operation": {
    explanation: "两个页面描述同一个接口，而且无法区分两者的请求。",
    hint: `删除其中一个页面，或让每个接口有自己的标题（\`summary\`），或让每个页面有自己的模型。${elsewhere}`,
  },
  "placeholder-in-path": {
    explanation: "路径中应当是参数的位置写了占位符。",
    hint: "在页面上写成参数：/task/{id}。",
  },
  "repaired-path": {
    explanation:
      "路径写成了完整地址，或者带有查询参数、片段、空格，或者缺少开头的斜杠；含义明确，已按其含义读取。",
    hint: "页面上只写路径：/v1/tasks/{id}；域名写到 servers，查询参数写到参数表。",
  },
  "repaired-declaration": {
    explanation: "页面用了 OpenAPI 没有的写法，但含义明确，已按其含义读取。",
    hint: "在页面上改用提示信息中给出的 OpenAPI 写法。",
  },
  "left-out": {
    explanation: "页面中的这一部分在 OpenAPI 文档中没有对应位置，含义也不明确，未写入文档。",
    hint: `在页面上更正。${elsewhere}`,
  },
};
