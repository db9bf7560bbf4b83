import type { Message } from "../../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import type { PageRuleId } from "../../findings/page-rules.js";
import type { Origins } from "../../positions/origins.js";

/** The context for converting the schemas of one file to plain OpenAPI. */
export interface PlainContext {
  origins: Origins;
  /** The file's components before conversion. */
  components: JsonObject;
  /** The references that are being copied, so that cycles terminate. */
  following: readonly string[];
  /** The number of properties that may still be copied, because references that expand each other may not terminate. */
  budget: { left: number };
  /** Adds a finding about a schema of the file. */
  report(rule: PageRuleId, message: Message, schema: JsonValue): void;
}
