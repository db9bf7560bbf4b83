import type { JsonObject, JsonValue } from "../../document/json.js";
import type { PageRuleId } from "../../findings/page-rules.js";
import type { Origins } from "../../positions/origins.js";

/** What is known while the schemas of one file are put into plain OpenAPI. */
export interface PlainContext {
  origins: Origins;
  /** The file's components as written. */
  components: JsonObject;
  /** References that are being copied, so that one that leads back to itself ends. */
  following: readonly string[];
  /** How many properties may still be copied: references that unfold into each other would never end. */
  budget: { left: number };
  /** Adds a finding about a schema of the file. */
  report(rule: PageRuleId, message: string, schema: JsonValue): void;
}
