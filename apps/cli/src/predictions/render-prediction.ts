import type { Prediction } from "@corsac/core";
import type { Style } from "../terminal/style.js";
import { renderTable } from "../terminal/table.js";
import { collectTexts } from "./output-texts.js";

/** Colours a status by its state. */
export function paintStatus({ status, state }: Pick<Prediction, "status" | "state">, style: Style): string {
  if (state === "succeeded") return style.green(status);
  if (state === "failed") return style.red(status);
  return state === "canceled" ? style.yellow(status) : style.cyan(status);
}

/** A time in readable form, in UTC so that it can be compared with the service's own. */
export function timeText(time: Date | undefined): string {
  return time === undefined
    ? ""
    : time
        .toISOString()
        .replace("T", " ")
        .replace(/\.\d+Z$/, " UTC");
}

function lastLines(logs: string | undefined, count: number): string {
  // A progress bar in logs overwrites itself with carriage returns: only its last state is shown.
  const lines = (logs ?? "")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\r").at(-1) ?? "");
  return lines.slice(-count).join("\n");
}

/** A prediction in readable form. */
export function renderPrediction(prediction: Prediction, style: Style): string {
  const { id, model, progress, error, logs, metrics, createdAt, completedAt } = prediction;
  const share =
    progress === undefined || prediction.state !== "running" ? "" : ` ${Math.round(progress * 100)}%`;
  const rows: [string, string][] = [
    ["id", id],
    ["model", model],
    ["status", `${paintStatus(prediction, style)}${share}`],
    ["created", timeText(createdAt)],
    ["completed", timeText(completedAt)],
    ["error", error ?? ""],
    [
      "metrics",
      metrics === undefined
        ? ""
        : Object.entries(metrics)
            .map(([name, value]) => `${name} ${String(value)}`)
            .join(", "),
    ],
    ["output", collectTexts(prediction.toJSON().output).join("\n")],
    ["logs", lastLines(logs, 5)],
  ];
  const shown = rows.filter(([, value]) => value !== "");
  // URLs must not be broken, so that they can be clicked or copied: no cell of the table wraps.
  return `${renderTable(
    shown.map(([name, value]) => [style.dim(name), value]),
    { width: undefined, indent: 0 },
  ).join("\n")}\n`;
}
