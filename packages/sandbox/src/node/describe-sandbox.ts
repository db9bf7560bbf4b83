import { describeUnchanging } from "../collections/unchanging-states.js";
import { directiveHeader } from "../failures/directives.js";
import type { RunningSandbox } from "./start-sandbox.js";

/** The banner for a terminal: name, address, key, and models of the sandbox. */
export function describeSandbox(sandbox: RunningSandbox): string {
  const models = sandbox.services.flatMap((service) => [
    `  ${service.title} (${service.name})`,
    ...service.models.map(
      (model) => `    ${model.id}  ${model.media}${model.followed ? "" : "  (only its create)"}`,
    ),
    ...(service.models.length === 0 ? ["    no models; its operations answer with samples"] : []),
  ]);
  const lost = sandbox.services.flatMap(({ models: all }) => all.filter(({ followed }) => !followed));
  const warning = [
    `Only the create of ${lost.length === 1 ? "this model" : `these ${lost.length} models`} is answered: the document does not say how to follow it.`,
    `  ${lost.map(({ id }) => id).join(", ")}`,
    "Say it in an overlay, as the guide Lifecycles and roles shows; a client that waits would wait for ever.",
    "",
  ];
  const unchanging = sandbox.services.flatMap((service) => service.unchanging).map(describeUnchanging);
  return [
    "Corsac sandbox: an offline gateway on this machine. No model runs here: its pictures and",
    "sounds are drawn from your prompt by a small program, and say so in their metadata.",
    "",
    `  URL  ${sandbox.url}`,
    `  Key  ${sandbox.apiKey}`,
    "",
    ...models,
    "",
    ...(lost.length === 0 ? [] : warning),
    ...(unchanging.length === 0 ? [] : [...unchanging, ""]),
    `To see failures, write [sandbox:fail] or [sandbox:cancel] in a prompt, or send the header`,
    `${directiveHeader}: outcome=failed, duration=300 (milliseconds), or status=429.`,
  ].join("\n");
}
