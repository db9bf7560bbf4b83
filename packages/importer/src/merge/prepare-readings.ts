import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { JsonObject } from "../document/json.js";
import { arrayMember, isJsonObject } from "../document/json-values.js";
import type { FileReading } from "../forms/page.js";
import { withFixedQueries } from "../forms/paths/fixed-queries.js";
import { withServiceServers } from "../forms/paths/service-servers.js";
import type { Names } from "../names/names.js";
import { offerModels } from "./models/offer-models.js";
import { splitByModel } from "./models/split-by-model.js";
import { preparePage } from "./pages/prepare-page.js";
import type { PreparedPage } from "./pages/prepared-page.js";
import { mergeComponents } from "./schemas/merge-components.js";

/** The content of a service's files in one normalised form. */
export interface PreparedReadings {
  pages: PreparedPage[];
  /** The schemas and other reusable parts that the pages refer to, under unique names. */
  components: JsonObject;
  /** `info`, `servers`, `tags` and `security` of OpenAPI files. */
  roots: JsonObject[];
}

/**
 * The first half of the stage `merge`, which includes `infer`. Schemas of one name become one, and facts in their prose
 * become keywords as each schema is prepared (`schemas/prepare-schema.ts`). Then every page is normalised and models
 * are found.
 *
 * @param names Names are looked up here, and new ones are added.
 */
export function prepareReadings(
  read: readonly FileReading[],
  names: Names,
  diagnostics: Diagnostics,
): PreparedReadings {
  const { components, readings } = mergeComponents(read, diagnostics, names);
  const located = withServiceServers(readings);
  const roots = located.flatMap(({ root }) => (isJsonObject(root) ? [root] : []));
  const isSecured = roots.some((root) => arrayMember(root, "security").length > 0);
  const ownComponents = new Map(
    located.flatMap((reading) =>
      reading.pages.map((page) => [page.location.file, reading.components] as const),
    ),
  );
  const prepared = withFixedQueries(located.flatMap((reading) => reading.pages)).map((page) =>
    preparePage(page, components, ownComponents.get(page.location.file), isSecured, diagnostics),
  );
  return { pages: offerModels(prepared.flatMap(splitByModel), names), components, roots };
}
