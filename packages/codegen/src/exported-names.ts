import { type CorsacDocument, describeService } from "@corsac/importer";
import { CodegenError } from "./codegen-error.js";
import { describedModels } from "./described-models.js";
import { modelPaths } from "./emit/emit-models.js";
import type { ReExport } from "./emit/index-file.js";
import { modelExports } from "./emit/model-file.js";
import { pascalCase, serviceIdentifier } from "./syntax/identifier.js";
import type { Target } from "./target.js";

/** What one generated file exports to the outside, and whose it is. */
export interface OwnedExport extends ReExport {
  readonly kind: "service" | "model";
  /** The service's name, or the model's id. */
  readonly id: string;
  /** `acme/painter of specs/acme` */
  readonly owner: string;
  /** How to give it other names. */
  readonly renaming: string;
}

/**
 * What a service's files in a target export, with paths as its own index imports them.
 *
 * @param source the service's folder: `specs/acme`
 */
export function exportedNames(document: CorsacDocument, source: string, target: Target): OwnedExport[] {
  const { name } = describeService(document);
  const identifier = serviceIdentifier(name);
  const service: OwnedExport = {
    kind: "service",
    id: name,
    from: "./service.gen.js",
    values: [identifier],
    types: [],
    owner: `the service of ${source}`,
    renaming: `Rename the folder ${source}.`,
  };
  const models = modelPaths(describedModels(document)).map(([path, model]): OwnedExport => {
    const entry = `${model.id}: ${identifier}${pascalCase(model.name)}`;
    return {
      kind: "model",
      id: model.id,
      from: `./${path.replace(/\.ts$/, ".js")}`,
      ...modelExports(model),
      owner: `${model.id} of ${source}`,
      renaming: `Give it another name in ${source}/names.yaml, under "models": "${entry}".`,
    };
  });
  return [
    ...(target.emit.includes("services") ? [service] : []),
    ...(target.emit.includes("models") ? models : []),
  ];
}

/** Refuses exports of one name in one service: its entry could not tell them apart. */
export function requireDistinct(exports: readonly OwnedExport[]): void {
  const owners = new Map<string, OwnedExport>();
  for (const entry of exports) {
    for (const name of [...entry.values, ...entry.types]) {
      const other = owners.get(name);
      if (other !== undefined) {
        throw new CodegenError("name-clash", `${other.owner} and ${entry.owner} would both export ${name}`, {
          hint: entry.renaming,
        });
      }
      owners.set(name, entry);
    }
  }
}
