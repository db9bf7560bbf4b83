import {
  boolean,
  type FactRow,
  integer,
  list,
  number,
  string,
  testRows,
} from "../../test/prose/fact-rows.js";

/** Descriptions as Chinese references write them, also with HTML. */
const rows: FactRow[] = [
  ["分页大小，取值范围 1-100，默认值为 10", integer("PageSize"), { minimum: 1, maximum: 100, default: 10 }],
  ["页码。起始值为 1，默认值为 1。", integer("PageNumber"), { minimum: 1, default: 1 }],
  [
    "是否预检请求。取值：<br>- <b>true</b>：只检查。<br>- <b>false</b>（默认）：发送请求。",
    boolean("DryRun"),
    { default: false },
  ],
  [
    "实例的付费方式。取值范围：\n\n- PrePaid：包年包月。\n- PostPaid（默认）：按量付费。",
    string("ChargeType"),
    { enum: ["PrePaid", "PostPaid"], default: "PostPaid" },
  ],
  [
    "实例名称。长度为 2~128 个字符，必须以大小写字母或中文开头。",
    string("Name"),
    { minLength: 2, maxLength: 128 },
  ],
  ["标签键。最多支持 128 个字符，不能以 aliyun 开头。", string("Key"), { maxLength: 128 }],
  ["实例 ID 列表。最多支持 100 个 ID。", list("Ids"), { maxItems: 100 }],
  ["地域ID。您可以调用接口查看最新的地域列表。", string("RegionId"), {}],
  [
    "单次查询返回的最大条目数。取值范围：1~100。默认值：10。",
    integer("MaxResults"),
    { minimum: 1, maximum: 100, default: 10 },
  ],
  ["带宽峰值，单位：Mbps。取值：1～200。", integer("Bandwidth"), { minimum: 1, maximum: 200 }],
  [
    "返回数量，默认为20，最大值为100。关于`Limit`的更进一步介绍请参考简介。",
    integer("Limit"),
    { default: 20, maximum: 100 },
  ],
  [
    "实例状态。取值范围：<br><li>PENDING：表示创建中<br></li><li>RUNNING：表示运行中<br></li><li>STOPPED：表示关机<br></li>",
    string("State"),
    { enum: ["PENDING", "RUNNING", "STOPPED"] },
  ],
  ["性别，0：未知，1：男，2：女", integer("gender"), { enum: [0, 1, 2] }],
  [
    "交易类型，枚举值：JSAPI：公众号支付，NATIVE：扫码支付，APP：APP支付",
    string("trade_type"),
    { enum: ["JSAPI", "NATIVE", "APP"] },
  ],
  ["商品描述，长度限制 127 字符", string("description"), { maxLength: 127 }],
  [
    "商户系统内部订单号，要求6-32个字符内，只能是数字、大小写字母",
    string("out_trade_no"),
    { minLength: 6, maxLength: 32 },
  ],
  ["订单总金额，单位为分，必须大于 0", integer("total"), { exclusiveMinimum: 0 }],
  [
    "语速，取值范围：0.5~2，默认为 1，通常保留一位小数即可",
    number("speed"),
    { minimum: 0.5, maximum: 2, default: 1 },
  ],
  [
    "音量大小，范围是[-10，10]，分别对应音量从小到大，默认值为0",
    number("volume"),
    { minimum: -10, maximum: 10, default: 0 },
  ],
  [
    "返回音频格式，可取值：wav（默认），mp3，pcm",
    string("codec"),
    { enum: ["wav", "mp3", "pcm"], default: "wav" },
  ],
  [
    "模型输出最大 tokens，最大输出为4095，默认值为1024",
    integer("max_tokens"),
    { maximum: 4095, default: 1024 },
  ],
  ["消息内容，不能为空，最大长度 2000", string("content"), { maxLength: 2000 }],
  ["昵称（1-20 个字）", string("nick"), { minLength: 1, maxLength: 20 }],
  ["类别：1、文章；2、视频；3、图片", integer("type"), { enum: [1, 2, 3] }],
  ["审核状态(0待审核 1通过 2拒绝)", integer("status"), { enum: [0, 1, 2] }],
  ["启用状态：enabled / disabled", string("status"), { enum: ["enabled", "disabled"] }],
  [
    "排序字段，支持 created_at、updated_at，默认 created_at",
    string("sort"),
    { enum: ["created_at", "updated_at"], default: "created_at" },
  ],
  ["语言：zh 中文，en 英文", string("lang"), { enum: ["zh", "en"] }],
  ["视频时长，支持 5 秒和 10 秒", integer("duration"), { enum: [5, 10] }],
  ["视频时长（秒），可选 5 或 10", integer("duration"), { enum: [5, 10] }],
  ["生成张数，1~4，默认 1", integer("n"), { minimum: 1, maximum: 4, default: 1 }],
  [
    "图片宽度，范围 [512, 2048]，需为 8 的倍数",
    integer("width"),
    { minimum: 512, maximum: 2048, multipleOf: 8 },
  ],
  ["手机号，11 位数字", string("mobile"), {}],
  ["验证码有效期，默认 5 分钟", integer("minutes"), { default: 5 }],
  ["超时时间，单位秒，默认 30，不能超过 600", integer("timeout"), { default: 30, maximum: 600 }],
  ["备注（选填，200 字以内）", string("remark"), { maxLength: 200 }],
  ["多个用英文逗号分隔，最多 50 个", string("ids"), {}],
  ["如果类型为 video，则最长 60 秒", integer("duration"), {}],
  ["图片 URL，大小不超过 5M，最短边至少 50px", string("url"), {}],
  ["建议值 0.7，一般在 0.1~1 之间调整", number("top_p"), {}],
  ["错误码，0 表示成功", integer("code"), {}],
  ["模型名称，例如 a-1、a-2", string("model"), {}],
  ["与 count 二选一", integer("size"), {}],
];

testRows(rows);
