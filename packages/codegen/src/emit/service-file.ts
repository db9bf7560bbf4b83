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

type FileContext = Pick<EmitContext, "source" | "coreImport">;

/** One service as TypeScript: its servers, security, operations and lifecycles as data, its operations' types. */
export function serviceFile(service: ServiceData, context: FileContext): string {
  const name = serviceIdentifier(service.name);
  const imports = new Imports([name, "components", "operations"]);
  const descriptor = imports.type("ServiceDescriptor", context.coreImport);
  const paths = imports.type("paths", operationTypes);
  const body: Layout = [
    `export type { components, operations, paths } from "${operationTypes}";`,
    hardLine,
    hardLine,
    docstring([{ text: `${service.title}: servers, operations and lifecycles as data.` }]),
    `export const ${name}: ${descriptor}<${paths}> = `,
    descriptorLiteral(service),
    ";",
  ];
  return printLayout([sourceLine(context.source), hardLine, imports.layout(), hardLine, body, hardLine]);
}

/**
 * The part of a service that its models share, under the service's name. Its type has no paths, so the compiler refuses it
 * for raw operations, which need all operations of the service.
 *
 * @param shared the service without the operations that stand in the files of its models
 */
export function sharedFile(shared: ServiceData, context: FileContext): string {
  const name = serviceIdentifier(shared.name);
  const imports = new Imports([name]);
  const descriptor = imports.type("ServiceDescriptor", context.coreImport);
  const body: Layout = [
    docstring([
      { text: `${shared.title} as its models import it: without the operations that create one model.` },
    ]),
    `export const ${name}: ${descriptor} = `,
    descriptorLiteral(shared),
    ";",
  ];
  return printLayout([sourceLine(context.source), hardLine, imports.layout(), hardLine, body, hardLine]);
}

function descriptorLiteral(service: ServiceData): Layout {
  const {
    name,
    title: _words,
    servers,
    security,
    defaultSecurity,
    operations,
    lifecycles,
    ...facts
  } = service;
  const described = Object.entries(lifecycles).map(
    ([key, lifecycle]): LiteralProperty => [key, literal(withoutDescription(lifecycle))],
  );
  return objectLiteral(
    [
      ["name", literal(name)],
      ["servers", literal(servers.map(withoutDescription))],
      ["security", literal(security)],
      ...given({ defaultSecurity }),
      ["operations", operationsLiteral(operations)],
      ["lifecycles", objectLiteral(described)],
      ...given(facts),
    ],
    true,
  );
}

/** Words for readers stay in the document: a client reads none of them. */
function withoutDescription<Described extends { description?: string }>({
  description: _words,
  ...facts
}: Described): Omit<Described, "description"> {
  return facts;
}
