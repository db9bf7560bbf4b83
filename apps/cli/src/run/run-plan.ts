import type { JsonValue } from "@corsac/core";
import type { Environment } from "../environment.js";
import { usageError } from "../errors/usage-error.js";
import { type FirstChoice, firstChoice } from "../input/first-choice.js";
import { parseWhole } from "../input/parse-number.js";
import { type ReadInput, readInput } from "../input/read-input.js";
import { say } from "../language/say.js";
import type { CatalogModel, CatalogPreset } from "../models/catalog.js";
import { expandRanges, mostRuns } from "./expand-ranges.js";
import { takeSwitches } from "./stream-switch.js";

/** A plan of runs: one model, with one input or several. */
export interface RunPlan {
  readonly model: CatalogModel;
  readonly preset: CatalogPreset | undefined;
  readonly inputs: readonly ReadInput[];
  /** Fields that the documentation does not list, sent unchecked. */
  readonly extra: Readonly<Record<string, JsonValue>>;
  /** Values that were chosen for required fields without one. */
  readonly chosen: readonly FirstChoice[];
}

/** The sources of a plan. */
export interface PlanSources {
  model: CatalogModel;
  preset: CatalogPreset | undefined;
  prompt: string | undefined;
  /** Every `-i key=value`. */
  assignments: readonly string[];
  /** `--input` */
  file: string | undefined;
  /** The base input as JSON, which all others override. */
  base?: Readonly<Record<string, JsonValue>> | undefined;
  extra: Readonly<Record<string, JsonValue>>;
  /** `-n` */
  number: string | undefined;
}

/** Reads all inputs of a plan. Standard input is read once, and its content is shared by several inputs. */
export async function planRun(sources: PlanSources, environment: Environment): Promise<RunPlan> {
  const { model, preset, prompt, file, base, extra } = sources;
  const count = parseWhole(sources.number ?? "1", "-n", mostRuns);
  const expanded = expandRanges(model.descriptor, sources.assignments);
  if (count < 1 || count * expanded.length > mostRuns)
    throw usageError(say`-n takes 1 to ${mostRuns} predictions in all.`, undefined, "too-many-runs");
  const given = { ...preset?.defaults, ...preset?.input };
  const shared = withStdinOnce(environment);
  const inputs: ReadInput[] = [];
  const chosen = new Map<string, FirstChoice>();
  const switches: Record<string, JsonValue> = {};
  for (const assignments of expanded) {
    const read = await readInput(
      { file, base, assignments, prompt, preset: given },
      model.descriptor,
      shared,
    );
    Object.assign(switches, takeSwitches(model.descriptor, read.input));
    const choice = firstChoice(model.descriptor, { ...given, ...read.input });
    if (choice !== undefined) {
      read.input[choice.field] = choice.value;
      chosen.set(choice.field, choice);
    }
    inputs.push(...Array.from({ length: count }, () => read));
  }
  return { model, preset, inputs, extra: { ...switches, ...extra }, chosen: [...chosen.values()] };
}

function withStdinOnce(environment: Environment): Environment {
  let bytes: Promise<Uint8Array> | undefined;
  const readStdinBytes = (): Promise<Uint8Array> => (bytes ??= environment.readStdinBytes());
  return { ...environment, readStdinBytes };
}
