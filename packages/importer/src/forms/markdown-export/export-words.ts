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

/** What the export writes between the author's words, in Chinese and in English. */
export const exportWords: Readonly<Record<ExportWord, RegExp>> = {
  bodyExample: /^>\s*Body\s*(?:请求参数|parameters?)\s*$/i,
  responseExamples: /^>\s*(?:返回示例|(?:example responses?|response examples?))\s*$/i,
  statusExample: /^>\s*([1-5]\d\d|default)\s+(?:Response|返回)?/i,
  parameters: /^(?:请求参数|params|parameters)$/i,
  responses: /^(?:返回结果|responses?)$/i,
  responseSchemas: /^(?:返回数据结构|responses? (?:data )?schema)$/i,
  status: /^(?:状态码|(?:http )?status code)\s*\*\*\s*([1-5]\d\d|default)\s*\*\*/i,
  properties: /^(?:属性|attributes?|properties)$/i,
  values: /^(?:枚举值|enum(?:erated values)?)$/i,
  models: /^(?:数据模型|data (?:schema|models?)|schemas)$/i,
  samples: /^>\s*(?:Code samples|代码示例)/i,
  authentication: /^(?:Authentication|鉴权|认证)$/i,
  authorization: /^(?:<aside|To perform this operation)/i,
};

/** The columns of the export's tables, by what their headings may be. */
export const columnNames: readonly (readonly [RegExp, string])[] = [
  [/^(?:名称|name)$/i, "name"],
  [/^(?:位置|in|location)$/i, "in"],
  [/^(?:类型|type)$/i, "type"],
  [/^(?:必选|required)$/i, "required"],
  [/^(?:约束|restrictions)$/i, "restrictions"],
  [/^(?:中文名|title)$/i, "title"],
  [/^(?:说明|description)$/i, "description"],
  [/^(?:状态码|(?:http )?status(?: code)?)$/i, "status"],
  [/^(?:状态码含义|meaning|status code msg)$/i, "meaning"],
  [/^(?:数据模型|schema|data schema)$/i, "schema"],
  [/^(?:属性|property)$/i, "name"],
  [/^(?:值|value)$/i, "value"],
];
