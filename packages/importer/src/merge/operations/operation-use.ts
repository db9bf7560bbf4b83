import type { ModelOffer, PreparedPage } from "../pages/prepared-page.js";

/** The use of one operation by one page: a page of several models with one path each has several uses. */
export interface OperationUse {
  method: string;
  path: string;
  page: PreparedPage;
  offer?: ModelOffer;
}

/**
 * The uses of all pages, grouped by operation. Paths that differ only in the names of their parameters are one path.
 */
export function operationUses(pages: readonly PreparedPage[]): OperationUse[][] {
  const templates = new Map<string, string>();
  const groups = new Map<string, OperationUse[]>();
  for (const page of pages) {
    const offers: (ModelOffer | undefined)[] = page.offers.length > 0 ? page.offers : [undefined];
    for (const offer of offers) {
      const path = offer?.path ?? page.path.text;
      const shape = path.replace(/\{[^{}]*\}/g, "{}");
      const template = templates.get(shape) ?? path;
      templates.set(shape, template);
      const use: OperationUse = { method: page.method, path: template, page: renamed(page, path, template) };
      if (offer !== undefined) use.offer = { ...offer, path: template };
      const key = `${page.method} ${template}`;
      groups.set(key, [...(groups.get(key) ?? []), use]);
    }
  }
  return [...groups.values()];
}

/** The page with its path parameters renamed to those of the first page with this path. */
function renamed(page: PreparedPage, path: string, template: string): PreparedPage {
  if (path === template) return page;
  const names = parameterNames(path);
  const wanted = parameterNames(template);
  const parameters = page.parameters.map((parameter) => {
    const name = parameter.in === "path" ? wanted[names.indexOf(parameter.name)] : undefined;
    return name === undefined || name === parameter.name
      ? parameter
      : { ...parameter, name, isRenamed: true };
  });
  return { ...page, parameters };
}

function parameterNames(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
}

/** The title of the page; on a page of several models, which has one of them in its title, with the use's own model. */
export function useTitle({ page, offer }: OperationUse): string {
  const title = page.title?.text ?? "";
  const named = page.offers.find(({ id }) => title.includes(id));
  return offer === undefined || named === undefined ? title : title.replace(named.id, offer.id);
}
