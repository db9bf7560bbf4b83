import { parseDocument } from "yaml";

/** A YAML text that can be read, or the error that could not be repaired. */
export interface YamlRepair {
  text: string;
  /** The lines that were changed, from 1. */
  repairs: number[];
  error?: { message: string; offset: number };
}

/** `key: text`, with the text not quoted and no block, list or object. */
const plainText = /^(\s*(?:- )*[^\s#'"][^:#]*:\s+)([^\s"'|>&*!{[%@`].*)$/;

/**
 * Machine translation leaves texts in YAML that hold a colon (`description: Width. Default: 1024.`). Such a line is
 * put in quotation marks; nothing else is changed, and no line is added or removed.
 */
export function repairYaml(text: string): YamlRepair {
  const lines = text.split("\n");
  const repairs: number[] = [];
  for (;;) {
    const current = lines.join("\n");
    const [error] = parseDocument(current, { merge: true, prettyErrors: false, uniqueKeys: false }).errors;
    if (error === undefined) return { text: current, repairs };
    const failed = { text: current, repairs, error: { message: error.message, offset: error.pos[0] } };
    const number = current.slice(0, error.pos[0]).split("\n").length;
    const line = lines[number - 1]?.replace(/\r$/, "");
    const match = line === undefined ? null : plainText.exec(line);
    const [, key = "", value = ""] = match ?? [];
    if (match === null || repairs.includes(number) || !/:(\s|$)/.test(value)) return failed;
    lines[number - 1] = key + JSON.stringify(value.trimEnd());
    repairs.push(number);
  }
}
