import { type FactRow, list, number, string, testRows } from "../../test/prose/fact-rows.js";

/** Lists in Chinese and English that tell in a sentence of its own what each value does, and texts that only look like it. */
const rows: FactRow[] = [
  [
    "缩放方式，取值如下所示：\n\n- `0`: 只缩小，大于“边长”时缩小\n- `1`: 只放大\n- `2`: 两者都做",
    number("mode"),
    { enum: [0, 1, 2] },
  ],
  [
    "要做的操作。\n\n- 取值为 `0` 表示刷新\n- 取值为 `1` 表示停用\n- 取值为 `2` 表示恢复",
    number("action"),
    { enum: [0, 1, 2] },
  ],
  [
    '推送渠道\n支持以下渠道：\n  "near" - 就近推送；\n  "far" - 远程推送。',
    string("channel"),
    { enum: ["near", "far"] },
  ],
  [
    'Required. Only supports "wav", "mp3", "ogg" formats',
    { name: "audio_format" },
    { enum: ["wav", "mp3", "ogg"] },
  ],
  ['只支持 "wav", "mp3", "ogg" 格式', { name: "audio_format" }, { enum: ["wav", "mp3", "ogg"] }],
  ["回调方式。仅支持取值`HTTP`。", string("method"), { enum: ["HTTP"] }],
  ["分组的字段，当前仅支持取值 `ServiceId`，表示按服务分组。", string("groupBy"), { enum: ["ServiceId"] }],
  ["随机串，长度为32个字符以下", string("nonce"), { maxLength: 32 }],
  ["动画时间\n单位为毫秒，默认值为300ms。", number("duration"), { default: 300 }],
  [
    "错误信息\n\n可选值：\n- 'not ready': 尚未就绪;\n- 'task already exists': 任务已存在;",
    string("errMsg"),
    { enum: ["not ready", "task already exists"] },
  ],
  [
    "区域。支持以下取值：\n\n- `华北`\n- `华东`\n- `海外`",
    list("region"),
    { enum: ["华北", "华东", "海外"] },
  ],
  ["状态码。取值：\n\n- OK：代表请求成功。\n\n- 其他错误码，请参见[列表](https://x.y)。", string("code"), {}],
  ['用户角色有 `"host"`（主播）和 `"audience"`（观众）。', string("role"), { enum: ["host", "audience"] }],
  [
    "数据类型。\n- 当`GroupBy`取值为空时，取值为：Total\n- 当`GroupBy`取值为`Duration`时，取值为：avg、min",
    string("type"),
    {},
  ],
  ["转角，范围为 [0, 2*PI)", number("angle"), { minimum: 0 }],
  ["How it is stored. Valid values:\n\n*   FLAT_FILE", string("structure"), { enum: ["FLAT_FILE"] }],
  [
    'What gets a time.\n\nSupported values: "word". If empty, nothing gets one.',
    list("granularities"),
    { enum: ["word"] },
  ],
  [
    'State of the login. One of ["valid", "expired", ""]. Empty means nobody logged in.',
    { name: "authStatus" },
    { enum: ["valid", "expired", ""] },
  ],
  [
    "Which tool is called. `none` means no tool. `auto` means the model decides. `any` means at least one.",
    string("toolChoice"),
    { enum: ["none", "auto", "any"] },
  ],
  [
    'How closely it looks. `"auto"` is the default and decides by itself, `"low"` is faster, and `"high"` keeps every detail.',
    string("detail"),
    { enum: ["auto", "low", "high"] },
  ],
  [
    "Why it stopped. This will be `stop` if it was done, `length` if there were too many tokens, `filter` if content was left out.",
    string("finish_reason"),
    { enum: ["stop", "length", "filter"] },
  ],
  [
    "Text to speak, text length has to be between 20 and 600.",
    string("text"),
    { minLength: 20, maxLength: 600 },
  ],
  ["A number from 0-1 that says how random words are.", number("temp"), { minimum: 0, maximum: 1 }],
  ["An integer between 0 and 20 of the first tokens to return.", number("top"), { minimum: 0, maximum: 20 }],
  ["How many answers. At the moment, only n=1 is supported.", number("n"), { enum: [1] }],
  [
    "Speed of speech. A value of 1.0 is the default speed, while smaller ones are slower.",
    number("speed"),
    { default: 1 },
  ],
  ["How often it is tried again. Default retry count is 0 times.", number("retryCount"), { default: 0 }],
  [
    "Form of the audio. Options are 'raw_16' or 'other' For `raw_16`, one channel is needed.",
    string("file_format"),
    { enum: ["raw_16", "other"] },
  ],
  [
    "The number of the item. This can be a UPC (one kind), an EAN (another), or an ISBN (books).",
    string("gtin"),
    {},
  ],
  ["The default sorting direction is descending for times and ascending otherwise.", string("direction"), {}],
  [
    "错误信息\n\n| 错误码 | 错误信息 |\n| - | - |\n| 4100 | not ready |\n| 4101 | busy |",
    string("errMsg"),
    {},
  ],
  [
    "State.\n\nPossible values:\n\n* **On**: it runs.\n\n* **Off (deprecated)**: it does not.",
    string("state"),
    { enum: ["On", "Off"] },
  ],
  ["An id.\n\n- **Type**: string.\n- **Rules**:\n    - **Length**: short\n- **Examples**:", string("id"), {}],
  ["Owner filter. Enter one or more codes:\n- ABC\n- DEF\n- GHI", string("codes"), {}],
];

testRows(rows);
