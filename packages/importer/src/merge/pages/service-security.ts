import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, distinctJson, sameJson, textMember } from "../../document/json-values.js";
import { bothTexts } from "../schemas/merge-schemas.js";
import type { PreparedPage } from "./prepared-page.js";

/** The authentication of a service's operations, from the declarations of files and the key parameters of pages. */
export interface ServiceSecurity {
  /** `security` of the document; undefined where it is unknown. */
  common: JsonValue[] | undefined;
  /** `components.securitySchemes`. */
  schemes: JsonObject;
  /** The pages, each with its own `security` where that differs from the common one. */
  pages: PreparedPage[];
}

/**
 * Declarations of files apply to all operations. Without declarations the key parameters of most pages apply, and pages
 * with another key get their own `security`.
 *
 * @param declared `security` of the files' roots, of all of them together.
 * @param schemes The declared schemes.
 */
export function serviceSecurity(
  pages: readonly PreparedPage[],
  declared: readonly JsonValue[],
  schemes: JsonObject,
): ServiceSecurity {
  const inheriting = pages.filter(({ extra }) => extra?.["security"] === undefined);
  const carried = inheriting.map(({ requirements }) => requirements).filter((one) => one.length > 0);
  const common = declared.length > 0 ? [...declared] : mostCommon(carried);
  const known: JsonObject = { ...schemes };
  for (const page of pages) {
    for (const [name, scheme] of Object.entries(page.security)) {
      known[name] = Object.hasOwn(known, name) ? withDescription(known[name] ?? {}, scheme) : scheme;
    }
  }
  return {
    common,
    schemes: known,
    pages: pages.map((page) => {
      const isInheriting = page.extra?.["security"] === undefined;
      if (!isInheriting || page.requirements.length === 0) return page;
      const ways: readonly JsonValue[] = common ?? [];
      return page.requirements.every((one) => ways.some((way) => sameJson(way, one)))
        ? page
        : { ...page, extra: { ...page.extra, security: page.requirements } };
    }),
  };
}

function mostCommon(carried: readonly JsonObject[][]): JsonValue[] | undefined {
  const counted = distinctJson(carried).map((one) => ({
    one,
    count: carried.filter((other) => sameJson(other, one)).length,
  }));
  const [best] = counted.sort((one, other) => other.count - one.count);
  return best === undefined ? undefined : arrayMember({ best: best.one }, "best");
}

/** Several pages may describe one key differently. */
function withDescription(scheme: JsonValue, other: JsonObject): JsonValue {
  // An example of the header is included once.
  const text = (textMember(other, "description") ?? "")
    .split("\n\n")
    .filter((part) => !/^`[\w-]+: .*`$/.test(part))
    .join("\n\n");
  if (text === "") return scheme;
  const own = textMember(scheme, "description");
  const members = { ...(typeof scheme === "object" && !Array.isArray(scheme) ? scheme : {}) };
  return { ...members, description: own === undefined ? text : bothTexts(own, text) };
}
