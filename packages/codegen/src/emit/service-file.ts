import type { ServiceData } from "@corsac/importer";
import { docstring } from "../syntax/docstring.js";
import { serviceIdentifier } from "../syntax/identifier.js";
import { Imports } from "../syntax/imports.js";
import { hardLine, type Layout, printLayout } from "../syntax/layout.js";
import { given, type LiteralProperty, literal, objectLiteral } from "../syntax/literal.js";
import type { EmitContext } from "./emit-context.js";
import { operationsLiteral } from "./operations-literal.js";
import { sourceLine } from "./source-line.js";

const operationTypes = "./operations.gen.js";

/** One service as TypeScript: its servers, security, operations and lifecycles as data, its operations' types. */
export function serviceFile(
  service: ServiceData,
  context: Pick<EmitContext, "source" | "coreImport">,
): string {
  const { name: id, title, servers, security, defaultSecurity, operations, lifecycles, ...facts } = service;
  const name = serviceIdentifier(id);
  const imports = new Imports([name, "components", "operations"]);
  const descriptor = imports.type("ServiceDescriptor", context.coreImport);
  const paths = imports.type("paths", operationTypes);
  const described = Object.entries(lifecycles).map(
    ([key, lifecycle]): LiteralProperty => [key, literal(withoutDescription(lifecycle))],
  );
  const data = objectLiteral(
    [
      ["name", literal(id)],
      ["servers", literal(servers.map(withoutDescription))],
      ["security", literal(security)],
      ...given({ defaultSecurity }),
      ["operations", operationsLiteral(operations)],
      ["lifecycles", objectLiteral(described)],
      ...given(facts),
    ],
    true,
  );
  const body: Layout = [
    `export type { components, operations, paths } from "${operationTypes}";`,
    hardLine,
    hardLine,
    docstring([{ text: `${title}: servers, operations and lifecycles as data.` }]),
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
