// Compares the behaviour of a client with the expected one, independently of the client.
import { inspect } from "node:util";

/**
 * @typedef {object} Expectation
 * @property {string} id
 * @property {string} from
 * @property {string} situation
 * @property {string} right The expected behaviour as text.
 * @property {object} expect The same as checks: `end` is how the call ends; `creates`, `most`, `least` and
 *   `firstSecond` count requests by kind; `gap` and `span` are milliseconds between requests of a kind; `within` is the
 *   maximum duration and `reaction` the maximum after an abort; `says` are expressions that its error must match, and
 *   `saysNot` those that it must not match; `asksFor` must be part of the URL of each query; `knows` is an id that the
 *   error must contain; `hidesKey`: no representation of the error contains the key.
 */

/** The error as displayed to a caller: message, properties, causes. */
function wordsOf(error) {
  return `${inspect(error, { depth: 6 })}\n${error?.message ?? ""}`;
}

/** The text of an error without the stack, because file paths must not count as text. */
function withoutStack(error, depth = 0) {
  if (error === null || typeof error !== "object" || depth > 4) return String(error);
  const fields = Object.entries(error)
    .filter(([name]) => name !== "stack")
    .map(([name, value]) => `${name}: ${typeof value === "object" ? plain(value) : value}`);
  return [error.name, error.message, ...fields, error.cause && withoutStack(error.cause, depth + 1)].join(
    " | ",
  );
}

function plain(value) {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return "";
  }
}

/** @returns {string[]} the deviations from the expected behaviour */
export function judge(expect, seen) {
  const { outcome, counts, times, key } = seen;
  const wrong = [];
  const said = outcome.end === "error" ? withoutStack(outcome.error) : "";
  if (expect.end !== undefined && outcome.end !== expect.end) wrong.push(describeEnd(outcome, seen));
  if (expect.value !== undefined && outcome.end === "value" && plain(outcome.value) !== plain(expect.value)) {
    wrong.push(`${plain(outcome.value)?.slice(0, 40)}`);
  }
  if (expect.creates !== undefined && counts.create !== expect.creates) {
    wrong.push(`${counts.create} creates in ${Math.round(spanOf(times.create))} ms`);
  }
  for (const [kind, most] of Object.entries(expect.most ?? {})) {
    if (counts[kind] > most) wrong.push(`${counts[kind]} × ${kind}`);
  }
  for (const [kind, least] of Object.entries(expect.least ?? {})) {
    if (counts[kind] < least) wrong.push(kind === "cancel" ? "cancels nothing" : `${counts[kind]} × ${kind}`);
  }
  for (const [kind, most] of Object.entries(expect.firstSecond ?? {})) {
    const early = times[kind].filter((at) => at - times[kind][0] < 1000).length;
    if (early > most) wrong.push(`${early} × ${kind} in the first second`);
  }
  if (expect.gap && outcome.end === expect.end) {
    const [one = 0, two = 0] = times[expect.gap.kind];
    if (two - one < expect.gap.least)
      wrong.push(`${expect.gap.kind} again after ${Math.round(two - one)} ms`);
  }
  if (expect.span && outcome.end === expect.end && spanOf(times[expect.span.kind]) < expect.span.least) {
    wrong.push(`all in ${Math.round(spanOf(times[expect.span.kind]))} ms`);
  }
  if (expect.within !== undefined && outcome.end !== "waiting" && outcome.took > expect.within) {
    wrong.push(`takes ${(outcome.took / 1000).toFixed(1)} s`);
  }
  if (expect.reaction !== undefined && outcome.end === "error" && outcome.reaction > expect.reaction) {
    wrong.push(`reacts after ${Math.round(outcome.reaction)} ms`);
  }
  if (outcome.end === "error") {
    const missing = (expect.says ?? []).filter((words) => !new RegExp(words, "i").test(said));
    if (missing.length > 0 && expect.end === "error") wrong.push(`says only “${shorten(outcome.error)}”`);
    const unwanted = (expect.saysNot ?? []).some((words) => new RegExp(words, "i").test(said));
    if (unwanted && expect.end === "error") wrong.push(`says “${shorten(outcome.error)}”`);
    if (expect.knows !== undefined && expect.end === "error" && !knows(outcome.error, expect.knows)) {
      wrong.push(`error does not know the prediction`);
    }
    if (expect.hidesKey && inspect(outcome.error, { depth: 12, showHidden: true }).includes(key)) {
      wrong.push("the key is in the error");
    }
  }
  if (expect.elsewhere !== undefined && seen.elsewhere.requests > expect.elsewhere) {
    wrong.push(`${seen.elsewhere.requests} requests to the other host`);
  }
  if (seen.elsewhere.key && (expect.elsewhere !== undefined || expect.elsewhereKey === false)) {
    wrong.push("gives the other host the key");
  }
  const asked = seen.all.filter(({ kind }) => kind === "query");
  if (expect.asksFor !== undefined && asked.some(({ url }) => !url.includes(expect.asksFor))) {
    wrong.push(`asks for ${asked.find(({ url }) => !url.includes(expect.asksFor))?.url}`);
  }
  if (expect.sendsFile) wrong.push(...judgeFile(seen));
  return wrong;
}

function judgeFile({ all, key }) {
  const bodies = all.map(({ body }) => body);
  if (bodies.some((body) => body.includes(key))) return ["sends the key as the input"];
  const inlined = bodies.some((body) => /data:[\w/+.-]*;base64,iVBORw0KGgo/.test(body));
  const uploaded = bodies.some((body) => body.includes("\x89PNG"));
  return inlined || uploaded ? [] : ["does not send the file"];
}

function spanOf(times) {
  return times.length < 2 ? 0 : times[times.length - 1] - times[0];
}

/** Whether an error identifies the prediction: its id is a property or part of the text. */
function knows(error, id) {
  return (
    error?.prediction?.id === id ||
    new RegExp(`["'/ ]${id}\\b`).test(`${withoutStack(error)} ${wordsOf(error).split("\n    at ")[0]}`)
  );
}

function shorten(error) {
  const cause = error?.cause?.code ?? error?.cause?.message;
  const text = `${error?.message ?? error}${cause ? ` (${cause})` : ""}`
    .replace(/\s+/g, " ")
    .replaceAll("|", "\\|");
  return text.length > 70 ? `${text.slice(0, 70)}…` : text;
}

function describeEnd(outcome, { counts }) {
  switch (outcome.end) {
    case "waiting":
      return `still waiting after ${Math.round(outcome.took / 1000)} s (${counts.query} queries)`;
    case "nothing":
      return `resolves ${outcome.value === null || outcome.value === undefined ? String(outcome.value) : plain(outcome.value)?.slice(0, 60)}`;
    case "error":
      return `“${shorten(outcome.error)}”`;
    case "output":
      return "resolves as if it had succeeded";
    default:
      return outcome.end;
  }
}
