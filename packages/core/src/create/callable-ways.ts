import type { CreateBinding } from "../descriptor/model.js";
import type { OperationDescriptor, ParameterDescriptor } from "../descriptor/operation.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { securityWays } from "../http/authorization.js";
import type { Model } from "../model/define-model.js";
import { findOperation } from "../operations/call-operation.js";
import type { CreateContext } from "./create-context.js";
import type { CreatePlan } from "./create-plan.js";
import { followUpsOf } from "./follow-ups.js";

/** The parts of a binding that give parameters a value. */
interface Bound {
  readonly operation: string;
  readonly query?: object | undefined;
  readonly headers?: object | undefined;
  readonly ids?: object | undefined;
}

/**
 * The ways to create whose required parameters outside the path all have a value. The service would refuse the other
 * ways. A signer may add any parameter, so with one nothing is checked.
 *
 * @throws {ConfigurationError} no way is left, or an operation after the create lacks a value: a refused query would
 *   lose a paid prediction
 */
export function callableWays(
  { added }: Pick<CreateContext, "added">,
  model: Pick<Model, "id" | "service" | "operations" | "create" | "output">,
  { lifecycle }: Pick<CreatePlan, "lifecycle">,
): readonly CreateBinding[] {
  if (added.sign) return model.create;
  const { wait, idempotency } = lifecycle?.descriptor ?? {};
  const sent = [
    ...Object.keys(added.headers),
    wait?.header ?? "",
    idempotency && "header" in idempotency ? idempotency.header : "",
  ];
  const faultOf = (binding: Bound): ConfigurationError | undefined => {
    const operation = findOperation(model.service, binding.operation, model.operations);
    const headers = [...sent, ...Object.keys(binding.headers ?? {})];
    const isGiven = ({ name, in: place }: ParameterDescriptor): boolean => {
      if (isCredential(model, operation, name, place)) return true;
      if (place === "query") {
        const isOfIds =
          binding.ids !== undefined && "parameter" in binding.ids && binding.ids.parameter === name;
        return isOfIds || Object.hasOwn(binding.query ?? {}, name) || queryOf(operation).has(name);
      }
      const header = place === "cookie" ? "cookie" : name;
      return headers.some((one) => one.toLowerCase() === header.toLowerCase());
    };
    const missing = operation.parameters?.find((one) => one.required && !isGiven(one));
    return missing && missingParameter(model.id, operation, missing);
  };
  for (const binding of followUpsOf(model, lifecycle?.descriptor)) {
    const fault = faultOf(binding);
    if (fault) throw fault;
  }
  const callable = model.create.filter((binding) => faultOf(binding) === undefined);
  const [first] = model.create;
  if (callable.length === 0 && first) throw faultOf(first);
  return callable;
}

/** Whether the parameter is the key of a security scheme of the operation. */
function isCredential(
  { service }: Pick<Model, "service">,
  { security }: OperationDescriptor,
  name: string,
  place: ParameterDescriptor["in"],
): boolean {
  return securityWays(service, security)
    .flat()
    .some(
      (one) => one.type === "apiKey" && one.in === place && one.name.toLowerCase() === name.toLowerCase(),
    );
}

/** A path of the document may have a fixed query. */
function queryOf({ path }: OperationDescriptor): URLSearchParams {
  return new URLSearchParams(path.split("?")[1]);
}

function missingParameter(
  id: string,
  { method, path }: OperationDescriptor,
  { name, in: place, values = [] }: ParameterDescriptor,
): ConfigurationError {
  const documented = values.length > 0 ? ` Documented values: ${values.join(", ")}.` : "";
  const example = values[0] ?? "…";
  const how = {
    query: `Bind it in the overlay of the service, as query: { ${JSON.stringify(name)}: ${JSON.stringify(example)} }, and generate again.`,
    header: `Pass createClient headers: { ${JSON.stringify(name)}: ${JSON.stringify(example)} }, or bind it in the overlay of the service, as headers.`,
    cookie: `Pass createClient headers: { cookie: ${JSON.stringify(`${name}=${example}`)} }.`,
    path: "",
  }[place];
  return new ConfigurationError(
    `${method} ${path} for ${id} requires the ${place} parameter ${name}, which has no value`,
    {
      hint: `Nothing was sent. ${how}${documented}`,
    },
  );
}
