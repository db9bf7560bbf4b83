import { phrase } from "../../diagnostics/message.js";
import { sameJson } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { PreparedPage } from "../../merge/pages/prepared-page.js";
import type { PageRule } from "../page-rule.js";

/** Two pages of one operation with the same model and title: it is unclear which request is valid. */
export const duplicateOperation: PageRule = (page, pages) => {
  const [first] = alikePages(pages).get(keyOf(page)) ?? [];
  if (first === undefined || first === page) return [];
  const { file, line } = first.path.location;
  const what = isSameRequest(first, page)
    ? phrase`documents it in the same way`
    : phrase`documents it with another request`;
  const message = phrase`${page.method.toUpperCase()} ${page.path.text} is documented twice: ${file}:${line} ${what}, and has the same title`;
  return [finding("duplicate-operation", message, page.path.location)];
};

/** A large file has thousands of operations: they are grouped by key once. */
const grouped = new WeakMap<readonly PreparedPage[], Map<string, PreparedPage[]>>();

function alikePages(pages: readonly PreparedPage[]): Map<string, PreparedPage[]> {
  const known = grouped.get(pages);
  if (known !== undefined) return known;
  const groups = new Map<string, PreparedPage[]>();
  for (const page of pages) {
    const key = keyOf(page);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [page]);
    else group.push(page);
  }
  grouped.set(pages, groups);
  return groups;
}

/** Method, path without parameter names, fixed query values, models, title. */
function keyOf({ method, path, parameters, offers, title }: PreparedPage): string {
  const shape = path.text.replace(/\{[^{}]*\}/g, "{}");
  const fixed = parameters.flatMap((one) => (one.fixed === undefined ? [] : [[one.name, one.fixed]]));
  return JSON.stringify([method, shape, fixed, offers.map(({ id }) => id), (title?.text ?? "").trim()]);
}

function isSameRequest(one: PreparedPage, other: PreparedPage): boolean {
  const schemas = ({ body }: PreparedPage) =>
    (body?.contents ?? []).map(({ schema }) => schema?.value ?? null);
  return sameJson(withoutSources(schemas(one)), withoutSources(schemas(other)));
}

/** The source lines always differ. */
function withoutSources(value: Parameters<typeof sameJson>[0]): Parameters<typeof sameJson>[0] {
  if (value === undefined) return undefined;
  return JSON.parse(JSON.stringify(value, (key, item) => (key === "x-corsac-source" ? undefined : item)));
}
