import { type FactRow, integer, list, number, string, testRows } from "../../test/prose/fact-rows.js";

/** Lists: values explained one by one, words before the value, bullets on one line, a single value. */
const rows: FactRow[] = [
  [
    "State of the check.\n\nPossible values:\n\n* **queued**: it waits.\n\n* **passed**: nothing was found.\n\n* **broken**: see `errors`.",
    string("state"),
    { enum: ["queued", "passed", "broken"] },
  ],
  ["目标类型，可选  disk, tape 或 cloud", string("type"), { enum: ["disk", "tape", "cloud"] }],
  [
    "Which model writes. Currently available models are `swift` (default), `swift-next` (experimental), `swift-mini`, and `swift-mini-next` (experimental).",
    string("model"),
    { enum: ["swift", "swift-next", "swift-mini", "swift-mini-next"], default: "swift" },
  ],
  ["Either the id of a voice in your library, or one of ['near', 'far'].", string("voice"), {}],
  [
    "Size of the panel. Specify one of these values: - small - medium - wide",
    string("size"),
    { enum: ["small", "medium", "wide"] },
  ],
  [
    "What started the rule. Available values are: - `OPENED`: a ticket was opened. - `CLOSED`: a ticket was closed. - `REOPENED`: it was opened again.",
    string("event"),
    { enum: ["OPENED", "CLOSED", "REOPENED"] },
  ],
  [
    "Branch of trade. One of \\'farming\\', \\'fishing\\', \\'metal_work\\', \\'retail\\'",
    string("branch"),
    { enum: ["farming", "fishing", "metal_work", "retail"] },
  ],
  ['Form of the answer. Possible values: "OneLevel"', string("result"), { enum: ["OneLevel"] }],
  [
    "Required. Dataset type (0: text, 2: picture) | 必选 数据集类型 (0: 文本, 2: 图片)",
    number("format_type"),
    { enum: [0, 2] },
  ],
  ["文件种类。0: 其它，2: 文档，3: 表格，5: 脑图，9: 白板", number("kind"), { enum: [0, 2, 3, 5, 9] }],
  [
    "断句类型, far_end/near_end, 默认为 far_end",
    string("vad"),
    { enum: ["far_end", "near_end"], default: "far_end" },
  ],
  ["固定值，仅支持`Addon`即附加组件。", string("group"), { enum: ["Addon"] }],
  [
    "错误码\n\n| 错误码 | 说明 |\n| - | - |\n| 4100 | 设备不支持 |\n| 4102 | 未打开 |\n| 4110 | 未知错误 |",
    number("code"),
    { enum: [4100, 4102, 4110] },
  ],
  ['画面尺寸。值范围为 ["768P", "1080P"]。（可选）', { name: "size" }, { enum: ["768P", "1080P"] }],
  [
    "The type of the message; must be `pause_all` for the server to read it as a pause.",
    string("type"),
    { enum: ["pause_all"] },
  ],
  ['按钮名称，合法值包含 "copyUrl"、"openTab" 两种', list("buttons"), { enum: ["copyUrl", "openTab"] }],
  ["Unknown = 0, Passed = 1, Doubtful = 2, Failed = 3", integer("outcome"), { enum: [0, 1, 2, 3] }],
  ["待审核=0，通过=1，驳回=2", integer("outcome"), { enum: [0, 1, 2] }],
  ["Buy = 'B', Sell = 'S'", string("side"), { enum: ["B", "S"] }],
  [
    "If set to `quick`, only new parts are read. If set to `full`, everything is read again.",
    string("mode"),
    { enum: ["quick", "full"] },
  ],
  [
    "When the hook is called.\n\nIf the value is `SENT`, it is called after sending.\n\nIf the value is `SEEN`, it is called after reading.",
    string("scope"),
    { enum: ["SENT", "SEEN"] },
  ],
  [
    "How frames travel. **pull** lets the server fetch them. **push** lets the source send them.",
    string("method"),
    { enum: ["pull", "push"] },
  ],
  [
    'Specify "newest" to show the latest first. Specify "oldest" to show the earliest first.',
    string("sort_time"),
    { enum: ["newest", "oldest"] },
  ],
  ["传 `open` 时打开连接，传 `close` 时断开连接。", string("action"), { enum: ["open", "close"] }],
  [
    "Unit of time. The supported granularities for this endpoint are hourly, daily and monthly.",
    string("granularity"),
    { enum: ["hourly", "daily", "monthly"] },
  ],
  [
    'Why it ended. Valid reasons: ["sold_out", "withdrawn"].',
    string("reason"),
    { enum: ["sold_out", "withdrawn"] },
  ],
  [
    "How names are compared. Possible search modes are: exactName, likeName, byNumber.",
    string("searchMode"),
    { enum: ["exactName", "likeName", "byNumber"] },
  ],
  [
    "Criteria:\n* TITLE\n* CREATED\n* OWNER - by name",
    string("sort"),
    { enum: ["TITLE", "CREATED", "OWNER"] },
  ],
  ["Which channel (a1, b2, c3)", string("channel"), {}],
  ["'admit' or 'reject' traffic of this rule", string("policy"), { enum: ["admit", "reject"] }],
  ["If 0, nothing is tried again. If 3, it is tried three times.", integer("retries"), {}],
  ["If `mode` is `a`, this is ignored. If `size` is `b`, it is used.", string("other"), {}],
  ["语言。若为 `en`，则使用美式拼写。", string("language"), {}],
  ["`open`: 打开；`shut`: 关闭", string("status"), { enum: ["open", "shut"] }],
  [
    "type&#x3D;code 代表导出代码，type&#x3D;config 代表导出配置",
    string("type"),
    { enum: ["code", "config"] },
  ],
];

testRows(rows);
