import type { Sandbox } from "./create-sandbox.js";
import { directiveHeader } from "./predictions/directives.js";

/** What a terminal says when a sandbox runs: what it is, where, with which key, and what it offers. */
export function describeSandbox(sandbox: Sandbox): string {
  const models = sandbox.services.flatMap((service) => [
    `  ${service.title} (${service.name})`,
    ...service.models.map(
      (model) =>
        `    ${model.id}  ${model.media}${model.followed ? "" : "  (only its create: the document does not say how to follow it)"}`,
    ),
    ...(service.models.length === 0 ? ["    no models; its operations answer with samples"] : []),
  ]);
  return [
    "Corsac sandbox: an offline gateway on this machine. No model runs here: its pictures and",
    "sounds are drawn from your prompt by a small program, and say so in their metadata.",
    "",
    `  URL  ${sandbox.url}`,
    `  Key  ${sandbox.apiKey}`,
    "",
    ...models,
    "",
    `To see failures, write [sandbox:fail] or [sandbox:cancel] in a prompt, or send the header`,
    `${directiveHeader}: outcome=failed, duration=300 (milliseconds), or status=429.`,
  ].join("\n");
}
