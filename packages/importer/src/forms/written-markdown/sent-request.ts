import { requestOfLine } from "./request-line.js";

/** A request in a sample: as a curl command, or as HTTP. */
export interface SentRequest {
  method: string;
  target: string;
  headers: readonly (readonly [name: string, value: string])[];
  /** The body and its offset in the sample. */
  body?: { text: string; offset: number };
  /** The fields of a form, if the sample sends one. */
  form?: SentForm;
}

/** A form of a sample. */
export interface SentForm {
  mediaType: string;
  fields: readonly { name: string; value: string; isFile: boolean }[];
}

/** The request in a fenced block; undefined if there is none. */
export function sentRequest(given: string): SentRequest | undefined {
  // Comments above the command are blanked, so that all offsets stay.
  const text = given.replace(/^(?:[ \t]*(?:#(?!!)[^\n]*)?\r?\n)+/, (lines) => lines.replace(/[^\n]/g, " "));
  return /^\s*(?:\$\s*)?curl\s/.test(text) ? curlRequest(text) : plainRequest(text);
}

/** `POST /jobs HTTP/1.1`, headers, an empty line, a body. */
function plainRequest(text: string): SentRequest | undefined {
  const [first = ""] = text.split("\n", 1);
  const line = requestOfLine(first.trim());
  if (line === undefined) return undefined;
  const end = /\r?\n[ \t]*\r?\n/.exec(text);
  const head = text.slice(first.length, end?.index);
  const headers = head.split("\n").flatMap((one) => headerOf(one.trim()));
  const start = end === null ? text.length : end.index + end[0].length;
  const host = headers.find(([name]) => /^host$/i.test(name))?.[1];
  const isPath = line.target.startsWith("/") && host !== undefined && /^[\w.-]+(?::\d+)?$/.test(host);
  const target = isPath ? `https://${host}${line.target}` : line.target;
  const sent = text.slice(start).trim();
  const type = headers.find(([name]) => /^content-type$/i.test(name))?.[1] ?? "";
  if (/urlencoded/i.test(type) && sent !== "")
    return { method: line.method, target, headers, form: encodedForm(sent) };
  const body = sent === "" ? {} : { body: { text: text.slice(start), offset: start } };
  return { method: line.method, target, headers, ...body };
}

function headerOf(line: string): [string, string][] {
  const [, name, value] = /^([\w-]+):[ \t]*(\S.*)$/.exec(line) ?? [];
  return name === undefined || value === undefined ? [] : [[name, value]];
}

function encodedForm(text: string): SentForm {
  const fields = [...new URLSearchParams(text)].map(([name, value]) => ({ name, value, isFile: false }));
  return { mediaType: "application/x-www-form-urlencoded", fields };
}

interface Word {
  text: string;
  offset: number;
}

/** The words of a shell command; quotes are removed, a backslash at the end of a line continues it. */
function shellWords(text: string): Word[] {
  const pattern = /'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|((?:[^\s'"\\]|\\[^\n])+)|\\\r?\n/g;
  const words: Word[] = [];
  let end = -1;
  for (const match of text.matchAll(pattern)) {
    const [whole, single, double, bare] = match;
    const part = single ?? double?.replace(/\\(["\\$`])/g, "$1") ?? bare;
    if (part === undefined) continue;
    const last = words.at(-1);
    if (last !== undefined && end === match.index) last.text += part;
    else words.push({ text: part, offset: match.index + (bare === undefined ? 1 : 0) });
    end = match.index + whole.length;
  }
  return words;
}

/** https://curl.se/docs/manpage.html */
function curlRequest(text: string): SentRequest | undefined {
  const { command, input } = withoutInput(text);
  const words = shellWords(command);
  const headers: [string, string][] = [];
  let method: string | undefined;
  let target: string | undefined;
  let body: { text: string; offset: number } | undefined;
  const encoded: string[] = [];
  const parts: SentForm["fields"][number][] = [];
  for (let index = 1; index < words.length; index += 1) {
    const { text: word } = words[index] ?? { text: "" };
    const value = words[index + 1];
    if (/^(?:-X|--request)$/.test(word)) method = value?.text.toUpperCase();
    else if (/^-X[A-Z]+$/.test(word)) method = word.slice(2);
    else if (/^(?:-H|--header)$/.test(word)) headers.push(...headerOf(value?.text ?? ""));
    else if (/^(?:-d|--json|--data(?:-raw|-binary|-ascii)?)$/.test(word)) body ??= value;
    else if (/^(?:-F|--form(?:-string)?)$/.test(word)) parts.push(...partOf(value?.text ?? ""));
    else if (word === "--data-urlencode") encoded.push(value?.text ?? "");
    else if (word === "--url") target = value?.text;
    else if (/^(?:-u|--user)$/.test(word)) headers.push(["Authorization", "Basic {{credentials}}"]);
    else if (/^(?:-o|--output|-b|--cookie|-A|--user-agent)$/.test(word)) index += 1;
    else {
      if (target === undefined && /^https?:\/\/\S+$|^\/\S+$|^\$?\{*\w+\}*\/\S+$/.test(word)) target = word;
      continue;
    }
    index += 1;
  }
  if (target === undefined) return undefined;
  const hasBody = body !== undefined || parts.length > 0 || encoded.length > 0;
  const verb = method ?? (hasBody ? "POST" : "GET");
  if (!/^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/.test(verb)) return undefined;
  // A shell variable before the path is a placeholder for the host.
  const address = target.replace(/^\$\{?(\w+)\}?(?=\/)/, "{{$1}}");
  if (parts.length > 0)
    return {
      method: verb,
      target: address,
      headers,
      form: { mediaType: "multipart/form-data", fields: parts },
    };
  const pairs = body !== undefined && /^[\w.[\]-]+=/.test(body.text) ? [body.text, ...encoded] : encoded;
  if (pairs.length > 0) return { method: verb, target: address, headers, form: encodedForm(pairs.join("&")) };
  const read = body?.text === "@-" ? input : body;
  const shown = read === undefined || read.text.startsWith("@") ? {} : { body: read };
  return { method: verb, target: address, headers, ...shown };
}

/** `file=@a.mp3;type=audio/mpeg`, `language=en`. */
function partOf(text: string): SentForm["fields"] {
  const [, name, at, value = ""] = /^([\w.[\]-]+)=([@<]?)(.*)$/.exec(text) ?? [];
  return name === undefined ? [] : [{ name, value, isFile: at === "@" }];
}

/** Separates a command from the data behind it that it reads from standard input: `<<EOF` … `EOF`. */
function withoutInput(text: string): { command: string; input?: { text: string; offset: number } } {
  const opening = /<<-?[ \t]*(['"]?)(\w+)\1[^\n]*\n/.exec(text);
  if (opening === null) return { command: text };
  const [line, , word = ""] = opening;
  const offset = opening.index + line.length;
  const rest = text.slice(offset);
  const end = new RegExp(`^[ \\t]*${word}[ \\t]*\\r?$`, "m").exec(rest)?.index;
  const input = end === undefined ? {} : { input: { text: rest.slice(0, end), offset } };
  return { command: text.slice(0, opening.index), ...input };
}
