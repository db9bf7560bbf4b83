import type { MessageTable } from "../diagnostics/message.js";

/** Chinese messages of findings, by their English template. A test compares the keys with the templates of the source. */
export const chineseMessages: MessageTable = {
  // Lists and parts of sentences
  '"{0}"': "“{0}”",
  "{0} {1}": "{0} {1}",
  "{0} ({1})": "{0}（{1}）",
  "{0} ({1}{2})": "{0}（{1}{2}）",
  "{0} …": "{0} …",
  "{0}; {1}": "{0}；{1}",
  ": {0}": "：{0}",
  "{0} and {1}": "{0} 和 {1}",
  "{0} or {1}": "{0} 或 {1}",
  "{0} and {1} more": "{0} 等，另有 {1} 个",
  " and {0} more": " 等，另有 {0} 个",
  " at {0}": "（{0}）",
  " elsewhere": "（在别处）",
  " of {0}": "，服务器为 {0}",
  " with the query parameter {0}": "，查询参数为 {0}",
  " with the query parameters {0}": "，查询参数为 {0}",
  " without {0}": "，已去掉 {0}",
  "; it was left out": "；已略去",
  "; it is read as {0}": "；按 {0} 读取",
  "it was left out": "已略去",
  "it was added": "已补上",
  "it is kept as it is": "原样保留",
  "it is read as {0}": "按 {0} 读取",
  "one other place": "另一处",
  "{0} other places": "另外 {0} 处",
  "{0}; it stands at {1} of the file, too": "{0}；该文件中{1}也有",
  nothing: "无",
  empty: "空",
  null: "null",
  object: "对象",
  array: "数组",
  "single value": "单个值",
  "a {0}": "{0} 类型的值",
  "a list": "列表",
  "a text": "文本",
  "a number": "数字",
  "a whole number": "整数",
  "true or false": "true 或 false",
  "an object": "对象",
  "an array": "数组",
  "any value": "任意值",
  "an address": "一个地址",
  "another file": "另一个文件",
  "this file": "该文件",
  model: "模型",
  operation: "接口",
  "a model": "某个模型",
  "without an id": "（没有 id）",

  // The parts of a page
  "A schema": "某个 schema",
  "a schema": "某个 schema",
  "The schema": "该 schema",
  "The schema at {0}": "{0} 处的 schema",
  "The request body": "请求体",
  "the request body": "请求体",
  "An item of the request body": "请求体的列表项",
  "The response": "响应",
  "An item of the response": "响应的列表项",
  'An item of "{0}"': "“{0}”的列表项",
  "A response example": "有一个响应示例",
  "The response example": "响应示例",
  'The response example "{0}"': "响应示例“{0}”",
  "The saved answer": "保存的响应",
  'The saved answer "{0}"': "保存的响应“{0}”",
  "The example of the request body": "请求体的示例",
  "The example of the response {0}": "响应 {0} 的示例",
  "The data of the sample": "示例代码中的数据",
  "The sample": "示例代码",
  "The block under {0}": "“{0}”下的内容",
  "The document": "文档",
  "The file": "文件",
  "The project": "项目",
  "The collection": "集合",
  "The environment": "环境",
  "An entry": "某个条目",
  "A request": "某个请求",
  "The request {0}": "请求 {0}",
  "{0} parameter {1}": "{0} 参数 {1}",

  // Files
  "The file is empty": "文件是空的",
  "The document has no operation and no schema": "文档中既没有接口，也没有 schema",
  "The file holds no API in any form that is understood": "文件中没有任何能识别的接口文档",
  "The file cannot be read as API documentation": "无法把该文件读作接口文档",
  "None of the {0} files can be read as API documentation": "{0} 个文件都无法读作接口文档",
  "{0}: it cannot be read as API documentation": "{0}：无法读作接口文档",
  "The file is {0}, which is not read": "该文件是{0}，不受支持，未读取",
  "a HAR recording of requests": " HAR 请求记录",
  "an export of Insomnia": " Insomnia 的导出文件",
  "a collection of Hoppscotch": " Hoppscotch 的集合",
  "a request of Bruno": " Bruno 的请求",
  RAML: " RAML",
  "API Blueprint": " API Blueprint",
  "AsyncAPI, which describes messages and not requests": " AsyncAPI（描述的是消息，不是请求）",
  WSDL: " WSDL",
  "Protocol Buffers": " Protocol Buffers",
  "The file is encoded in {0}, not in UTF-8; it was read as such":
    "文件的编码是 {0}，不是 UTF-8；已按该编码读取",
  "The file is not UTF-8 and its encoding cannot be determined; it was not read":
    "文件的编码不是 UTF-8，且无法确定是哪种编码；未读取",
  "The file has {0} MB and was not read: documentation has at most {1} MB":
    "文件大小为 {0} MB，未读取：接口文档不应超过 {1} MB",
  "A value of {0} characters looks like a real key; it is masked in the document":
    "一个长 {0} 个字符的值看起来像真实的密钥，在文档中已隐去",
  "The section {0} is missing{1}": "缺少“{0}”部分{1}",
  "The section 返回响应 is missing{0}": "缺少“返回响应”部分{0}",
  "; the last section is {0} (line {1})": "；最后一部分是“{0}”（第 {1} 行）",
  "; it ends in {0}": "；页面结束于“{0}”",
  "The page ends or goes on without the block under {0}": "“{0}”下没有内容，页面就结束或进入下一部分",
  "The page ends or goes on without a response under 返回响应":
    "“返回响应”下没有响应，页面就结束或进入下一部分",
  "The OpenAPI block has no end: the page is cut off here": "OpenAPI 部分没有结束标记：页面在此处被截断",
  'The project holds {0} ("{1}"), which are no HTTP operations; they are left out':
    "项目中有{0}（“{1}”），它们不是 HTTP 接口；已略去",
  "texts in Markdown": " Markdown 文档",
  sockets: " Socket 接口",
  WebSockets: " WebSocket 接口",
  "Socket.IO channels": " Socket.IO 频道",
  "{0} is of the type {1}, not an HTTP operation; it is left out": "{0}的类型是 {1}，不是 HTTP 接口；已略去",
  "An operation has no method or no path; it was left out": "有一个接口没有方法或路径；已略去",
  "{0} has no path; it was left out": "{0} 没有路径；已略去",
  "The variable {{{0}}} is used as the host but has no value; the document has no server for it":
    "变量 {{{0}}} 用作主机名，但没有值；文档中没有对应的服务器",
  "{0} holds no model's schema: neither an openapi_schema nor the schema of an input.":
    "{0} 中没有模型的 schema：既没有 openapi_schema，也没有输入的 schema。",

  // JSON and YAML
  "{0} is not valid JSON: {1}": "{0}不是有效的 JSON：{1}",
  "invalid symbol": "无效的符号",
  "invalid number format": "无效的数字格式",
  "property name expected": "应为属性名",
  "value expected": "应为一个值",
  "colon expected": "应为冒号",
  "comma expected": "应为逗号",
  "close brace expected": "应为右花括号",
  "close bracket expected": "应为右方括号",
  "end of file expected": "此处应结束",
  "invalid comment token": "无效的注释",
  "unexpected end of comment": "注释没有结束",
  "unexpected end of string": "字符串没有结束",
  "unexpected end of number": "数字没有结束",
  "invalid unicode": "无效的 Unicode 转义",
  "invalid escape character": "无效的转义字符",
  "invalid character": "无效的字符",
  "{0} ends in the middle of its JSON": "{0}在 JSON 中途结束",
  "{0} is cut off here, in the middle of its JSON": "{0}在此处被截断，JSON 不完整",
  "{0} (line {1}) is cut off here, in the middle of its JSON": "{0}（第 {1} 行）在此处被截断，JSON 不完整",
  "{0} starts like JSON but is not valid JSON; it is kept as text":
    "{0}的开头像 JSON，但不是有效的 JSON；按文本保留",
  "{0} nests more than {1} levels deep and was not read": "{0}的嵌套超过 {1} 层，未读取",
  'The name "{0}" would change objects themselves in JavaScript; it was left out':
    "名称“{0}”在 JavaScript 中会改变对象本身；已略去",
  '"{0}" occurs here a second time; the last value is used': "“{0}”在此处第二次出现；使用最后一个值",
  '"{0}" has a second row here; the last one counts': "“{0}”在此处有第二行；使用最后一行",
  "The integer {0} is beyond 2^53; numbers of JSON are read as {1} by most programs, and so it is in the document":
    "整数 {0} 超过 2^53，多数程序会把它读作 {1}；文档中也是这个值",
  "Not valid YAML: {0}": "YAML 无效：{0}",
  "Doubtful YAML: {0}": "YAML 有疑问：{0}",
  "The YAML cannot be read: {0}": "无法读取 YAML：{0}",
  "The YAML nests more than {0} levels deep": "YAML 的嵌套超过 {0} 层",
  "The YAML unfolds to more than {0} values": "YAML 展开后超过 {0} 个值",
  "The text after the colon holds a colon itself; it was read as text":
    "冒号后的文字中还有冒号；已按文本读取",
  "*{0} refers to a part that contains it; it was left out": "*{0} 引用了包含它自己的部分；已略去",
  "A list or an object is used as a key; its text is the key instead.":
    "列表或对象被用作键；改用其文本作为键。",
  "Cannot be read as data: {0}": "无法读作数据：{0}",
  "{0} is no value that JSON has.": "{0} 不是 JSON 的值。",

  // References
  "The reference {0} {1}": "引用 {0} {1}",
  "The reference {0} leads to {1} and was not followed": "引用 {0} 指向{1}，未读取",
  "The reference {0} has no target and was left out": "引用 {0} 没有目标，已略去",
  "The word {0} has no target and was left out": "{0} 没有目标，已略去",
  "leads out of the folder, to {0}, and was not followed": "指向目录之外的 {0}，未读取",
  "leads to an address and was not followed: reading makes no request":
    "指向一个网址，未读取：读取文档时不发送请求",
  "leads to {0}, which is not there": "指向 {0}，而该文件不存在",
  "leads to {0}, which is no text": "指向 {0}，而该文件不是文本",
  "leads to {0}, which is larger than any documentation and was not read":
    "指向 {0}，该文件大于任何接口文档，未读取",
  "leads to a file that cannot be read": "指向一个无法读取的文件",
  "leads to nothing in {0}": "在{0}中没有目标",
  "refers to itself": "引用了自己",
  "The files that it refers to unfold to more values than any documentation has":
    "它引用的文件展开后，值的数量超过任何接口文档",
  '"{0}" has no target in this file; only the keywords beside the reference are used':
    "“{0}”在该文件中没有目标；只使用引用旁边的关键字",
  '"{0}" is not in this file; only the keywords beside the reference are used':
    "“{0}”不在该文件中；只使用引用旁边的关键字",
  '"{0}" is not in this file; what it adds is missing': "“{0}”不在该文件中；缺少它的字段",
  '"{0}" is no schema of this file; the mapping of "{1}" is left out':
    "“{0}”不是该文件中的 schema；已略去“{1}”的映射",
  "The link {0} leads to an operation that no page documents; it was left out":
    "链接 {0} 指向一个没有任何页面描述的接口；已略去",

  // Paths and requests
  "The path {0} is not in the form of OpenAPI; it is read as {1}{2}{3}{4}":
    "路径 {0} 不是 OpenAPI 要求的写法；按 {1} 读取{2}{3}{4}",
  "The path {0} has the placeholder {1} where a parameter belongs":
    "路径 {0} 中的 {1} 是占位符，应写成路径参数",
  "The path {0} has the placeholder {1} where a parameter belongs; it is read as {2}":
    "路径 {0} 中的 {1} 是占位符，应写成路径参数；按 {2} 读取",
  "{0} in the path is the id of one thing; the document has the parameter {{1}} there":
    "路径中的 {0} 是某一个对象的 id；文档在此处使用参数 {{1}}",
  "The path parameter {{0}} is called {{1}} in the document": "路径参数 {{0}} 在文档中改名为 {{1}}",
  "The path has {{0}} more than once, OpenAPI has a parameter once; here it is called {{1}}":
    "路径中不止一次出现 {{0}}，而 OpenAPI 中每个参数只出现一次；此处改名为 {{1}}",
  "The path has {{0}}, but the page does not document that parameter; it is taken to be text":
    "路径中有 {{0}}，而页面没有说明该参数；按文本处理",
  'The page documents a path parameter "{0}" that {1} does not have':
    "页面写明了路径参数“{0}”，而路径 {1} 中没有它",
  "{0} declares a path parameter {1} that is not in its path; it was left out":
    "{0} 声明了路径参数 {1}，而路径中没有它；已略去",
  "{0} does not declare its path parameter {1}; it takes any text":
    "{0} 没有声明路径参数 {1}；按任意文本处理",
  "{0} {1} uses a method that OpenAPI 3.1 does not define; it is left out":
    "{0} {1} 使用了 OpenAPI 3.1 没有定义的方法；已略去",
  "The request {0} {1} {2}; it is not part of the document": "请求 {0} {1} {2}；未写入文档",
  "goes to a signed URL": "发往已签名的 URL",
  "goes to {0}, which is not a host of this service": "发往 {0}，它不是该服务的域名",
  "is of no documented operation": "不属于任何有文档的接口",
  "is mentioned in a changelog or an article, which documents no operation":
    "出现在更新日志或文章中，不是接口文档",
  "{0} {1} shows {2}; it is not part of the document": "{0} {1} 的页面上有{2}；未写入文档",
  "a request body": "请求体",
  "a request body of 1 field ({0})": "请求体（1 个字段：{0}）",
  "a request body of {0} fields ({1})": "请求体（{0} 个字段：{1}）",
  "{0} {1} is documented twice: {2}:{3} {4}, and has the same title":
    "{0} {1} 有两份文档：{2}:{3} {4}，且标题相同",
  "documents it in the same way": "的内容与此相同",
  "documents it with another request": "写的是另一种请求",
  "The server {0} has no address; it was left out": "服务器 {0} 没有有效地址；已略去",
  'The server {0} is a text; it is read as {"url":{1}}': '服务器 {0} 写成了文本；按 {"url":{1}} 读取',
  'The variable "{0}" of a server has no default; it is read with its first value, {1}':
    "服务器变量“{0}”没有默认值；以第一个取值 {1} 作为默认值",
  "info.{0} is the number {1}, where OpenAPI has a text; it is read as {2}":
    "info.{0} 写成了数字 {1}，OpenAPI 要求文本；按 {2} 读取",

  // Parameters, headers, keys
  "A {0} parameter has no name": "有一个 {0} 参数没有名称",
  'The parameter "{0}" {1}; it was left out': "参数“{0}”{1}；已略去",
  'The parameter "{0}" {1} 3 does not have; it is read as {2}': "参数“{0}”{1} 3 没有这个位置；按 {2} 读取",
  'has no "in"': "没有写明位置（in）",
  "is sent in {0}, which OpenAPI": "的位置是 {0}，而 OpenAPI",
  "{0} does not have": "{0} 没有这个位置",
  "The parameter {0} occurs here a second time and was left out": "参数 {0} 在此处第二次出现，已略去",
  '"allowReserved" of the {0} parameter "{1}" is of query parameters alone in OpenAPI 3.1; it is left out':
    "{0} 参数“{1}”有 allowReserved，而 OpenAPI 3.1 中只有查询参数可以使用它；已略去",
  'The parameter "{0}" has {1} media types, where OpenAPI allows one; {2} was left out':
    "参数“{0}”有 {1} 种媒体类型，而 OpenAPI 只允许一种；已略去 {2}",
  'The parameter "{0}" has {1} beside its name, where OpenAPI 3 has a schema; they are read as the schema\'s':
    "参数“{0}”的名称旁边有 {1}，OpenAPI 3 要求写在 schema 中；按 schema 的内容读取",
  'The list "{0}" is written as "{1}", which OpenAPI 3.1 cannot express':
    "列表“{0}”的写法是“{1}”，OpenAPI 3.1 无法表示",
  "The header parameter {0} is left to the client": "请求头参数 {0} 由客户端设置",
  'The {0} is the security scheme "{1}" in the document': "{0} 在文档中是鉴权方式“{1}”",
  "The page declares that no key is needed (security: []), but its {0} one; the document requires {1}":
    "页面声明不需要密钥（security: []），但 {0}密钥；文档要求鉴权：{1}",
  "{0} carries": "{0} 会传递",
  "{0} carry": "{0} 会传递",
  'The security scheme "{0}" is of no type that OpenAPI has; it was left out':
    "鉴权方式“{0}”的类型不是 OpenAPI 的类型；已略去",
  'The security scheme "{0}" is not in the form of OpenAPI; it is read as {1}':
    "鉴权方式“{0}”不是 OpenAPI 要求的写法；按 {1} 读取",
  "The operation needs the security scheme {0}, which nothing declares; it is read as {1}":
    "接口需要鉴权方式 {0}，但没有任何地方声明它；按 {1} 读取",
  "{0} is no media type such as application/json; {1}": "{0} 不是 application/json 这样的媒体类型；{1}",
  "{0} is beside the schema of {1}, where it has no meaning; it is left out":
    "{0} 与 {1} 的 schema 并列，在此处没有意义；已略去",
  "The response {0} is of no status that HTTP has; it was left out": "响应 {0} 不是 HTTP 的状态码；已略去",
  "The response {0} is not named by a status; it is read as {1}": "响应 {0} 没有以状态码命名；按 {1} 读取",

  // Schemas
  '{0} requires "{1}", which is not among its properties': "{0} 的 required 中有“{1}”，而它不在属性之中",
  '"{0}" is required, but the page\'s own example does without it; it is optional in the document':
    "“{0}”被写成必填，而页面自己的示例中没有它；在文档中为可选",
  '{0} has a property "{1}" that declares `required: true`; it is listed under "required" of the object':
    "{0} 的属性“{1}”声明了 `required: true`；已写入对象的 required",
  '{0} has a property "{1}" whose schema is no object; it takes any value':
    "{0} 的属性“{1}”的 schema 不是对象；按任意值处理",
  '{0} has an empty "enum", which allows no value at all; it was left out':
    "{0} 的 enum 是空的，不允许任何值；已略去",
  "{0} has {1}, which is no keyword of a schema; it was left out":
    "{0} 中的 {1} 不是 schema 的关键字；已略去",
  "{0} has {1} with a value of the wrong kind; it was left out": "{0} 中 {1} 的值类型不对；已略去",
  "{0} lists {1} as required more than once": "{0} 的 required 中不止一次列出 {1}",
  "{0} has the type {1}, which JSON Schema does not have; it is read as {2}":
    "{0} 的类型 {1} 不是 JSON Schema 的类型；按 {2} 处理",
  "has the {0} {1} and the {2} {3}; both were left out": "的 {0} 为 {1}，{2} 为 {3}；两者均已略去",
  "is {0}, but lists values of another type; they are read as what they mean":
    "的类型是 {0}，而列出的取值是另一种类型；按其含义处理",
  "is {0}, but lists {1}; the type was left out": "的类型是 {0}，而列出的取值是 {1}；已略去该类型",
  "is {0}, but its default is {1}{2}": "的类型是 {0}，而默认值是 {1}{2}",
  "has the default {0}, which is not among its {1} values; it was left out":
    "的默认值 {0} 不在它的 {1} 个取值之中；已略去",
  "has the default {0}, which is {1}; it was left out": "的默认值 {0} {1}；已略去",
  "below its minimum {0}": "小于最小值 {0}",
  "above its maximum {0}": "大于最大值 {0}",
  '{0} has the default {1}, but its description says "{2}"; the default is kept, and this part of the description is not used':
    "{0} 的默认值为 {1}，而描述中写的是“{2}”；保留默认值，未采用描述中的这部分",
  "The pattern {0} of {1} is written {2}, as JSON Schema requires":
    "{1} 的正则表达式 {0} 按 JSON Schema 的要求写成 {2}",
  "The pattern {0} of {1} {2}; nothing checks it": "{1} 的正则表达式 {0} {2}；因此不会执行",
  "can run for hours on a text made for it": "遇到特意构造的文本会运行数小时之久",
  'stands between slashes with the flags "{0}", which JSON Schema does not have':
    "两端有斜杠并带标志“{0}”，JSON Schema 没有这种写法",
  "cannot be read": "无法读取",
  "The name of the field {0} starts or ends with a space": "字段名 {0} 的开头或结尾有空格",
  'The field "{0}" is described in the same words as "{1}"': "字段“{0}”与“{1}”的说明完全相同",
  "The page lists {0} values ({1} …) that fit no field":
    "页面列出了 {0} 个取值（{1} …），无法确定属于哪个字段",
  '"{0}" occurs only in the example, not among the documented fields':
    "“{0}”只出现在示例中，文档所列字段里没有它",
  "{0} of {1} {2}{3}": "{1} 的 {0} {2}{3}",
  "has the {0} {1} here, but {2}": "在此处的 {0} 为 {1}，而另一处为 {2}",
  "is optional here, but required": "在此处是可选，而另一处是必填",
  "is required here, but optional": "在此处是必填，而另一处是可选",

  // Examples and responses
  'In the example, "{0}" {1}': "示例中的“{0}”{1}",
  "is {0}, not {1}": "为 {0}，而不是 {1}",
  "is {0}, not one of {1}{2}": "为 {0}，不在允许的取值之内：{1}{2}",
  "is {0}, but its {1} is {2}": "为 {0}，而它的 {1} 为 {2}",
  "has no {0}": "中没有 {0}",
  "fits none of the alternatives": "与任何一种可选的 schema 都不符",
  "The response example is an answer of {0}, the page is about {1}":
    "响应示例是 {0} 的响应，而本页讲的是 {1}",
  "{0} ({1}) shares no field with the response's schema ({2} …)":
    "{0}（{1}）与响应的 schema（{2} …）没有任何共同字段",
  'The response\'s "{0}" is documented as null': "响应的“{0}”写成了 null",
  'The response\'s "{0}" describes {1}, which {2}{3}{4}': "响应的“{0}”描述了 {1}，{2}{3}{4}",
  "{0} does not take": "{0} 并不接受这些字段",
  "{0} do not take": "{0} 并不接受这些字段",
  "; these are the inputs of {0}": "；它们是 {0} 的输入",
  "; {0} pages have this schema by mistake": "；共有 {0} 个页面误贴了同一 schema",
  'The response\'s "{0}" requires {1}, but answers about any model come here{2}':
    "响应的“{0}”要求 {1}，而该接口返回所有模型的结果{2}",

  // Models and lifecycles
  "The output of {0} is not described": "没有任何地方说明 {0} 输出什么",
  "The output of {0} {1}, but the model has no schema of it": "{0} 的输出{1}，但没有任何地方写明它的 schema",
  "is the whole answer": "是整个响应",
  "stands at {0} of the answer": "位于响应的 {0}",
  "{0}: it is typed as a file, files or JSON.": "{0}；其类型只能是文件、多个文件或 JSON。",
  "The documentation does not describe how to query a prediction of {0} until it is finished.":
    "没有任何地方说明如何查询 {0} 的任务，直到其完成。",
  "The lifecycle {0} does not describe where a response has the state: its predictions cannot be followed.":
    "生命周期 {0} 没有说明状态在响应中的位置：无法跟踪其任务。",
  "No page describes how to query a prediction of {0}: {1} an id and a status ({2} {3}), but {4}.":
    "没有任何页面说明如何查询 {0} 的任务：{1} id 和状态（{2} {3}），但{4}。",
  "its answer has": "响应中有",
  "their answers have": "响应中有",
  "{0} and shows no answer": "{0}，且没有给出响应",
  'The lifecycle "{0}" of {1} {2} is inferred: {3}.{4}{5}':
    "{1} {2} 的生命周期“{0}”是推断出来的：{3}。{4}{5}",
  'The lifecycle "{0}": {1}.': "生命周期“{0}”：{1}。",
  " What {0} is assumed from the words services use.": "{0}，按各服务通用的说法推定。",
  " No page explains the status {0}: a prediction with it counts as running.":
    "没有页面说明状态 {0} 的含义：处于该状态的任务按运行中处理。",
  "no page explains which status means success: {0}": "没有页面说明哪个状态表示成功：{0}",
  "its status words mean": "各状态值的含义",
  "{0} means": "{0} 的含义",
  "{0} mean": "{0} 的含义",
  "{0} takes the id": "{0} 接受 id",
  "{0} takes the id and answers with the status": "{0} 接受 id 并返回状态",
  "the example answer of {0} {1} gives its address": "{0} {1} 的响应示例给出了它的地址",
  "the page of {0} {1} states: {2}": "{0} {1} 的页面写道：{2}",
  "no page documents the operation that returns the state, and no example gives its address":
    "没有页面描述查询状态的接口，示例中也没有它的地址",
  "no page documents the operation that returns the state: GET {0}, at the address that the example gives, shows no answer with a status":
    "没有页面描述查询状态的接口：示例给出的地址 GET {0} 没有带状态的响应",
  "no page says what {0} {1}, which returns the state, is sent as {2}":
    "没有页面说明查询状态的接口 {0} {1} 的{2}取什么值",
  "its parameter {0}": "参数 {0} ",
  "its parameters {0}": "参数 {0} ",
  "no page shows where the response has its state, and no page lists a status word":
    "没有页面说明状态在响应中的位置，也没有页面列出状态值",
  "No page describes how to follow a prediction of {0}: {1} {2} returns only {3}, which {4} {5} takes, but its response has no state that can be read with certainty.":
    "没有任何页面说明如何跟踪 {0} 的任务：{1} {2} 只返回 {3}，{4} {5} 以它为参数，但其响应中没有可以确定读取的状态。",
  "no page describes the meaning of the status {0}": "没有页面说明状态 {0} 的含义",
  "no page names the status word for {0}": "没有页面写明 {0} 的状态值",
  "no page shows where the output is": "没有页面说明输出的位置",
  "no page shows where a failure gives its reason": "没有页面说明失败原因的位置",
  "no page shows what ends its stream": "没有页面说明流如何结束",
  "no page shows where the text stands in a piece": "没有页面说明文本在流的每个片段中的位置",
  "webhooks are described, but no field of a create's body takes the address to call":
    "页面描述了 webhook，但创建请求中没有填写回调地址的字段",
  "{0} of {1} bodies of creates show the field {2}; no page documents whether the others accept it":
    "{1} 个创建请求中有 {0} 个写明了字段 {2}；没有页面说明其余的是否接受它",
  "POST {0} queries many at once by {1}{2}, but no page shows how its answers are told apart; it is left out":
    "POST {0} 可按 {1} 一次查询多个任务{2}，但没有页面说明如何区分各项结果；已略去",
  "The page of {0} shows neither an id nor a status in the answer of {1} {2}.":
    "{0} 的页面在 {1} {2} 的响应中既没有写明 id，也没有写明状态。",
  "The model {0}: {1} (stream of x-corsac-models).": "模型 {0}：{1}（x-corsac-models 的 stream）。",
  "No model follows the lifecycle {0}.": "没有任何模型使用生命周期 {0}。",
  "The lifecycle {0} uses {create}, and no model has it.":
    "生命周期 {0} 使用了 {create}，而没有模型使用该生命周期。",
  "The client does not check {0}": "客户端不校验 {0}",

  // Models' own schemas
  "{0} ({1}, {2}); the page is used": "{0}（{1}，{2}）；以页面为准",
  "The page documents {0}, which the model's own schema does not have":
    "页面写明了 {0}，而模型自己的 schema 中没有它",
  "The page requires {0}, the model does not": "页面要求必填 {0}，而模型不要求",
  "The model requires {0}, the page does not": "模型要求必填 {0}，而页面不要求",
  "The page's example has {0} for {1}, which the model refuses: it {2}":
    "页面的示例中 {1} 为 {0}，模型不接受：{2}",
  "The page is about version {0}, the schema about {1}": "页面讲的是版本 {0}，而 schema 是 {1} 的",
  "{0} has the {1} {2} on the page, and {3} in the model's own schema":
    "{0} 的 {1} 在页面上为 {2}，在模型自己的 schema 中为 {3}",
  "Only the model's own schema has {0}; no page of {1} mentions it":
    "只有模型自己的 schema 中有 {0}；{1} 的页面没有提到它",
  "Only the model's own schema has {0}; no page of {1} mentions them":
    "只有模型自己的 schema 中有 {0}；{1} 的页面没有提到它们",
  "No page is about {0}, whose own schema this is": "这是 {0} 自己的 schema，而没有页面讲到该模型",

  // Overlays
  "{0} is {1}, but an overlay is an object.": "{0} 的内容是{1}，而 overlay 应为对象。",
  "{0} does not declare its version of OpenAPI Overlay.": "{0} 没有声明 OpenAPI Overlay 的版本。",
  "{0} has the version {1}, which is no version of OpenAPI Overlay.":
    "{0} 的版本 {1} 不是 OpenAPI Overlay 的版本。",
  "`info` of {0} lacks {1}.": "{0} 的 `info` 缺少 {1}。",
  "{0} has no `actions`, so it changes nothing.": "{0} 没有 `actions`，因此不做任何更改。",
  "`actions` of {0} is {1}, not a list.": "{0} 的 `actions` 是{1}，应为列表。",
  "Action {0} of {1} has no `target`, so it is left out.": "{1} 的第 {0} 个 action 没有 `target`，已略去。",
  "Action {0} of {1}, on {2}, has both `update` and `copy`, so it is left out.":
    "{1} 的第 {0} 个 action（{2}）同时有 `update` 和 `copy`，已略去。",
  "Action {0} of {1}, on {2}, has neither {3} nor `remove: true`, so it changes nothing.":
    "{1} 的第 {0} 个 action（{2}）既没有 {3}，也没有 `remove: true`，因此不做任何更改。",
  "The overlay": "overlay",
  "Action {0}": "第 {0} 个 action",
  "{0} has a field {1}, which OpenAPI Overlay does not define; it is not applied.":
    "{0} 有字段 {1}，OpenAPI Overlay 没有定义它；未采用。",
  "The target {0} is no JSONPath: {1}": "target {0} 不是 JSONPath：{1}",
  "The target {0} matches nothing.": "target {0} 没有匹配任何内容。",
  "The action on {0} changes nothing: the document already has this value.":
    "对 {0} 的 action 没有更改任何内容：文档已是这个值。",
  "The update of the object {0} is {1}.": "对象 {0} 的 update 是{1}。",
  "{0} is {1}: only objects and arrays can be updated.": "{0} 是{1}：只有对象和数组可以 update。",
  "The whole document cannot be removed.": "不能移除整个文档。",
  "What the action on {0} copies, {1}, {2}.": "对 {0} 的 action 要复制的 {1} {2}。",
  "selects {0} parts": "选中了 {0} 个部分",
  "matches nothing": "没有匹配任何内容",
  "is no JSONPath": "不是 JSONPath",
  "The target selects parts of different kinds: {0}.": "target 选中了不同类型的部分：{0}。",
  "The {0} {1} cannot be updated by a value of another kind ({2}).":
    "{0} {1} 不能用另一种类型的值（{2}）更新。",
  "The update of {0} has a value of another kind at {1}.": "{0} 的 update 在 {1} 处的值是另一种类型。",
  "A translation cannot remove {0}.": "译文不能移除 {0}。",
  "A translation cannot change {0}.": "译文不能更改 {0}。",
  "A translation cannot set {0} of {1}.": "译文不能设置 {1} 的 {0}。",
  "{0} no English wording: {1}{2}.": "{0}没有英文：{1}{2}。",
  "One text has": "有 1 段文字",
  "{0} texts have": "有 {0} 段文字",

  // Other files of a service
  "accepted.yaml is a list of entries.": "accepted.yaml 应为条目的列表。",
  "An entry names no rule.": "有一个条目没有写规则。",
  "There is no rule {0}.": "没有规则 {0}。",
  "The entry for {0} gives no reason.": "{0} 的条目没有写原因。",
  "An entry has no field {0}.": "条目没有字段 {0}。",
  "Nothing is left of what this entry accepts: {0}": "该条目接受的内容已不存在：{0}",
  "`{0}` is no map.": "`{0}` 应为映射。",
  "{0} and {1} have the same name, {2}.": "{0} 与 {1} 的名称相同：{2}。",
  "{0} has no model's id.": "{0} 没有写模型的 id。",
  "The name of {0} is not allowed for a component of OpenAPI.": "{0} 的名称不能用于 OpenAPI 的 components。",
  "The name of {0} is no TypeScript identifier.": "{0} 的名称不是 TypeScript 标识符。",
  "There is no {0} {1} that this entry names.": "没有该条目所命名的{0} {1}。",
  "{0} is named {1} in names.yaml and {2} in the document.":
    "{0} 在 names.yaml 中名为 {1}，在文档中名为 {2}。",
  "{0} and {1} have the same operationId, {2}.": "{0} 与 {1} 的 operationId 相同：{2}。",
  "The presets are not listed under `models`.": "预设没有写在 `models` 之下。",
  "The presets of {0} are no object.": "{0} 的预设应为对象。",
  "{0} is no name for a preset.": "{0} 不能用作预设的名称。",
  "The preset {0} of {1} decides nothing.": "{1} 的预设 {0} 没有设定任何输入。",
  "The preset {0} of {1} does not say what it makes.": "{1} 的预设 {0} 没有说明文字。",
  "A preset has no field {0}.": "预设没有字段 {0}。",
  "The preset {0}: {1} {2}.": "预设 {0}：{1} {2}。",
  "has no input {0}": "没有输入 {0}",
  "does not take {0}: {1}": "不接受 {0}：{1}",
  "it {0}{1}": "{0}{1}",
  "The preset {0} of {1} both decides and suggests {2}.": "{1} 的预设 {0} 对 {2} 既设定又建议。",
  "There is no model {0}.": "没有模型 {0}。",
  "The preset {0} of {1} would be {2}, which is taken.": "{1} 的预设 {0} 会导出为 {2}，而该名称已被使用。",

  // Extensions
  "{0} names the operation {1}, which does not exist.": "{0} 引用了接口 {1}，而它不存在。",
  "{0} binds {1}, which {2} does not have.": "{0} 绑定了 {1}，而 {2} 没有它。",
  "{0} does not say where {1} of {2} comes from.": "{0} 没有说明 {2} 的 {1} 从何而来。",
  "{0} names {1} without `url`: an address alone gives no file of it.":
    "{0} 引用了 {1}，但没有写 `url`：只有地址无法得到文件。",
  "{0} follows the lifecycle {1}, which does not exist.": "{0} 使用了生命周期 {1}，而它不存在。",
  "An upload of the service": "服务的某个上传接口",
  "The upload of the service": "服务的上传接口",
  "The price operation of the service": "服务的价格接口",
  "The model {0}": "模型 {0}",
  "{0}, for the download of a file,": "{0}（下载文件时）",
  "of the lifecycle {0}": "生命周期 {0}",
  "The {0} {1}": "{1} 的 {0}",
  "The stream {0}": "{0} 的 stream",
  "The query {0}": "{0} 的 query",
  "The action {0} {1}": "{1} 的 action {0}",
  "{0} at {1} confirms nothing": "{1} 处的 {0} 没有确认任何内容",
  "The role {0} of {1} is {2}, which is no field of its input.":
    "{1} 的角色 {0} 是 {2}，而输入中没有该字段。",
  "Two models have the {0} {1}.": "有两个模型的 {0} 都是 {1}。",
  "The document has no {0}.": "文档没有 {0}。",
  "There is no extension {0}, at {1}.": "没有扩展 {0}（位于 {1}）。",
  "This is no {0}": "这不是 {0}",
  "This is not OpenAPI 3.1": "这不是 OpenAPI 3.1",
  "This is not JSON Schema 2020-12": "这不是 JSON Schema 2020-12",
  "{0}: {1} {2}.": "{0}：{1} {2}。",
  "{0}, at {1}.": "{0}，位于 {1}。",
  "{0} {1} in {2}; {3}": "按 {2}，{0} {1}；{3}",
  "is missing": "缺失",
  "is not allowed": "不允许",
  "is not allowed there": "不允许出现在此处",
  "has a name that is not allowed": "的名称不允许",
  "A binding declares {0} as undocumented, but a page or another binding describes it.":
    "某个绑定声明 {0} 没有文档，而有页面或另一个绑定描述了它。",
  "{0} is {1}, and {2}.": "{0} 为 {1}，而{2}。",
  "the document has no such schema": "文档中没有该 schema",
  "the service has no such operation": "服务没有该接口",
  "none of its operations has such a query parameter": "它的接口都没有该查询参数",
  "the form of its operation has no such field": "接口的表单没有该字段",
  "the signer has no such credential": "签名没有该凭据",
  "{0} is {1}, which is no query parameter of its operation.": "{0} 为 {1}，而接口没有该查询参数。",
  "{0} is {1}, and {2} has nothing there.": "{0} 为 {1}，而{2}中没有该位置。",
  "{0} is {1}, and the response to the query has nothing there.": "{0} 为 {1}，而查询的响应中没有该位置。",
  "{0} has {1}, and the data of the event has nothing there.": "{0} 有 {1}，而事件的数据中没有该位置。",
  "{0} is the event {1}, which clients read as a piece.": "{0} 是事件 {1}，客户端会把它当作片段读取。",
  "{0} must be a JSON Pointer, and is {1}.": "{0} 应为 JSON Pointer，而现在是 {1}。",
  "{0} has {1}, and it is not known what that means.": "{0} 中有 {1}，其含义未知。",
  "has the placeholder {0}, which is unknown.": "中有未知的占位符 {0}。",
  "has no {0}.": "中没有 {0}。",
  "{0} has no {1}.": "{0} 没有 {1}。",
  "{0} lacks {1}.": "{0} 缺少 {1}。",
  "{0} is {1}, which is no JSON Pointer.": "{0} 为 {1}，而它不是 JSON Pointer。",
  "{0} is {1}; it may be {2}.": "{0} 为 {1}；允许的值：{2}。",
  "{0} {1}, and is {2}.": "{0} {1}，而现在是 {2}。",
  "the request": "请求",
  "the response": "响应",
  "the input": "输入",
  "the output": "输出",
  "a piece": "流的片段",
  "an item": "列表项",
  "a choice": "选项",
  "its responses": "其响应",
  "every response": "所有响应",
  "any response to the create, query or result": "创建、查询或结果的所有响应",
  "the request of the create": "创建请求",
  "the request of its operation": "接口的请求",
  "the request of the batch": "批量查询的请求",
  "the response to the create": "创建的响应",
  "the response to the query": "查询的响应",
  "the response of the result": "结果的响应",
  "the response of the batch": "批量查询的响应",
  "the response of the list": "列表的响应",

  // Errors of JSON Schema
  "is not valid": "无效",
  "must be a JSON Pointer": "应为 JSON Pointer",
  "must be {0}": "应为 {0}",
  "must be {0} {1}": "应 {0} {1}",
  "must be multiple of {0}": "应为 {0} 的倍数",
  "must be equal to constant": "应等于规定的常量",
  "must be equal to one of the allowed values": "应为允许的取值之一",
  "must have required property '{0}'": "缺少必填属性 {0}",
  "must match a schema in anyOf": "应符合 anyOf 中的某个 schema",
  "must match exactly one schema in oneOf": "应恰好符合 oneOf 中的一个 schema",
  'must match format "{0}"': "应符合格式“{0}”",
  'must match pattern "{0}"': "应符合正则表达式“{0}”",
  "must NOT be valid": "不应符合该 schema",
  "must NOT have additional properties": "不允许其他属性",
  "must NOT have unevaluated properties": "不允许未定义的属性",
  "must NOT have fewer than {0} characters": "不应少于 {0} 个字符",
  "must NOT have fewer than {0} items": "不应少于 {0} 项",
  "must NOT have fewer than {0} properties": "不应少于 {0} 个属性",
  "must NOT have more than {0} characters": "不应多于 {0} 个字符",
  "must NOT have more than {0} items": "不应多于 {0} 项",
  "must NOT have more than {0} properties": "不应多于 {0} 个属性",
  "property name must be valid": "属性名无效",
  "boolean schema is false": "不允许任何值",
  // Hints
  "Did you mean {0}?": "是不是 {0}？",
  "Known are {0}.": "可用的有：{0}。",
  "Its inputs are {0}.": "它的输入有：{0}。",
  "The models are {0}.": "模型有：{0}。",
  "The operations are {0}.": "接口有：{0}。",
  "The extensions are {0}.": "扩展有：{0}。",
  "{0} Correct the entry, or remove it.": "{0}请更正该条目，或将其移除。",
  "Set the lifecycle of each model in overlay.yaml: {0}.": "在 overlay.yaml 中设置每个模型的生命周期：{0}。",
  ", at {0}": "（位于 {0}）",
  "Remove it.": "请移除它。",
  "Remove the action.": "请移除该 action。",
  "Correct the reference.": "请更正引用。",
  "Put the file there, or correct the reference.": "把文件放到该处，或更正引用。",
  "Save the file as UTF-8, or correct the reference.": "把文件另存为 UTF-8，或更正引用。",
  "Check the reference; split a file that is really this large.": "检查引用；如果文件确实这么大，请拆分。",
  "Bundle the parts into one file, or save them beside the page.":
    "把各部分合并为一个文件，或保存在页面旁边。",
  "To allow this file to be read, use --allow-ref {0}": "要允许读取该文件，请使用 --allow-ref {0}",
  "Fetch what it means beside the pages: corsac add <page> --service <name> --follow-refs --allow-origin {0}":
    "获取它引用的内容，保存在页面旁边：corsac add <page> --service <name> --follow-refs --allow-origin {0}",
  "A recording has no documentation. Give the API's OpenAPI file or its pages; Postman, Insomnia or Apifox can import a HAR file and export OpenAPI or a collection.":
    "请求记录中没有文档。请提供 API 的 OpenAPI 文件或页面；Postman、Insomnia 和 Apifox 可以导入 HAR 文件，再导出 OpenAPI 或集合。",
  "In Insomnia, export the design document as OpenAPI (Document tab); or import this file into Postman and export a collection (v2.1).":
    "在 Insomnia 中把设计文档导出为 OpenAPI（Document 标签页）；或把该文件导入 Postman，再导出集合（v2.1）。",
  "Export the API as OpenAPI, or as a Postman collection (v2.1), and give that file.":
    "把 API 导出为 OpenAPI 或 Postman 集合（v2.1），再提供该文件。",
  "Export the collection as OpenAPI or for Postman, and give that file.":
    "把集合导出为 OpenAPI 或 Postman 格式，再提供该文件。",
  "Give pages with operations: as published .md pages, as text, as OpenAPI, or as a Postman collection.":
    "请提供含有接口的页面：已发布的 .md 页面、文本、OpenAPI 或 Postman 集合。",
  "Save what the model's host publishes: the model object, its openapi_schema, or the input's schema.":
    "请保存模型平台公布的内容：模型对象、其 openapi_schema 或输入的 schema。",
  "Correct the file. Its content is left out until then.": "请更正该文件；更正之前不采用其内容。",
  "Write a JSON value: an object, a list, a text, a number, true, false or null.":
    "请写 JSON 的值：对象、列表、文本、数字、true、false 或 null。",
  "Correct the page or its overlay; the pointer says where in the document.":
    "请更正页面或其 overlay；指针给出在文档中的位置。",
  "Declare it under components.securitySchemes, on the page or in overlay.yaml.":
    "在页面上或 overlay.yaml 中，于 components.securitySchemes 下声明它。",
  "Say in overlay.yaml what it is, at {0}, with its source.":
    "在 overlay.yaml 的 {0} 处写明它是什么，并注明来源。",
  "Say in overlay.yaml which is right{0}; or accept it in accepted.yaml, with the reason.":
    "在 overlay.yaml 中写明哪一个正确{0}；或在 accepted.yaml 中接受它，并写明原因。",
  "Say it in the overlay, under $['x-corsac-lifecycles'], once you know it.":
    "确认后，写入 overlay 的 $['x-corsac-lifecycles'] 之下。",
  "Correct the target, or remove the action.": "请更正 target，或移除该 action。",
  "{0} Correct the target, or remove the action.": "{0}请更正 target，或移除该 action。",
  "{0} exists, {1} in it does not.": "{0} 存在，而其中没有 {1}。",
  "{0} The nearest there is {1}.": "{0}最接近的是 {1}。",
  "{0} It is a reference: the target is {1}.": "{0}它是引用：target 应为 {1}。",
  "Targets are JSONPath as RFC 9535 has it: $.paths['/v1/models'].get":
    "target 应为 RFC 9535 规定的 JSONPath：$.paths['/v1/models'].get",
  "Target the object around it and give its field in `update`.":
    "请以外层对象为 target，并在 `update` 中写明其字段。",
  "Target a part of it.": "请以其中的某个部分为 target。",
  "Overlay 1.1 merges objects into objects, joins lists, and replaces single values by single values.":
    "Overlay 1.1 把对象合并到对象、把列表接到列表之后、以单个值替换单个值。",
  "`copy` selects one part of the document, as JSONPath (RFC 9535) has it.":
    "`copy` 以 JSONPath（RFC 9535）选中文档的一个部分。",
  "`copy` is of Overlay 1.1: write `overlay: 1.1.0`.": "`copy` 属于 Overlay 1.1：请写 `overlay: 1.1.0`。",
  "Add what it changes, or remove the action.": "请写明要更改的内容，或移除该 action。",
  "Write two actions: the copy first, then the update.": "请写成两个 action：先 copy，再 update。",
  "Say which part of the document it changes, as a JSONPath (RFC 9535): `target: $.info`.":
    "以 JSONPath（RFC 9535）写明要更改文档的哪一部分：`target: $.info`。",
  "List what to change: `actions:`, and below it `- target: $.info` with an `update`.":
    "列出要更改的内容：`actions:`，其下为 `- target: $.info` 和 `update`。",
  "Start the file with `overlay: 1.0.0`, `info` with `title` and `version`, and `actions`.":
    "文件开头写 `overlay: 1.0.0`、含 `title` 和 `version` 的 `info`，以及 `actions`。",
  "Write `overlay: 1.0.0` as its first line, or `overlay: 1.1.0` where actions copy, or change single values.":
    "第一行写 `overlay: 1.0.0`；如果有 action 复制内容或更改单个值，则写 `overlay: 1.1.0`。",
  'Write both as texts: `info: { title: Corrections, version: "1.0.0" }`.':
    '两者都写成文本：`info: { title: Corrections, version: "1.0.0" }`。',
  "Translations set description, summary and title of what exists; facts belong into overlay.yaml.":
    "译文只设置已有内容的 description、summary 和 title；事实请写入 overlay.yaml。",
  "Add them to {0}.": "请补充到 {0}。",
  "Where no page has the operation, write `undocumented: {}` in the binding.":
    "如果没有页面描述该接口，请在绑定中写 `undocumented: {}`。",
  "Bind it: path: { {0}: … }.": "请绑定它：path: { {0}: … }。",
  "Describe it in overlay.yaml, under x-corsac-lifecycles.":
    "在 overlay.yaml 的 x-corsac-lifecycles 之下描述它。",
  "Make the {0} of each model its own.": "请让每个模型的 {0} 各不相同。",
  "Give one another name in names.yaml.": "请在 names.yaml 中给其中一个另取名称。",
  "Give one of them another name, in names.yaml or where its operationId is written.":
    "请在 names.yaml 中或写有 operationId 的地方给其中一个另取名称。",
  "Give the newer one another name.": "请给较新的一个另取名称。",
  "Public names do not change: give the operation the name of names.yaml.":
    "公开的名称不会更改：请给接口使用 names.yaml 中的名称。",
  "Write one name a line: `<what>: <name>`.": "每行写一个名称：`<what>: <name>`。",
  "Write the id as a text.": "请把 id 写成文本。",
  "Use ASCII letters and digits: `painter2`.": "请使用 ASCII 字母和数字：`painter2`。",
  "Use ASCII letters, digits, dots, dashes and underscores: `ProductList`.":
    "请使用 ASCII 字母、数字、点、连字符和下划线：`ProductList`。",
  "Use small letters, digits and hyphens: `phone-wallpaper`.":
    "请使用小写字母、数字和连字符：`phone-wallpaper`。",
  "Write `models: { <model id>: { <preset name>: … } }`.":
    "请写成 `models: { <model id>: { <preset name>: … } }`。",
  "Write `<preset name>: { text, input }`.": "请写成 `<preset name>: { text, input }`。",
  "Give it an `input`, and what it only suggests as `defaults`.":
    "请写 `input`；只作建议的值写在 `defaults` 中。",
  "Give it a `text` with `en` and `zh`.": "请写 `text`，包含 `en` 和 `zh`。",
  "Give the preset another name.": "请给该预设另取名称。",
  "Keep it in `input`, where it cannot be passed, or in `defaults`, where it can.":
    "只写在一处：`input`（调用时不能更改）或 `defaults`（可以更改）。",
  "Correct the value here, or the model's input in overlay.yaml.":
    "请更正此处的值，或在 overlay.yaml 中更正模型的输入。",
  "List the names of the pieces in stream.events, or describe them in stream.piece.":
    "在 stream.events 中列出片段的名称，或在 stream.piece 中描述它们。",
  "Write {0} where the value belongs.": "请在放值的位置写 {0}。",
  "Write the words with what they mean: { {0}: running }.": "请写明各个词的含义：{ {0}: running }。",
};
