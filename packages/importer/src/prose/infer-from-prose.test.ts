import { expect, test } from "vitest";
import { applyFacts } from "./apply-facts.js";
import { inferFromProse } from "./infer-from-prose.js";
import type { ProseProperty } from "./prose-fact.js";

const integer = { type: "integer" };
const number = { type: "number" };
const string = { type: "string" };
const boolean = { type: "boolean" };

const rows: [text: string, property: ProseProperty, facts: Record<string, unknown>][] = [
  // defaults
  ["宽度,单位像素。默认值:1024。", integer, { default: 1024 }],
  ["调度器。默认值:“K_EULER”。", string, { default: "K_EULER" }],
  ['风格。默认值:"any"', string, { default: "any" }],
  ["不要什么。默认:””。", string, { default: "" }],
  ['不要什么。默认:""。', string, { default: "" }],
  ["是否加水印。默认值:true。", boolean, { default: true }],
  ["生成音频，默认值：True", boolean, { default: true }],
  ["默认1:1", string, { default: "1:1" }],
  ["默认：“16：9”", string, { default: "16:9" }],
  ["是否增强视频生成默认值：true", boolean, { default: true }],
  ["Width. Default: 1024.", integer, { default: 1024 }],
  ["Width. Default: 1024.", number, { default: 1024 }],
  ["Defaults to 0.75", number, { default: 0.75 }],
  ["The format, defaults to `png`.", string, { default: "png" }],
  ["Format. The default is webp.", string, { default: "webp" }],
  ["时长（分钟），默认 10", integer, { default: 10 }],
  ["任务类型，默认“generate”", string, { default: "generate" }],
  ["默认为 1\n为每条消息生成多少个回答。", integer, { default: 1 }],
  ["一次 4 张。默认 4 张。", integer, { default: 4 }],
  ["版本。默认值：2。", string, { default: "2" }],
  ['等级。默认值："2"', integer, { default: 2 }],
  ['类型。默认设置：["text"]。', { type: "array" }, { default: ["text"] }],
  ["步数。默认值:20。", { type: ["integer", "null"] }, { default: 20 }],
  ["默认值:true", {}, { default: true }],
  // no defaults
  ["默认为 inf\n最多的标记数。", integer, {}],
  ["默认为 null 最多 4 个序列", string, {}],
  ["默认值:很多", integer, {}],
  ["默认值:1.5", integer, {}],
  ["默认值:50%", number, {}],
  ["默认值:8s", integer, {}],
  ["默认值:yes", boolean, {}],
  ["如果没有函数,默认为 none。如果有,默认为 auto。", string, {}],
  ["Defaults to 5 for small pictures.", integer, {}],
  ["Defaults to num_inference_steps", integer, {}],
  ["Defaults to the owner's setting", string, {}],
  ["Default width will be used.", integer, {}],
  ["默认值:1。以前的默认值:2。", integer, { default: 1 }],
  ["默认值:1。若是视频，默认值:2。", integer, { default: 1 }],
  // ranges
  ["强度。默认值:0.6。最小值:0,最大值:1。", number, { default: 0.6, minimum: 0, maximum: 1 }],
  ["步数。默认值：50。最低：1。", integer, { default: 50, minimum: 1 }],
  ["图像张数。必须介于 1 和 10 之间。", integer, { minimum: 1, maximum: 10 }],
  ["数量。默认值：1   范围值1-4", integer, { default: 1, minimum: 1, maximum: 4 }],
  ["引导。默认值：3.5  .范围值：1-20", number, { default: 3.5, minimum: 1, maximum: 20 }],
  ["强度，范围值：0.01-1", number, { minimum: 0.01, maximum: 1 }],
  ["质量，范围为 0 至 100。100 为最佳质量。默认值：80", integer, { minimum: 0, maximum: 100, default: 80 }],
  ["惩罚。-2.0 到 2.0 之间的数字。", number, { minimum: -2, maximum: 2 }],
  ["速度。选择0.25到4.0之间的值。", number, { minimum: 0.25, maximum: 4 }],
  ["Quality, 0 to 100", integer, { minimum: 0, maximum: 100 }],
  ["Quality from 0 to 100. 100 is best.", integer, { minimum: 0, maximum: 100 }],
  ["A number between 1 and 10.", integer, { minimum: 1, maximum: 10 }],
  ["Minimum: 1, maximum: 4.", integer, { minimum: 1, maximum: 4 }],
  [
    "缩放。合理的结果介于 0 到 1 之间。默认值：1。最小值：-1，最大值：3。",
    integer,
    { default: 1, minimum: -1, maximum: 3 },
  ],
  ["容差。2 是目前允许的最大值。", integer, { maximum: 2 }],
  ["2 is currently the maximum allowed.", integer, { maximum: 2 }],
  ["容差。1 表示最严格，6 表示最宽松。默认值：2。", integer, { minimum: 1, maximum: 6, default: 2 }],
  ["容差，0 最严格，6 最宽松。", integer, { minimum: 0, maximum: 6 }],
  ["Tolerance, 1 is most strict and 6 is most permissive.", integer, { minimum: 1, maximum: 6 }],
  ["Tolerance: 6 is the loosest, 1 is the strictest.", integer, { minimum: 1, maximum: 6 }],
  ["容差，0 最严格，6 最宽松。最小值：1，最大值：5。", integer, { minimum: 1, maximum: 5 }],
  ["引导。最小值：1.5，最大值：100。", integer, { minimum: 1.5, maximum: 100 }],
  ["必须大于 0", number, { exclusiveMinimum: 0 }],
  ["Must be greater than 0.", number, { exclusiveMinimum: 0 }],
  ["Must be less than 1.", number, { exclusiveMaximum: 1 }],
  ["必须大于等于 1", integer, { minimum: 1 }],
  ["Must be greater than or equal to 1.", integer, { minimum: 1 }],
  ["不能超过 10", integer, { maximum: 10 }],
  // no ranges
  ["容差。1 表示最严格，6 表示最宽松。", string, {}],
  ["值为 0 表示完全使用甲，值为 1 表示完全使用乙。", number, {}],
  ["1 表示最严格。", integer, {}],
  ["1 is strict and 6 is loose.", integer, {}],
  ["大于 0 时启用", number, {}],
  ["Values greater than 1 make it slower.", number, {}],
  ["步数。建议范围为 28-50，步数越少越快。", integer, {}],
  ["Recommended range is 28-50", integer, {}],
  ["宽高取值范围必须在：1024-4096.", { type: "object" }, {}],
  ["2 是目前使用输入图像时允许的最大值。", integer, {}],
  ["2 is currently the maximum allowed when input images are used.", integer, {}],
  ["最大生成 Token 数", integer, {}],
  ["最小值:5,最大值:1", integer, {}],
  ["默认值:9。最小值:0,最大值:1", integer, { default: 9, minimum: 0 }],
  // lengths, multiples, formats
  ["文字描述。最大长度为 1000 个字符。", string, { maxLength: 1000 }],
  ["Text, at most 500 characters.", string, { maxLength: 500 }],
  ["At least 3 characters.", string, { minLength: 3 }],
  ["宽度。需要为 64 的倍数。默认值：768。", integer, { multipleOf: 64, default: 768 }],
  ["Must be a multiple of 16 (if it's not, it will be rounded).", integer, {}],
  ["Must be divisible by 8.", integer, { multipleOf: 8 }],
  ["URL of the input image", string, { format: "uri" }],
  ["参考图片的URL", string, { format: "uri" }],
  ["图片的URL或base64", string, {}],
  ["URL or base64 of the image", string, {}],
  // enumerations
  ["大小。必须是256x256、512x512或 1024x1024之一。", string, { enum: ["256x256", "512x512", "1024x1024"] }],
  ["形式。必须是 或url之一b64_json。", string, { enum: ["url", "b64_json"] }],
  ["倾向。必须是 或`vivid`之一`natural`。前者夸张。", string, { enum: ["vivid", "natural"] }],
  [
    "图片比例:  枚举值Possible enum values: 21:9, 16:9, 4:3, 1:1",
    string,
    { enum: ["21:9", "16:9", "4:3", "1:1"] },
  ],
  ['分辨率，枚举值："720p"、"1080p"', string, { enum: ["720p", "1080p"] }],
  ["视频比例，枚举值：16：9，9：16，1：1", string, { enum: ["16:9", "9:16", "1:1"] }],
  [
    '尺寸，枚举值：16：9、9：16、auto，默认值： "auto"',
    string,
    { enum: ["16:9", "9:16", "auto"], default: "auto" },
  ],
  ["时长，枚举值：5、10", string, { enum: ["5", "10"] }],
  ["时长，枚举值：5、10", integer, { enum: [5, 10] }],
  [
    "尺寸，枚举值：square、square pro、landscape_4_3",
    string,
    { enum: ["square", "square pro", "landscape_4_3"] },
  ],
  [
    '速度。默认值："regular"  支持default、none、regular',
    string,
    { default: "regular", enum: ["default", "none", "regular"] },
  ],
  ['宽高比。默认值："16:9"，范围[16:9,9:16,1:1]', string, { default: "16:9", enum: ["16:9", "9:16", "1:1"] }],
  [
    "模型选择，可选 one-v3-0、one-v3-5，默认为 one-v3-0",
    string,
    { enum: ["one-v3-0", "one-v3-5"], default: "one-v3-0" },
  ],
  ["One of low, medium or high.", string, { enum: ["low", "medium", "high"] }],
  ["Must be one of `low`, `medium`, and `high`.", string, { enum: ["low", "medium", "high"] }],
  ["输出图片格式，支持：jpeg、png", { name: "output_format", type: "string" }, { enum: ["jpeg", "png"] }],
  [
    "block_low 是最严格的，block_some 会阻止一些，block_none 是最宽松的，但仍会阻止。默认值：“block_none”",
    string,
    { enum: ["block_low", "block_some", "block_none"], default: "block_none" },
  ],
  [
    "block_low is strictest, block_some blocks some, block_none is most permissive",
    string,
    { enum: ["block_low", "block_some", "block_none"] },
  ],
  [
    "长宽比。使用“match_input”来匹配输入。默认值：“match_input”，支持1:1，16:9。",
    string,
    { default: "match_input", enum: ["match_input", "1:1", "16:9"] },
  ],
  // no enumerations
  ["block_low 是最严格的，block_some 会阻止一些", string, {}],
  ["长宽比。不使用“match_input”来匹配输入。支持1:1，16:9。", string, { enum: ["1:1", "16:9"] }],
  ["block_low 是最严格的，block_none 是最宽松的，另见 block_else", string, {}],
  ["用作参考的图片。必须是 jpeg、png、gif 或 webp 格式。", { name: "input_image", type: "string" }, {}],
  ["Image to use. Must be jpeg, png, gif, or webp.", { name: "image", type: "string" }, {}],
  ["参考图片，支持 jpeg、png", { name: "image", type: "string" }, {}],
  ['格式。默认值："jpeg"  .支持的格式default、JPEG、png', string, { default: "jpeg" }],
  ["大小。默认值：landscape_4_3 范围（3：4、4：3）", string, { default: "landscape_4_3" }],
  ["此参数仅支持 one-2、one-3", string, {}],
  ["One of low, medium or high quality", string, {}],
  ["支持 one、two 等", string, {}],
  ["支持部分字段更新", string, {}],
  ["必须是未来时间", string, {}],
  ["图片列表，最多 4 张", { type: "array" }, { maxItems: 4 }],
  ["至少上传 2 张图片", { type: "array" }, { minItems: 2 }],
  ["Up to 4 reference images.", { type: "array" }, { maxItems: 4 }],
  ["At least 2 items.", { type: "array" }, { minItems: 2 }],
  ["每项最多 40 个字符", { type: "array" }, {}],
  ["Up to 4 times faster.", { type: "array" }, {}],
  ["图片的 base64 编码", string, { contentEncoding: "base64" }],
  ["The base64-encoded audio.", string, { contentEncoding: "base64" }],
  ["图片链接或 base64 编码", string, {}],
  ["支持 base64", string, {}],
  ["日期，格式 YYYY-MM-DD", string, { format: "date" }],
  ["The date as YYYY-MM-DD.", string, { format: "date" }],
  ["时间，格式 YYYY-MM-DD HH:mm:ss", string, {}],
  ["ISO 8601 格式的时间", string, { format: "date-time" }],
  // the value meant stands in another script
  ["任务类型，默认“续写”", string, {}],
  ["性别。默认值：“女”", string, { default: "女" }],
  // null, deprecation
  ["Null until the work is done.", string, { nullable: true }],
  ["完成前为 null", string, { nullable: true }],
  ["Must not be null.", string, {}],
  ["不可为 null", string, {}],
  ["可为 null", string, { nullable: true }],
  ["This parameter is deprecated.", string, { deprecated: true }],
  ["已废弃，请使用 size", string, { deprecated: true }],
  ["Replaces the deprecated field size.", string, {}],
];

