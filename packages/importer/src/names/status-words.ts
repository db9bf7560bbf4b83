import type { PredictionState } from "../document/condition.js";

/** The status words that one kind of service uses, in any of its products. */
type Family = Readonly<Record<string, PredictionState>>;

const families: readonly Family[] = [
  // https://replicate.com/docs/reference/http
  {
    starting: "pending",
    processing: "running",
    succeeded: "succeeded",
    failed: "failed",
    canceled: "canceled",
    aborted: "canceled",
  },
  // https://docs.fal.ai/documentation/model-apis/inference/queue
  { IN_QUEUE: "pending", IN_PROGRESS: "running", COMPLETED: "succeeded" },
  // https://app.klingai.com/global/dev/document-api
  { submitted: "pending", processing: "running", succeed: "succeeded", failed: "failed" },
  // https://docs.newapi.pro/en/docs/api, for songs and pictures
  {
    NOT_START: "pending",
    SUBMITTED: "pending",
    QUEUED: "pending",
    IN_PROGRESS: "running",
    SUCCESS: "succeeded",
    FAILURE: "failed",
  },
  // https://www.volcengine.com/docs/82379/1521309
  { queued: "pending", running: "running", succeeded: "succeeded", failed: "failed", cancelled: "canceled" },
  // https://platform.openai.com/docs/api-reference/videos
  {
    queued: "pending",
    in_progress: "running",
    completed: "succeeded",
    failed: "failed",
    cancelled: "canceled",
  },
];

/** Words with their dictionary meaning, which belong to no service, in addition to those of the families. */
const plain: Family = {
  pending: "pending",
  waiting: "pending",
  created: "pending",
  accepted: "pending",
  scheduled: "pending",
  initialized: "pending",
  wait: "pending",
  init: "pending",
  enqueued: "pending",
  排队: "pending",
  初始: "pending",
  已提交: "pending",
  待处理: "pending",
  排队中: "pending",
  等待中: "pending",
  未开始: "pending",
  generating: "running",
  rendering: "running",
  executing: "running",
  working: "running",
  doing: "running",
  run: "running",
  ongoing: "running",
  处理中: "running",
  运行中: "running",
  执行中: "running",
  生成中: "running",
  进行中: "running",
  done: "succeeded",
  finished: "succeeded",
  complete: "succeeded",
  finish: "succeeded",
  ok: "succeeded",
  成功: "succeeded",
  完成: "succeeded",
  已完成: "succeeded",
  error: "failed",
  fail: "failed",
  err: "failed",
  bad: "failed",
  失败: "failed",
  错误: "failed",
  出错: "failed",
  超时: "failed",
  expired: "failed",
  timeout: "failed",
  rejected: "failed",
  stopped: "canceled",
  取消: "canceled",
  已取消: "canceled",
};

/** The meanings of status words in any service; keys in lower case. */
export const stateWords: Readonly<Record<string, PredictionState>> = Object.fromEntries(
  [...families, plain].flatMap((family) =>
    Object.entries(family).map(([word, state]) => [word.toLowerCase(), state] as const),
  ),
);

/** The meanings of the words on the pages, and related words that are not on the pages. */
export interface WordReading {
  words: Record<string, PredictionState>;
  /** The rest of the only family that contains all seen words; empty with less than two known words or no final one. */
  assumed: Record<string, PredictionState>;
  /** Words of unknown meaning. */
  unknown: string[];
}

/**
 * Reads the status words that pages show. Their case is kept.
 *
 * @param explained The meanings that the pages themselves document.
 */
export function readWords(
  seen: readonly string[],
  explained: ReadonlyMap<string, PredictionState> = new Map(),
): WordReading {
  const words: Record<string, PredictionState> = {};
  const unknown: string[] = [];
  for (const word of seen) {
    const meaning = explained.get(word) ?? meaningOf(word);
    if (meaning === undefined) unknown.push(word);
    else words[word] = meaning;
  }
  const fitting = families.filter((family) => seen.every((word) => Object.hasOwn(family, word)));
  const isFinal = Object.values(words).some((state) => state !== "pending" && state !== "running");
  const [only] = fitting;
  const assumed =
    only !== undefined && fitting.length === 1 && Object.keys(words).length >= 2 && isFinal
      ? Object.fromEntries(Object.entries(only).filter(([word]) => !Object.hasOwn(words, word)))
      : {};
  return { words, assumed, unknown };
}

/** The meaning of a status word in any service; undefined for other words. Case-insensitive. */
export function meaningOf(word: string): PredictionState | undefined {
  const known = word.toLowerCase();
  return Object.hasOwn(stateWords, known) ? stateWords[known] : undefined;
}
