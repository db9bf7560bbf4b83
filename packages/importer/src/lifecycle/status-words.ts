import type { PredictionState } from "../document/condition.js";

/** The words one kind of service uses, whatever it is called. */
type Family = Readonly<Record<string, PredictionState>>;

const families: readonly Family[] = [
  {
    starting: "pending",
    processing: "running",
    succeeded: "succeeded",
    failed: "failed",
    canceled: "canceled",
    aborted: "canceled",
  },
  { IN_QUEUE: "pending", IN_PROGRESS: "running", COMPLETED: "succeeded" },
  { submitted: "pending", processing: "running", succeed: "succeeded", failed: "failed" },
  {
    NOT_START: "pending",
    SUBMITTED: "pending",
    QUEUED: "pending",
    IN_PROGRESS: "running",
    SUCCESS: "succeeded",
    FAILURE: "failed",
  },
  { queued: "pending", running: "running", succeeded: "succeeded", failed: "failed", cancelled: "canceled" },
  {
    queued: "pending",
    in_progress: "running",
    completed: "succeeded",
    failed: "failed",
    cancelled: "canceled",
  },
];

/** Words with one meaning in every service that uses them, beside those of the families. */
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

/** What status words mean wherever they occur; in lower case. */
export const stateWords: Readonly<Record<string, PredictionState>> = Object.fromEntries(
  [...families, plain].flatMap((family) =>
    Object.entries(family).map(([word, state]) => [word.toLowerCase(), state] as const),
  ),
);

/** What the words on the pages mean, and the words that go with them but stand on no page. */
export interface WordReading {
  words: Record<string, PredictionState>;
  /** Of the one family all seen words belong to; empty where less than two words, or no final one, prove it. */
  assumed: Record<string, PredictionState>;
  /** Words of unknown meaning. */
  unknown: string[];
}

/**
 * Reads the status words that pages show. The case is the page's.
 *
 * @param explained What the pages themselves say that a word means.
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

/** What a status word means in any service; undefined for other words. The case does not count. */
export function meaningOf(word: string): PredictionState | undefined {
  const known = word.toLowerCase();
  return Object.hasOwn(stateWords, known) ? stateWords[known] : undefined;
}