test.each(rows)("%s", (text, property, expected) => {
  const facts = inferFromProse(text, property);
  expect(Object.fromEntries(facts.map((fact) => [fact.keyword, fact.value]))).toEqual(expected);
  expect(facts).toHaveLength(Object.keys(expected).length);
  for (const fact of facts) expect(text.slice(fact.offset, fact.offset + fact.text.length)).toBe(fact.text);
});

test("a fact says the words and the place it was read from", () => {
  expect(inferFromProse("强度。默认值：0.6。最小值：0，最大值：1。", number)).toEqual([
    { keyword: "default", value: 0.6, text: "默认值：0.6", offset: 3 },
    { keyword: "minimum", value: 0, text: "最小值：0", offset: 11 },
    { keyword: "maximum", value: 1, text: "最大值：1", offset: 17 },
  ]);
});

test("what the schema declares wins; the rest is added and named", () => {
  const text = "步数。默认值:50。最小值:1,最大值:500。可为 null";
  const schema = { type: "integer", default: 20, description: text };
  expect(applyFacts(schema, inferFromProse(text, integer))).toEqual({
    type: ["integer", "null"],
    default: 20,
    description: text,
    minimum: 1,
    maximum: 500,
    "x-corsac-inferred": [
      { keyword: "minimum", from: "prose", text: "最小值:1" },
      { keyword: "maximum", from: "prose", text: "最大值:500" },
      { keyword: "type", from: "prose", text: "可为 null" },
    ],
  });
  expect(applyFacts({ type: "string" }, [])).toEqual({ type: "string" });
});

test("the same words give the same facts again, each time as values of their own", () => {
  const read = () => inferFromProse("One of: red, green, blue", { type: "string" });
  const [first] = read();
  if (!Array.isArray(first?.value)) throw new Error("The words list values.");
  first.value.push("changed");
  expect(read().map(({ value }) => value)).toEqual([["red", "green", "blue"]]);
  expect(inferFromProse("One of: red, green, blue", { type: "integer" })).toEqual([]);
});
