type ExportWord =
  | "bodyExample"
  | "responseExamples"
  | "statusExample"
  | "parameters"
  | "responses"
  | "responseSchemas"
  | "status"
  | "properties"
  | "values"
  | "models"
  | "samples"
  | "authentication"
  | "authorization";

/** The export's own words between those of the author, in Chinese and English. */
export const exportWords: Readonly<Record<ExportWord, RegExp>> = {
  bodyExample: /^>\s*Body\s*(?:请求参数|parameters?)\s*$/i,
  responseExamples: /^>\s*(?:返回示例|(?:example responses?|response examples?))\s*$/i,
  statusExample: /^>\s*([1-5]\d\d|default)\s+(?:Response|返回)?/i,
  parameters: /^(?:请求参数|参数|params|(?:request )?parameters)$/i,
  responses: /^(?:返回结果|返回|响应|返回示例|响应示例|(?:example )?responses?|response example)$/i,
  responseSchemas: /^(?:返回数据结构|responses? (?:data )?schema)$/i,
  status: /^(?:状态码|(?:http )?status code)\s*\*\*\s*([1-5]\d\d|default)\s*\*\*/i,
  properties: /^(?:属性|attributes?|properties)$/i,
  values: /^(?:枚举值|enum(?:erated values)?)$/i,
  models: /^(?:数据模型|data (?:schema|models?)|schemas)$/i,
  samples: /^>\s*(?:Code samples|代码示例)/i,
  authentication: /^(?:Authentication|鉴权|认证)$/i,
  authorization: /^(?:<aside|To perform this operation)/i,
};

/** The columns of the export's tables, by the possible headings. */
export const columnNames: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:名称|参数|参数名称?|字段|字段名称?|变量名?|name|parameter|param|field|key|header|argument)$/i,
    "name",
  ],
  [/^(?:位置|参数位置|in|location)$/i, "in"],
  [/^(?:类型|数据类型|参数类型|字段类型|type|data type)$/i, "type"],
  [/^(?:必选|必填|必传|必须|是否必填|是否必选|是否必须|是否必传|required\??|mandatory)$/i, "required"],
  [/^(?:默认值?|default(?: value)?)$/i, "default"],
  [/^(?:示例值?|例子|样例|examples?)$/i, "example"],
  [/^(?:约束|restrictions)$/i, "restrictions"],
  [/^(?:中文名|title)$/i, "title"],
  [/^(?:说明|描述|备注|含义|参数说明|字段说明|descriptions?|notes?|details)$/i, "description"],
  [/^(?:状态码|(?:http )?status(?: code)?)$/i, "status"],
  [/^(?:状态码含义|meaning|status code msg)$/i, "meaning"],
  [/^(?:数据模型|schema|data schema)$/i, "schema"],
  [/^(?:属性|property)$/i, "name"],
  [/^(?:值|value)$/i, "value"],
];
