import {
  boolean,
  type FactRow,
  integer,
  list,
  number,
  string,
  testRows,
} from "../../test/prose/fact-rows.js";

/** Intervals, lengths, numbers of items and defaults in forms of their own, and sentences that only look alike. */
const rows: FactRow[] = [
  // Intervals with marks of emphasis, units that have two readings, signs in words.
  ["返回的分值，取值为**0-100**，如 *Good 99*。", number("score"), { minimum: 0, maximum: 100 }],
  ["取值：**0-360**（**角度制**），方向为逆时针。", number("angle"), { minimum: 0, maximum: 360 }],
  ["分数范围 `1-5`。", number("score"), { minimum: 1, maximum: 5 }],
  ["Range: **1-50**.", integer("count"), { minimum: 1, maximum: 50 }],
  [
    "Height in meters, from 0 to 9000m, 0m by default.",
    number("height"),
    { minimum: 0, maximum: 9000, default: 0 },
  ],
  ["Wait from 1 to 5 m, in seconds.", integer("wait_seconds"), {}],
  ["返回结果的前 topN，topN大于0，小于总数", integer("topN"), { exclusiveMinimum: 0 }],
  ["当 size大于0 时生效", integer("topN"), {}],
  [
    "Page asked for, should be a positive integer (optional, defaults to 1)",
    string("page"),
    { exclusiveMinimum: 0, default: "1" },
  ],
  // Lengths.
  ["<p>词表名称，长度在1-255之间, 注意: 仅允许中英文</p>", string("name"), { minLength: 1, maxLength: 255 }],
  ["名称，长度在 2 到 20 之间", string("name"), { minLength: 2, maxLength: 20 }],
  ["视频长度在1-255之间的会被截取", list("name"), {}],
  ["名称。长度限制：1-60个字符，支持中文。", string("name"), { minLength: 1, maxLength: 60 }],
  ["名称长度限制为 60 个字符。", string("name"), { maxLength: 60 }],
  ["推荐使用中文，最多可传1024个 utf-8 字符。", string("text"), { maxLength: 1024 }],
  ["推荐使用中文。最多可传 256 个 unicode 字符。", string("text"), { maxLength: 256 }],
  ["建议最多 200 个字符。", string("text"), {}],
  ["6 digit number without spaces", string("code"), { minLength: 6, maxLength: 6 }],
  ["The 4-digit PIN of the card.", string("pin"), { minLength: 4, maxLength: 4 }],
  ["Up to a 6 digit number.", string("code"), {}],
  ["One character of further data, see above.", string("mark"), { minLength: 1, maxLength: 1 }],
  ["One character of the name is replaced.", integer("mark"), {}],
  [
    "密码。<li>Linux 密码必须8到30位，至少包括两项。</li><li>Windows 密码必须12到30位，至少包括三项。</li>",
    string("password"),
    { minLength: 8, maxLength: 30 },
  ],
  ["A 5 digit combination of the 2 digit state code and the 3 digit code of the county.", string("code"), {}],
  ["5-digit code filter. One or more codes, separated by commas.", string("code"), {}],
  // Numbers of items.
  ["一个或多个待操作的 ID。每次请求批量主机的上限为100。", list("ids"), { maxItems: 100 }],
  ["每个 ID 的字符上限为100。", list("ids"), {}],
  ["输入文本数组。输入数组总长度不超过 50 。", list("texts"), { maxItems: 50 }],
  [
    "Pages of the firm\nMaximum of 2 websites with a maximum of 256 characters each",
    list("sites"),
    { maxItems: 2 },
  ],
  ["Names. Maximum of 256 characters each", list("names"), {}],
  // Defaults.
  ["通知模式，不填代表 Finish。", string("mode"), { default: "Finish" }],
  ["不填表示不限", string("mode"), {}],
  ["不填则为 `auto`。", string("mode"), { default: "auto" }],
  ["分数阈值，当结果达到该分数以上，认为违规，不填默认为 100 分。", integer("limit"), { default: 100 }],
  ["当 type 为 video 时，不填默认为 3", integer("count"), {}],
  ["业务场景，默认不填为0，使用默认策略。", string("scene"), { default: "0" }],
  ["需要加密的字段。本接口默认为NameBody", list("fields"), { default: ["NameBody"] }],
  ["默认为全部", list("fields"), {}],
  ["The default value of 1 plays the film just once.", integer("loop"), { default: 1 }],
  ["The default value of 5 minutes is long.", integer("wait_seconds"), {}],
  [
    "The default answer type is text/csv if you would like to get XML then set this to XML",
    string("Answer-Type"),
    { default: "text/csv" },
  ],
  ["The default QoS level is 0.", integer("qos"), { default: 0 }],
  ["The default sorting order is ascending. For the other one add desc.", string("orderBy"), {}],
  ["The default answer type is text/csv if you are a guest", string("Answer-Type"), {}],
  ["<p>图片为PDF时，返回PDF的总页数，默认为0</p>", integer("pages"), { default: 0 }],
  ["图片为PDF时，默认为0", integer("pages"), {}],
  [
    "If false or 0 (default), only the rows of the day.",
    { ...string("all"), default: "false" },
    { default: "false" },
  ],
  ["asc or 0 (default)", string("order"), { default: "0" }],
  ["Says whether the person agreed. Must be true in order to proceed.", boolean("agreed"), { enum: [true] }],
  ["Must be true when the person is a guest.", boolean("agreed"), {}],
];

testRows(rows);
