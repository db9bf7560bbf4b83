import type { JsonObject } from "../document/contract.js";
import { isFollowed } from "../document/is-followed.js";
import { directiveHeader } from "../failures/directives.js";
import type { SandboxContext } from "./sandbox-context.js";

/** The body of `GET /`: a description of the sandbox, its services, and how to request failures. */
export function describeAbout(context: SandboxContext): JsonObject {
  return {
    sandbox: "Corsac sandbox: an offline gateway that behaves as a document says. No model runs here.",
    services: context.services.map((service) => ({
      name: service.name,
      title: service.title,
      models: service.models.map((model) => model.id),
      not_followed: service.models.filter((model) => !isFollowed(model)).map((model) => model.id),
      operations: service.operations.map((operation) => `${operation.method} ${operation.path}`),
    })),
    failures: `Send the header ${directiveHeader}: outcome=failed, duration=300; or write [sandbox:fail] in the prompt.`,
  };
}
