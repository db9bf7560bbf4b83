import type { ModelDescriptor } from "@corsac/core";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";
import type { CatalogModel, CatalogService } from "./catalog.js";

/**
 * Whether a run of a model can return an output: it is synchronous, or its document describes how its tasks are polled.
 */
export function isFollowable({ kind, lifecycle }: Pick<ModelDescriptor, "kind" | "lifecycle">): boolean {
  return kind !== "task" || lifecycle !== undefined;
}

/** The models whose predictions cannot be polled: the document has no query for them. */
export function unfollowable(services: readonly Pick<CatalogService, "models">[]): CatalogModel[] {
  return services.flatMap(({ models }) => models.filter(({ descriptor }) => !isFollowable(descriptor)));
}

/**
 * The error with the missing fact, and the place for it. Thrown before anything is sent, because the result could not
 * be fetched after payment.
 */
export function cannotBeFollowed({ descriptor }: CatalogModel, origin: string): CliError {
  const { slug, service, create } = descriptor;
  const lifecycles = Object.keys(service.lifecycles);
  const where = origin === "built in" ? "" : ` ${origin}`;
  return new CliError({
    code: "cannot-be-followed",
    message: say`${slug} creates a task, and the document does not describe how it is polled. Nothing was sent.`,
    details:
      lifecycles.length > 0
        ? [
            say`missing: which lifecycle it has (${lifecycles.join(", ")}), as \`lifecycle\` of the model in overlay.yaml`,
          ]
        : [
            say`missing: the operation that returns the state of a task (query)`,
            say`missing: the words for its states (state)`,
            say`missing: where the output stands in its answer (fields.output)`,
          ],
    hint: [
      `corsac lint${where} --suggest proposes what the pages prove; the rest goes into overlay.yaml.`,
      say`Send it alone: corsac call ${service.name}/${create[0]?.operation ?? "<operation>"}`,
    ].join("\n"),
    exitCode: exitCode.usage,
  });
}
