import type { ErrorCategory } from "../descriptor/error-category.js";
import type { FailureWords } from "../descriptor/failure-words.js";

export type { FailureWords };

/**
 * Phrases of services for rejections and failures, with the documentation or the programs that they come from. The
 * first entry that matches counts.
 */
export const failureWords: readonly FailureWords<ErrorCategory>[] = [
  {
    category: "permission",
    words: [
      // Kling and Chinese gateways: the suspected object is the IP address, not the input.
      "ip…风险",
      "ip … blocked",
      "ip … not allowed",
      "ip…白名单",
    ],
  },
  {
    category: "safety",
    words: [
      // OpenAI, error codes of images and moderation.
      "content policy",
      "content filter",
      "safety system",
      "usage policies",
      "usage policy",
      // Replicate, error codes (E005); Stable Diffusion's safety checker.
      "flagged",
      "nsfw",
      "safety checker",
      "safety filter",
      "unsafe content",
      "not safe for work",
      // Black Forest Labs, status of a result; Stability AI, error names.
      "moderated",
      "content moderation",
      "by moderation",
      "moderation … blocked",
      "moderation … failed",
      "moderation … rejected",
      "moderation … flagged",
      "failed … moderation",
      "moderation filter",
      "moderation policy",
      "moderation system",
      // Google Gemini and Imagen, finish reasons and filtered prompts.
      "prohibited content",
      "prohibited use",
      "responsible ai",
      "safety settings",
      "safety policies",
      "safety reason",
      "safety guidelines",
      "community guidelines",
      "banned prompt",
      // Alibaba Cloud Model Studio, DataInspectionFailed.
      "data inspection failed",
      "inappropriate content",
      "内容安全",
      "不适当的内容",
      "不合规",
      // Volcengine Ark, SensitiveContentDetected; MiniMax, 1026 and 1027; Zhipu, 1301.
      "sensitive content",
      "sensitive word",
      "sensitive information",
      "as sensitive",
      "敏感",
      "不安全",
      // Tencent Cloud Hunyuan, TextIllegalDetected and ImageIllegalDetected; Kling, 1301; Chinese gateways.
      "illegal detected",
      "content security",
      "risk control",
      "违规",
      "违禁",
      "违法",
      "风控",
      "审核不通过",
      "审核未通过",
      "未通过…审核",
      "审核失败",
      "内容审核",
      "安全审核",
      "色情",
      "涉黄",
      "涉政",
      "涉暴",
    ],
  },
  {
    category: "out-of-memory",
    words: [
      // PyTorch and CUDA; ComfyUI.
      "out of memory",
      "oom",
      "oomkilled",
      "not enough memory",
      "insufficient memory",
      "显存…不足",
      "显存溢出",
      "显存…耗尽",
      "爆显存",
      "内存不足",
      "内存溢出",
    ],
  },
  {
    category: "payment",
    words: [
      // OpenAI, insufficient_quota and billing_hard_limit_reached; Replicate, 402; Anthropic, credit balance.
      "insufficient … balance",
      "insufficient … credit",
      "insufficient … quota",
      "insufficient … funds",
      "balance … not enough",
      "balance … too low",
      "balance … insufficient",
      "not enough … credits",
      "not enough … balance",
      "out of credits",
      "exceeded your current quota",
      "payment required",
      "billing … limit",
      "spending limit",
      "spend limit",
      // new-api and one-api, insufficient_user_quota; Alibaba Cloud, Arrearage; MiniMax, 1008; Zhipu, 1113;
      // Kling, 1101 and 1102.
      "arrearage",
      "in arrears",
      "account … overdue",
      "resource pack … depleted",
      "resource pack exhausted",
      "余额…不足",
      "额度…不足",
      "额度已用",
      "额度已耗尽",
      "配额不足",
      "积分不足",
      "点数不足",
      "欠费",
      "请充值",
      "资源包…用完",
      "资源包…耗尽",
      // Midjourney proxies, quota_not_enough; Alibaba Cloud, AllocationQuota.
      "quota … not enough",
      "allocation quota",
      "free … quota exceeded",
      "free … quota … exhausted",
    ],
  },
  {
    category: "rate-limit",
    words: [
      // RFC 6585 and RFC 9110; Django REST framework; Alibaba Cloud, Throttling; Google, RESOURCE_EXHAUSTED.
      "rate limit",
      "rate limited",
      "too many requests",
      "throttled",
      "throttling",
      "resource exhausted",
      "requests per minute",
      "concurrency limit",
      "qps … limit",
      "parallel task … limit",
      "queue is full",
      // Zhipu, 1302 to 1305; Volcengine, flow limits; Chinese gateways.
      "频繁",
      "频率过高",
      "频率…限制",
      "频率超限",
      "请求过多",
      "次数过多",
      "请求太多",
      "限流",
      "并发…限制",
      "并发…过高",
      "并发…超",
      "速率限制",
      "队列已满",
    ],
  },
  {
    category: "timeout",
    words: [
      // gRPC, DEADLINE_EXCEEDED; Celery and queue workers; Chinese gateways.
      "timed out",
      "time out",
      "time limit exceeded",
      "exceeded … time limit",
      "deadline exceeded",
      "took too long",
      "超时",
      "超过…最长时间",
      "超过…时间限制",
    ],
  },
  {
    category: "input",
    words: [
      // gRPC, INVALID_ARGUMENT; Alibaba Cloud, InvalidParameter; Midjourney; Chinese gateways.
      "invalid parameter",
      "invalid argument",
      "参数错误",
      "参数无效",
      "参数不合法",
    ],
  },
];
