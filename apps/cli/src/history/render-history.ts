import type { JsonValue } from "@corsac/core";
import { showValue } from "../models/describe-field.js";
import { timeText } from "../predictions/render-prediction.js";
import { truncate } from "../terminal/columns.js";
import type { Style } from "../terminal/style.js";
import { renderTable } from "../terminal/table.js";
import type { HistoryEntry } from "./history-entry.js";

const colours = {
  sending: "yellow",
  uncertain: "yellow",
  created: "cyan",
  refused: "red",
  failed: "red",
  canceled: "yellow",
  succeeded: "green",
} as const satisfies Record<HistoryEntry["state"], keyof Style>;

/** The displayed state of an entry: a create without a response may have been paid for. */
export function paintState(state: HistoryEntry["state"], style: Style): string {
  const word = state === "sending" ? "unanswered" : state === "created" ? "running?" : state;
  return style[colours[state]](word);
}

/** The input of an entry in one line: `prompt="a fox" seed=7 image=@/home/me/fox.png`. */
export function inputLine({ run }: HistoryEntry): string {
  if (run === undefined) return "";
  const { action, input, files } = run;
  if (action !== undefined) return [action.name, action.choice, "of", action.on].filter(Boolean).join(" ");
  const inputText = Object.entries(input).map(
    ([name, value]: [string, JsonValue]) => `${name}=${showValue(value)}`,
  );
  return [...inputText, ...Object.entries(files).map(([name, path]) => `${name}=@${path}`)].join(" ");
}

/** The list of a history, numbered. */
export function renderHistory(
  entries: readonly HistoryEntry[],
  style: Style,
  width: number | undefined,
): string {
  const rows = entries.map((entry, index) => [
    style.dim(String(index + 1)),
    paintState(entry.state, style),
    style.cyan(entry.run?.slug ?? entry.model),
    style.dim(timeText(new Date(entry.sentAt))),
    truncate(inputLine(entry), 200),
  ]);
  if (width === undefined || width >= 80) return `${renderTable(rows, { width, indent: 0 }).join("\n")}\n`;
  // In a narrow terminal an entry has two lines: the facts, and the prompt.
  const lines = rows.flatMap(([number = "", state = "", slug = "", , inputText = ""]) => [
    `${number} ${state} ${slug}`,
    ...(inputText === "" ? [] : [`  ${style.dim(truncate(inputText, Math.max(10, width - 2)))}`]),
  ]);
  return `${lines.join("\n")}\n`;
}

/** All stored facts of an entry. */
export function renderEntry(entry: HistoryEntry, style: Style): string {
  const { run } = entry;
  const values = Object.entries(run?.input ?? {}).map(([name, value]) => `${name} = ${showValue(value)}`);
  const files = Object.entries(run?.files ?? {}).map(([name, path]) => `${name} = @${path}`);
  const rows: [string, string][] = [
    ["id", entry.id ?? ""],
    ["state", paintState(entry.state, style)],
    ["model", run?.preset === undefined ? entry.model : `${entry.model}:${run.preset}`],
    ["service", entry.service],
    ["sent", timeText(new Date(entry.sentAt))],
    ["ended", entry.endedAt === undefined ? "" : timeText(new Date(entry.endedAt))],
    ["action", run?.action === undefined ? "" : inputLine(entry)],
    ["input", [...values, ...files].join("\n")],
    ["left out", (run?.omitted ?? []).join(", ")],
    ["error", entry.error ?? ""],
    ["saved", (entry.saved ?? []).join("\n")],
  ];
  const shown = rows.filter(([, value]) => value !== "");
  const painted = shown.map(([name, value]) => [style.dim(name), value]);
  return `${renderTable(painted, { width: undefined, indent: 0 }).join("\n")}\n`;
}
