import { type FactRow, integer, list, number, string, testRows } from "../../test/prose/fact-rows.js";

/** Values with their meanings, in pairs or alone; lists that are open, and numbers that are no values. */
const rows: FactRow[] = [
  // One pair on each line.
  [
    "任务阶段状态：\n-1：已停止；\n0：排队中；\n2：处理中；\n5：已结束；",
    integer("phase"),
    { enum: [-1, 0, 2, 5] },
  ],
  ["凭证类型\n01:纸质凭证\n04:电子凭证\n10:卷式凭证", string("kind"), { enum: ["01", "04", "10"] }],
  ["<p>0-背面<br>1-封面</p>", integer("side"), { enum: [0, 1] }],
  ["<p>0-背面<br>1-封面</p>", number("side"), { enum: [0, 1] }],
  [
    "提示码说明：\nWARN_DARK 画面过暗\nWARN_BLUR画面模糊",
    list("hints"),
    { enum: ["WARN_DARK", "WARN_BLUR"] },
  ],
  [
    "<p>任务类型。</p><p>枚举值：</p><ul><li><p>0： 全部。</p></li><li><p>1： 部分。</p></li></ul>",
    integer("kind"),
    { enum: [0, 1] },
  ],
  ["操作步骤：\n1：打开页面；\n3：点击提交；", string("note"), {}],
  ["常见耗时\n10:快速任务\n30:普通任务", integer("seconds"), {}],
  // Pairs in a sentence.
  ["歌手是否签约。1：vip歌手； 0：普通歌手。", integer("signed"), { enum: [1, 0] }],
  [
    "账号种类，取值：**1**-手机uin，**2**-邮箱，**3**-其它string。",
    string("kind"),
    { enum: ["1", "2", "3"] },
  ],
  ["处理状态。WAIT：等待中，RUN：执行中，DONE：已完成", string("state"), { enum: ["WAIT", "RUN", "DONE"] }],
  ["处理阶段：INIT：初始化，LOAD：装载中", string("stage"), { enum: ["INIT", "LOAD"] }],
  ["说明。ID：编号，URL：地址", string("note"), {}],
  ["1 : enabled , 2 disabled", integer("status"), { enum: [1, 2] }],
  ["0 inactive, 1 active", integer("state"), { enum: [0, 1] }],
  ["2 apples, 3 pears", integer("count"), {}],
  ["Accepts: 0 = inbound and 1 = outbound only", string("direction"), { enum: ["0", "1"] }],
  ["范围：0（完全不像）-100（完全一样），越高越像", number("score"), { minimum: 0, maximum: 100 }],
  ["取值范围：0（**最低**）-10（**最高** ），越高越好", number("score"), { minimum: 0, maximum: 10 }],
  // Bullets behind a cue, values of two words, one bullet alone.
  [
    "存放区域，取值有：\n<li>North Zone：北区。</li>\n<li>Outside North Zone：其他区域。</li>",
    string("area"),
    { enum: ["North Zone", "Outside North Zone"] },
  ],
  ["计费策略。取值范围：<li>SharedPool：使用共享池</li>", string("policy"), { enum: ["SharedPool"] }],
  ["当前可能的取值：Indoor（室内场景）", string("label"), { enum: ["Indoor"] }],
  ["可选值：Indoor（室内场景）等", string("label"), {}],
  // One after the other.
  [
    "Period of time. Options: lastweek lastmonth lastyear",
    { ...string("period"), default: "lastweek" },
    { enum: ["lastweek", "lastmonth", "lastyear"] },
  ],
  ["Options: see the guide", string("period"), {}],
  [
    "重定向码，目前仅支持 `301`，`302` 和 `308`。默认取值 `302`。",
    integer("code"),
    { enum: [301, 302, 308], default: 302 },
  ],
  ["目前仅支持 `301`。", integer("code"), { enum: [301] }],
  ["采样率 目前仅支持8000 单位Hz", integer("rate"), { enum: [8000] }],
  ["采样率，目前支持8000，单位：Hz，必填", integer("rate"), { enum: [8000] }],
  ["目前仅支持5个", integer("count"), {}],
  ["目前支持 8000 以上", integer("rate"), {}],
  [
    "Size of a group in minutes. Valid resolutions are 1, 5, 10, and 60.",
    integer("resolution"),
    { enum: [1, 5, 10, 60] },
  ],
  ["Supported formats are a4 and b5.", string("paper_format"), { enum: ["a4", "b5"] }],
  ["Supported formats are a4 and b5.", string("title"), {}],
  [
    'What to do. Valid values are "subscribe", "leave" and "ask".',
    string("subscribe"),
    { enum: ["subscribe", "leave", "ask"] },
  ],
  ['The version of the format. MUST be exactly "3.1".', string("version"), { enum: ["3.1"] }],
  // Words that are no values, and values of something else.
  ["Options: s3 or disc", { ...string("hosting"), default: "s3" }, { enum: ["s3", "disc"] }],
  ["The supported resources are Blue Web clusters and managed groups.", string("resource"), {}],
  ["镜像编号列表，镜像编号对应的镜像状态必须为`NORMAL`。", list("images"), {}],
  [
    "是否允许，可选值：\n<li>Yes： 是。</li>\n<li>No： 否。</li>\n当 Status 取值为 Enabled 时，Blank 必须赋值。",
    string("Blank"),
    { enum: ["Yes", "No"] },
  ],
  ["架构。取值范围包括：`x86`、`arm`", string("arch"), { enum: ["x86", "arm"] }],
  ["可选值包括：<li>a1：甲</li><li>b1：乙</li>", string("kind"), { enum: ["a1", "b1"] }],
  ["Valid characters include letters, parentheses (`{ }`, `[ ]`, and `( )`), and stops.", string("note"), {}],
  // Lists that are open.
  ["Status of the person. Common values are *S* (Single), *M* (Married).", string("status"), {}],
  ["返回值：**Good**：正常，**Bad**：异常；以及其他不合适的类型。", string("label"), {}],
  ["角色，可选值包括 lead、member、guest。", string("role"), {}],
  ["Allowed values including `a`, `b`.", string(), {}],
];

testRows(rows);
