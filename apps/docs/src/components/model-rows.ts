// One row for each model of each document, as the table of models shows them.

/** What a document says of a model, as far as the table needs it. */
interface DescribedModel {
  readonly id: string;
  readonly slug: string;
  readonly title?: string;
  readonly kind: string;
  readonly media: string;
  readonly create: readonly { readonly operation: string }[];
  readonly output: { readonly files: readonly unknown[]; readonly text?: unknown };
}

/** The part of a document that the table is made from. */
export interface TabledDocument {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly "x-corsac-service": { readonly name: string; readonly title?: string };
  readonly "x-corsac-models"?: readonly DescribedModel[];
}

/** A model in the table. */
export interface ModelRow {
  readonly id: string;
  /** The name of its page, below the service's. */
  readonly slug: string;
  readonly title: string;
  /** `task`, `answer` or `stream`. */
  readonly kind: string;
  readonly media: string;
  /** The method and path of each way to create it. */
  readonly creates: readonly string[];
  /** Whether its output has files, words, both, or is other data. */
  readonly output: "files" | "text" | "files and text" | "data";
}

/** The models of a service, in the order of the document. */
export interface ServiceRows {
  readonly service: string;
  readonly title: string;
  readonly rows: readonly ModelRow[];
}

/** The table's rows, by service; a service without models has none. */
export function modelRows(documents: readonly TabledDocument[]): ServiceRows[] {
  return documents.map((document) => {
    const { name, title = name } = document["x-corsac-service"];
    const operations = operationAddresses(document);
    const rows = (document["x-corsac-models"] ?? []).map(
      ({ id, slug, title: shown = id, kind, media, create, output }): ModelRow => {
        const creates = create.map(({ operation }) => operations.get(operation) ?? operation);
        return {
          id,
          slug,
          title: shown,
          kind,
          media,
          creates: [...new Set(creates)],
          output: outputOf(output),
        };
      },
    );
    return { service: name, title, rows };
  });
}

/** `POST /v1/images` by operationId. */
function operationAddresses({ paths = {} }: TabledDocument): Map<unknown, string> {
  const addresses = new Map<unknown, string>();
  for (const [path, item] of Object.entries(paths))
    for (const [method, operation] of Object.entries(item))
      if (typeof operation === "object" && operation !== null && "operationId" in operation)
        addresses.set(operation.operationId, `${method.toUpperCase()} ${path}`);
  return addresses;
}

function outputOf({ files, text }: DescribedModel["output"]): ModelRow["output"] {
  if (files.length > 0) return text === undefined ? "files" : "files and text";
  return text === undefined ? "data" : "text";
}
