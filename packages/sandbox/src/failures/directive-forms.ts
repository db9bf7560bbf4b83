import type { Directives } from "./directives.js";

/** The syntax of a directive. */
interface DirectiveForm {
  /** The value after `=` as shown in messages. Empty for a directive without a value. */
  form: string;
  /** Parses the value. Undefined for an invalid one. */
  read(value: string): Directives | undefined;
}

/** One hour. Longer times are assumed to be mistakes. */
const longest = 3_600_000;

const milliseconds = (make: (value: number) => Directives, least = 0, most = longest): DirectiveForm => ({
  form: "<milliseconds>",
  read: (text) => inRange(text, least, most, make),
});

/** One of a list of literal values. */
const oneOf = <Word extends string>(
  words: readonly Word[],
  make: (word: Word) => Directives,
): DirectiveForm => ({
  form: words.join("|"),
  read: (text) => {
    const word = words.find((candidate) => candidate === text);
    return word === undefined ? undefined : make(word);
  },
});

/** All directives by name. */
export const directiveForms: ReadonlyMap<string, DirectiveForm> = new Map(
  Object.entries({
    outcome: oneOf(["succeeded", "failed", "canceled", "never"], (outcome) => ({ outcome })),
    duration: milliseconds((duration) => ({ duration })),
    immediate: oneOf(["true", "false"], (word) => ({ immediate: word === "true" })),
    "first-piece": milliseconds((firstPiece) => ({ pace: { firstPiece } })),
    rate: {
      form: "<pieces a second>",
      read: (text) => inRange(text, Number.MIN_VALUE, 10_000, (rate) => ({ pace: { rate } })),
    },
    webhook: {
      form: "lost|twice|<milliseconds late>",
      read: (text) =>
        text === "lost" || text === "twice"
          ? { webhook: text }
          : inRange(text, 0, longest, (webhook) => ({ webhook })),
    },
    status: {
      form: "<400 to 599>",
      read: (text) => (/^[45]\d\d$/.test(text) ? { status: Number(text) } : undefined),
    },
    "retry-after": {
      form: "none|<seconds>",
      read: (text) =>
        text === "none"
          ? { retryAfter: "none" }
          : inRange(text, 0, longest, (seconds) => ({ retryAfter: Math.round(seconds) })),
    },
    delay: milliseconds((delay) => ({ delay })),
    reset: oneOf(["request", "headers", "body"], (reset) => ({ reset })),
    truncate: { form: "", read: (text) => (text === "" ? { truncate: true } : undefined) },
    drip: milliseconds((drip) => ({ drip })),
    answer: oneOf(["html", "wrong-type", "half", "error", "other"], (answer) => ({ answer })),
  } satisfies Record<string, DirectiveForm>),
);

function inRange(
  text: string,
  least: number,
  most: number,
  make: (value: number) => Directives,
): Directives | undefined {
  const value = text === "" ? Number.NaN : Number(text);
  return value >= least && value <= most ? make(value) : undefined;
}
