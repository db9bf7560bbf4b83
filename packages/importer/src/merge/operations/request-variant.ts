import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { PageContent } from "../../forms/page.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { addExampleProperties } from "../pages/example-properties.js";
import { takesBody } from "../pages/prepared-page.js";
import { mergeSchemas } from "../schemas/merge-schemas.js";
import type { OperationUse } from "./operation-use.js";

/** One named form that an operation's request can take: a model's, or that of a page without models. */
export interface RequestVariant {
  /** The model's id, or the page's title where there is no model. */
  key: string;
  uses: OperationUse[];
  /** By media type. */
  schemas: Map<string, SourcedValue>;
}

/**
 * The variants of an operation's request. Pages of one model make one variant; contradictions between them are
 * reported.
 */
export function requestVariants(uses: readonly OperationUse[], diagnostics: Diagnostics): RequestVariant[] {
  const variants = new Map<string, Gathered>();
  for (const use of uses) {
    if (!takesBody(use.page) || use.page.body === undefined) continue;
    const key = listsOthers(use)
      ? `list ${use.page.title?.text}`
      : (use.offer?.id ?? use.page.title?.text ?? "");
    const variant: Gathered = variants.get(key) ?? { key, uses: [], schemas: new Map() };
    variants.set(key, variant);
    variant.uses.push(use);
    for (const content of use.page.body.contents) {
      if (use.offer?.ownsInput === false && variant.schemas.has(content.mediaType)) continue;
      const schema = requestOf(content, use, diagnostics);
      if (schema === undefined) continue;
      const known = variant.schemas.get(content.mediaType);
      if (known === undefined) variant.schemas.set(content.mediaType, [schema]);
      else known.push(schema);
    }
  }
  return [...variants.values()].map((variant) => merged(variant, diagnostics));
}

/** A variant whose pages are not merged yet. */
interface Gathered extends Omit<RequestVariant, "schemas"> {
  schemas: Map<string, [SourcedValue, ...SourcedValue[]]>;
}

function merged({ key, uses, schemas }: Gathered, diagnostics: Diagnostics): RequestVariant {
  const [use] = uses;
  const owner = use?.offer?.id ?? (use === undefined ? key : `${use.method.toUpperCase()} ${use.path}`);
  const found = [...schemas].map(([mediaType, all]): [string, SourcedValue] => [
    mediaType,
    mergeSchemas(all, owner, diagnostics),
  ]);
  return { key, uses, schemas: new Map(found) };
}

/** Whether a use belongs to a page that also names models whose input it does not describe: they share its one form. */
export function listsOthers({ page }: OperationUse): boolean {
  return page.offers.some(({ ownsInput }) => ownsInput === false);
}

function requestOf(
  content: PageContent,
  use: OperationUse,
  diagnostics: Diagnostics,
): SourcedValue | undefined {
  if (use.offer?.ownsExamples === false) return content.schema;
  return addExampleProperties(content.schema, content.examples, diagnostics);
}
