import type { ServiceData } from "@corsac/importer";
import { docstring } from "../syntax/docstring.js";
import { serviceIdentifier } from "../syntax/identifier.js";
import { Imports } from "../syntax/imports.js";
import { hardLine, type Layout, printLayout } from "../syntax/layout.js";
import { type LiteralProperty, literal, objectLiteral } from "../syntax/literal.js";
import type { EmitContext } from "./emit-context.js";
import { operationsLiteral } from "./operations-literal.js";
import { sourceLine } from "./source-line.js";

const operationTypes = "./operations.gen.js";

/** One service as TypeScript: its servers, security, operations and lifecycles as data, its operations' types. */
export function serviceFile(
  service: ServiceData,
  context: Pick<EmitContext, "source" | "coreImport">,
): string {
  const name = serviceIdentifier(service.name);
  const imports = new Imports([name, "components", "operations"]);
  const descriptor = imports.type("ServiceDescriptor", context.coreImport);
  const paths = imports.type("paths", operationTypes);
  const lifecycles = objectLiteral(
    Object.entries(service.lifecycles).map(([id, lifecycle]) => [id, literal(withoutDescription(lifecycle))]),
  );
  const data = objectLiteral(
    [
      ["name", literal(service.name)],
      ["servers", literal(service.servers.map(withoutDescription))],
      ["security", literal(service.security)],
      ...(service.defaultSecurity === undefined
        ? []
        : [["defaultSecurity", literal(service.defaultSecurity)] satisfies LiteralProperty]),
      ["operations", operationsLiteral(service.operations)],
      ["lifecycles", lifecycles],
      ...(service.upload === undefined
        ? []
        : [["upload", literal(service.upload)] satisfies LiteralProperty]),
    ],
    true,
  );
  const body: Layout = [
    `export type { components, operations, paths } from "${operationTypes}";`,
    hardLine,
    hardLine,
    docstring([{ text: `${service.title}: servers, operations and lifecycles as data.` }]),
    `export const ${name}: ${descriptor}<${paths}> = `,
    data,
    ";",
  ];
  return printLayout([sourceLine(context.source), hardLine, imports.layout(), hardLine, body, hardLine]);
}

/** Words for readers stay in the document: a client reads none of them. */
function withoutDescription<Described extends { description?: string }>({
  description: _words,
  ...facts
}: Described): Omit<Described, "description"> {
  return facts;
}
