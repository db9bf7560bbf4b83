/** Method and address of an operation in handwritten text, and the rest of the line. */
export interface RequestLine {
  /** Upper case: `POST`. */
  method: string;
  /** A path, or an address with a host or a placeholder for one. */
  target: string;
  /** The text next to them: the title in `Start a job — POST /jobs`. */
  rest: string;
}

const method = "(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)";
const pathPart = "(?:\\{[^{}\\s]*\\}|[^\\s`\"'<>()（）|，。；]|<\\w+>)*";
const target = `((?:https?:\\/\\/|\\{\\{?[\\w.-]+\\}\\}?\\/|\\/(?![/*]))${pathPart})`;
/** Backticks and asterisks around a word. */
const marks = "[`*]*";

const wholeLine = new RegExp(
  `^(?:[-+*>]\\s+)?${marks}${method}${marks}\\s*[:：]?\\s+${marks}${target}${marks}(?:\\s+HTTP\\/[\\d.]+)?${marks}$`,
);
/** The host behind the path: `POST /draw on https://api.example`. */
const hostBehind = /\s+(?:on|at)\s+`?(https?:\/\/[^\s`]+?)\/?`?$/;
/** `Send a POST request to https://api.example/compose:`, 向 `/v1/jobs` 发送 `POST` 请求： */
const sentences = [
  new RegExp(
    `${marks}${method}${marks}\\s+requests?\\s+(?:\\w+\\s+)?to\\s+${marks}${target}${marks}[:：.。]?$`,
  ),
  new RegExp(
    `向\\s*${marks}${target}${marks}\\s*(?:发送|发起)\\s*${marks}${method}${marks}\\s*请求[:：。]?$`,
  ),
];
/** Most characters of a sentence that is searched for a request. */
const longestSentence = 300;
const inHeading = new RegExp(
  `(?:^|[\\s(（:：—–-])${marks}${method}${marks}\\s+${marks}${target}${marks}[)）]?`,
);
const requestLabel =
  /^[-+*>\s]*\**`?(?:http )?(?:endpoint|request|url|api|route|接口|请求|接口地址|请求地址|请求接口|请求路径)`?\**\s*[:：]\s*\**\s*/i;

/** A line that consists of method and address, or a sentence that ends in them: `Endpoint: POST /jobs`. */
export function requestOfLine(text: string): RequestLine | undefined {
  const host = hostBehind.exec(text)?.[1];
  const line = (host === undefined ? text : text.replace(hostBehind, "")).replace(requestLabel, "");
  const [, verb, address] = wholeLine.exec(line) ?? [];
  if (verb !== undefined && address !== undefined) {
    const isPath = address.startsWith("/");
    return { method: verb, target: plain(isPath ? `${host ?? ""}${address}` : address), rest: "" };
  }
  if (text.length > longestSentence) return undefined;
  const [english, chinese] = sentences.map((pattern) => pattern.exec(text));
  const found = english ? [english[1], english[2]] : chinese ? [chinese[2], chinese[1]] : [];
  const [word, place] = found;
  return word === undefined || place === undefined
    ? undefined
    : { method: word, target: plain(place), rest: "" };
}

/** Requests that a heading contains: `Start a job (POST /jobs)`, `GET /jobs and POST /jobs`. */
export function requestsOfHeading(text: string): RequestLine[] {
  const requests: RequestLine[] = [];
  let rest = text;
  for (let match = inHeading.exec(rest); match !== null; match = inHeading.exec(rest)) {
    const [whole, verb = "", address = ""] = match;
    requests.push({ method: verb, target: plain(address), rest: "" });
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + whole.length)}`;
  }
  const title = rest
    .replace(/^[\s()（）:：—–-]+|[\s()（）:：—–-]+$/g, "")
    .replace(/\s+/g, " ")
    .replace(requests.length > 1 ? /\s*(?:\b(?:and|or)\b|和|或|、|,|\/)$/ : /$^/, "")
    .replace(requests.length > 1 ? /^(?:\b(?:and|or)\b|和|或|、|,|\/)\s*/ : /$^/, "");
  return requests.map((request) => ({ ...request, rest: title }));
}

/** The address without adjacent punctuation. */
const plain = (address: string): string => address.replace(/[:,.;]+$/, "");

const methodLabel = /^(?:(?:http |request )?(?:method|verb)|(?:http\s*)?(?:请求|接口)?(?:方式|方法))$/i;
const targetLabel =
  /^(?:(?:request )?(?:ur[li]|path|endpoint|address|route)|(?:请求|接口)?(?:地址|路径|url)|接口)$/i;
const methodValue = new RegExp(`^${marks}${method}${marks}$`, "i");
const targetValue = new RegExp(`^${marks}<?${target}>?${marks}$`);

/** One part of a request whose method and address are in two lines, or two cells, each with a label. */
export function labelled(label: string, value: string): { method: string } | { target: string } | undefined {
  const name = label.replace(/[`*]/g, "").trim();
  const verb = methodLabel.test(name) ? methodValue.exec(value.trim())?.[1]?.toUpperCase() : undefined;
  if (verb !== undefined) return { method: verb };
  const address = targetLabel.test(name) ? targetValue.exec(value.trim())?.[1] : undefined;
  return address === undefined ? undefined : { target: plain(address) };
}

/** The label and the value of a line: `- **Method**: POST`. */
export function labelOf(text: string): { label: string; value: string } | undefined {
  const [, label, value] = /^(?:[-+*>]\s+)?([^:：]{2,30})[:：]\**\s*(\S.*)$/.exec(text) ?? [];
  return label === undefined || value === undefined ? undefined : { label, value };
}
