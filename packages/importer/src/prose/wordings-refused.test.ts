import { type FactRow, list, number, string, testRows } from "../../test/prose/fact-rows.js";

/** Texts that look like facts: values of other things, of cases, of several fields together; and what is right near them. */
const rows: FactRow[] = [
  [
    'Shape of the picture. Options: 1:1, 2:3, 3:2, 9:16, 16:9 Default value: `"1:1"`',
    string("ratio"),
    { default: "1:1", enum: ["1:1", "2:3", "3:2", "9:16", "16:9"] },
  ],
  ["Where it comes from. Format: `areas/{area_id}` or `{area_id}`.", string("source"), {}],
  [
    "状态码: 1(提交成功), 22(排队中), 23(队列已满，请稍后尝试),24(含有敏感词),other(错误)",
    number("code"),
    {},
  ],
  ["状态码: 1-提交成功，22-排队中，23-队列已满，请稍后尝试，24-含有敏感词，other-错误", number("code"), {}],
  ["Attributes to group by, as any of the 4 enum values below.", list("group_by"), {}],
  [
    "The whole set. It needs shares, exactly one leader, and shares that add up to 100.",
    { name: "members", type: "array", items: {} },
    {},
  ],
  [
    "acme/small-3 models support `none`. acme/large-4 additionally supports `low`, `mid`, and `high`.",
    string("effort"),
    {},
  ],
  [
    "How long the search is kept. By default, this value cannot exceed `2d` (48 hours).",
    string("scroll"),
    {},
  ],
  [
    "数据类型。\n* 当`GroupBy`为空或`Duration`时，取值为：p25、p50、avg，表示各个分位。\n* 当`GroupBy`为其他值时，取值为具体的维度。",
    string("type"),
    {},
  ],
  ['颜色\n可取值：\n "rgba(R,G,B,A)"，其中R/G/B代表红绿蓝，正整数类型，取值范围为0-255', string("color"), {}],
  ["协议，枚举值'ws:','wss:','ws','wss:'", string("protocol"), { enum: ["ws:", "wss:", "ws"] }],
  ["函数的地址，如： urn:acme:3f9c:function:default:demo", string("urn"), {}],
  ["每次查询的数量。如果提供的值大于300或等于0，则使用300。", string("limit"), {}],
  ["结束的时间戳，`startTime` 与 `endTime` 时间间隔最大不超过 5 天。", number("endTime"), {}],
  ["支持使用 `*` 匹配多个字符和 `?` 匹配一个字符。", list("wildcards"), {}],
  ["拆分维度。支持取值：公共维度（Appid,OS,Ver），自定义维度（通过接口获取）", string("groupBy"), {}],
  ["Defaults when omitted:\n- First model: `0.9`\n- Second model: `0.8`", number("temperature"), {}],
  ["图片地址。仅当 `StoreUri` 为空时取值有效，两者都为空时报错。", string("imageUrl"), {}],
  ["国家。\n* 不传则匹配所有国家。\n* 取值为`海外`时，匹配海外所有国家。", string("country"), {}],
  ["The maximum seed value is 2147 for one model and 9999 for others", number("seed"), {}],
  ["A share. Possible values: [0.0,100.0] e.g. 0, 2.5.", number("share"), { minimum: 0, maximum: 100 }],
  [
    "Filter the rules by one or more `field:value` pairs. Supported fields: `name`, `id`, `action`.",
    list("filter"),
    {},
  ],
];

testRows(rows);
