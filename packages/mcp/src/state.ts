import type { Model, Prediction, ServiceDescriptor } from "@corsac/core";
import { findModel } from "./find-model.js";
import { createSpending, type Spending } from "./limit.js";
import type { McpOptions } from "./options.js";
import { memoryStore } from "./prediction-store.js";
import { ToolError } from "./tool-error.js";

/** The state that all connections to one server share. */
export interface McpState {
  readonly options: McpOptions;
  readonly services: readonly ServiceDescriptor[];
  readonly spending: Spending;
  /** @throws {ToolError} there is no such model */
  model(name: string): Model;
  /** Stores a prediction and returns its name for tools. */
  keep(model: Model, prediction: Prediction): Promise<string>;
  /** @throws {ToolError} there is no such prediction */
  prediction(name: string): Promise<{ readonly model: Model; readonly prediction: Prediction }>;
  /** The names of the latest predictions, newest first. */
  latest(): Promise<string[]>;
}

/** The maximum number of predictions in a list. */
const listed = 10;

export function createState(options: McpOptions): McpState {
  const { client, models, store = memoryStore() } = options;
  // Handles cache their state, so that a finished prediction is not queried again.
  const handles = new Map<string, { model: Model; prediction: Prediction }>();
  const model = (name: string): Model => {
    const found = findModel(models, name);
    if (found !== undefined) return found;
    throw new ToolError(`There is no model "${name}". Use search to find one.`);
  };
  return {
    options,
    services: options.services ?? servicesOf(models),
    spending: createSpending(options.limit),
    model,
    async keep(of, prediction) {
      // A service that returns the output directly may assign no id.
      const name = prediction.id === "" ? `answer-${handles.size + 1}` : prediction.id;
      handles.set(name, { model: of, prediction });
      if (prediction.id !== "") await store.add(prediction.toJSON());
      return name;
    },
    async prediction(name) {
      const known = handles.get(name);
      if (known !== undefined) return known;
      const json = (await store.all()).findLast(({ id }) => id === name);
      const of = models.find(
        ({ id, service, preset }) =>
          id === json?.model && service.name === json.service && preset === undefined,
      );
      if (json === undefined || of === undefined) {
        throw new ToolError(`There is no prediction "${name}". Use check without a prediction to list them.`);
      }
      const found = { model: of, prediction: await client.predictions.resume(json, { model: of }) };
      handles.set(name, found);
      return found;
    },
    async latest() {
      const stored = (await store.all()).map(({ id }) => id);
      return [...new Set([...stored, ...handles.keys()])].slice(-listed).reverse();
    },
  };
}

/** The services of models, each with the operations that stand in its models. */
function servicesOf(models: readonly Model[]): ServiceDescriptor[] {
  return [...new Set(models.map(({ service }) => service))].map((service) => {
    const holders = [service, ...models.filter((model) => model.service === service)];
    const operations = holders.flatMap(({ operations: held = {} }) => Object.entries(held));
    return { ...service, operations: Object.fromEntries(operations) };
  });
}
