import { camelCase, identifierWords } from "../../names/identifier.js";
import { modelName, type Names } from "../../names/names.js";

/**
 * Short names of models for URLs and files: the id without the owner, or the whole id where several models have the
 * same last part. The model that was seen first keeps the short name; names.yaml records it.
 */
export function modelSlugs(ids: readonly string[], names: Names): Map<string, string> {
  for (const id of ids) modelName(id, names);
  const known = Object.keys(names.models);
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of known) {
    const short = shortSlug(id);
    const alone = known.every((other) => other === id || shortSlug(other) !== short);
    const wasFirst = names.models[id] === camelCase(identifierWords(ownName(id)));
    const base = short !== "" && (alone || wasFirst) ? short : longSlug(id);
    let slug = base;
    for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
    taken.add(slug);
    slugs.set(id, slug);
  }
  return slugs;
}

/** `owner/flux/dev` → `flux/dev`. */
function ownName(id: string): string {
  const parts = id.replace(/:.*$/, "").split("/");
  return parts.slice(parts.length > 1 ? 1 : 0).join("/");
}

function shortSlug(id: string): string {
  return slugText(ownName(id));
}

function longSlug(id: string): string {
  const parts = id.replace(/:.*$/, "").split("/").map(slugText);
  const slug = parts.filter((part) => part !== "").join("-");
  return slug === "" ? "model" : slug;
}

/** Lower case, with the characters replaced that a URL or a file name should not contain. */
function slugText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
}
