import type { ModelData, OperationData, ServiceData } from "@corsac/importer";

/**
 * The operations that create one model and do nothing else. They stand in the model's file and not in the descriptor that
 * models import: a service may have hundreds, and a program needs those of the models it imports. Where a request says in
 * its parameters or its body which model it is for, the operation stays shared, for models of one's own.
 */
export function ownOperations(
  model: ModelData,
  models: readonly ModelData[],
  service: ServiceData,
): Record<string, OperationData> {
  const shared = new Set([
    ...models
      .filter((other) => other !== model)
      .flatMap(({ create }) => create.map(({ operation }) => operation)),
    ...followUps(service),
  ]);
  const own: Record<string, OperationData> = {};
  for (const { operation, path, query, body } of model.create) {
    const data = service.operations[operation];
    if (data && !shared.has(operation) && !path && !query && !body) own[operation] = data;
  }
  return own;
}

/** What the lifecycles and uploads of a service call. */
function followUps({ lifecycles, upload }: ServiceData): string[] {
  const found: string[] = [];
  JSON.stringify({ lifecycles, upload }, (key, value: unknown) => {
    if (key === "operation" && typeof value === "string") found.push(value);
    return value;
  });
  return found;
}
