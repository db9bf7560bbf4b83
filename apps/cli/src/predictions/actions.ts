import type { Prediction } from "@corsac/core";
import type { Catalog } from "../models/catalog.js";
import { shellWord } from "../models/example-command.js";
import type { Style } from "../terminal/style.js";
import { requiredInput } from "./action-input.js";
import { predictionWords } from "./resume-command.js";

/** The available actions on a prediction's output, with their choices: `press` → `U1`, `U2`. */
export type OfferedActions = Readonly<Record<string, readonly string[]>>;

/** The actions of a finished prediction, as its service offers them. At most a query is sent. */
export async function offeredActions(
  prediction: Pick<Prediction, "actions" | "choices">,
): Promise<OfferedActions> {
  const offered = prediction.actions.map(async (name) => [name, await prediction.choices(name)] as const);
  return Object.fromEntries(await Promise.all(offered));
}

/**
 * The commands for the actions on a prediction, one per line, with their choices: a text is a placeholder such as
 * `"<prompt>"`. Actions that a command line cannot express are left out.
 */
export function actionLines(
  prediction: Pick<Prediction, "id" | "service" | "model" | "toJSON">,
  actions: OfferedActions,
  catalog: Catalog,
  style: Style,
): string[] {
  const [id = "", ...owner] = predictionWords(prediction, catalog).split(" ");
  return Object.entries(actions).flatMap(([name, choices]) => {
    const needed = requiredInput(prediction, name, catalog);
    if (needed?.isWord === false) return [];
    const [first] = choices;
    const words = [
      "corsac predictions act",
      id,
      shellWord(name),
      ...(first === undefined ? [] : [shellWord(first)]),
      ...(needed === undefined ? [] : [`"<${needed.field}>"`]),
    ];
    const command = [...words, ...owner].join(" ");
    return [command, ...(choices.length < 2 ? [] : [style.dim(`  or ${choices.slice(1).join(", ")}`)])];
  });
}
