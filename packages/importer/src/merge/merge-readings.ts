import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { arrayMember, isJsonObject } from "../document/json-values.js";
import type { FileReading } from "../forms/page.js";
import { withFixedQueries } from "../forms/paths/fixed-queries.js";
import { withServiceServers } from "../forms/paths/service-servers.js";
import { lintPages } from "../lint/lint-pages.js";
import type { Names } from "../names/names.js";
import { type MergedDocument, mergePages } from "./merge-pages.js";
import { offerModels } from "./models/offer-models.js";
import { splitByModel } from "./models/split-by-model.js";
import { agreePage } from "./pages/agree-with-examples.js";
import { preparePage } from "./pages/prepare-page.js";
import type { PreparedPage } from "./pages/prepared-page.js";
import { mergeComponents } from "./schemas/merge-components.js";

/** The document, and the pages that it was made of. */
export interface MergedReadings extends MergedDocument {
  pages: PreparedPage[];
}

/**
 * The stage `merge`, with `infer` in it: takes what the files of a service say and returns their one document. Schemas
 * of one name become one, and what their prose says becomes keywords as each schema is prepared
 * (`schemas/infer-schema.ts`). Then every page is put into one shape, models are found, the rules look at the pages
 * (`lint/lint-pages.ts`), examples and schemas are made to agree, and pages that share an operation become one.
 *
 * @param names Names are looked up here, and new ones are added.
 */
export function mergeReadings(
  read: readonly FileReading[],
  service: string,
  names: Names,
  diagnostics: Diagnostics,
): MergedReadings {
  const { components, readings } = mergeComponents(read, diagnostics, names);
  const located = withServiceServers(readings);
  const roots = located.flatMap(({ root }) => (isJsonObject(root) ? [root] : []));
  const isSecured = roots.some((root) => arrayMember(root, "security").length > 0);
  const prepared = withFixedQueries(located.flatMap((reading) => reading.pages)).map((page) =>
    preparePage(page, components, isSecured, diagnostics),
  );
  const pages = offerModels(prepared.flatMap(splitByModel), names);
  lintPages(pages, diagnostics);
  const agreed = pages.map((page) => agreePage(page, diagnostics));
  return { ...mergePages(agreed, { name: service, components, roots }, names, diagnostics), pages };
}
