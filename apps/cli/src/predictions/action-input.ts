import type { ActionBinding, Prediction } from "@corsac/core";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import type { Catalog, CatalogService } from "../models/catalog.js";

/** The required input of an action beside its name. */
export interface ActionInput {
  /** The field that gets the caller's argument: `prompt`. */
  readonly field: string;
  /** Whether that is a single argument; several values cannot be given on a command line. */
  readonly isWord: boolean;
}

type Acted = Pick<Prediction, "service" | "toJSON">;

/** The request values that the caller chooses, by their positions: `body prompt`. */
function chosenFields({ path, query, body }: ActionBinding): { place: string; pointer: string }[] {
  const places = Object.entries({ path, query, body }).flatMap(([place, sources]) =>
    Object.entries(sources ?? {}).map(([name, source]) => ({ place, name, source })),
  );
  return places.flatMap(({ place, name, source }) => {
    if (source.from !== "choice") return [];
    const [field = name] = name.replace(/^\//, "").split("/");
    return [{ place: `${place} ${field}`, pointer: source.pointer ?? "" }];
  });
}

function bindingOf(
  prediction: Acted,
  name: string,
  catalog: Catalog,
): { action: ActionBinding; service: CatalogService } | undefined {
  const service = catalog.services.find(({ descriptor }) => descriptor.name === prediction.service);
  const { lifecycle } = prediction.toJSON();
  const action = service?.descriptor.lifecycles[lifecycle ?? ""]?.actions?.[name];
  return service === undefined || action === undefined ? undefined : { action, service };
}

/** The required input of an action, where the service does not list its choices; undefined where none is required. */
export function requiredInput(prediction: Acted, name: string, catalog: Catalog): ActionInput | undefined {
  const found = bindingOf(prediction, name, catalog);
  if (found === undefined || found.action.choices !== undefined) return undefined;
  const required = found.service.requiredInputs?.(found.action.operation) ?? [];
  const fields = chosenFields(found.action);
  const needed = fields.find(({ place }) => required.includes(place));
  if (needed === undefined) return undefined;
  const isWord = fields.every(({ pointer }) => pointer === "");
  return { field: needed.place.slice(needed.place.indexOf(" ") + 1), isWord };
}

/** @throws {CliError} the action needs an argument, and there is none */
export function checkActionInput(
  prediction: Acted & Pick<Prediction, "id">,
  { name, choice }: { name: string; choice: string | undefined },
  catalog: Catalog,
): void {
  if (choice !== undefined) return;
  const needed = requiredInput(prediction, name, catalog);
  if (needed === undefined) return;
  throw usageError(
    say`The action ${name} needs ${needed.field}. Nothing was sent.`,
    needed.isWord
      ? say`Give it after the action: corsac predictions act ${prediction.id} ${name} "<${needed.field}>"`
      : say`It takes several values, which this command cannot give: use act() of the client.`,
    "missing-argument",
  );
}
