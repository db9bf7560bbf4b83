/** The path of a page relative to the reference's base: `replicate`, `replicate/models/sdxl`. */
export type PagePath = string;

/** Digits and one or two letters after them are one word: `With2FA`, `with2fa`, `To3DModel`. */
const numbered = /([A-Za-z][a-z])(\d+(?:[A-Z]{1,2}(?=[A-Z][a-z]|[^A-Za-z0-9]|$)|[a-z]{1,2}(?![a-z0-9])))/g;

/** `getPrediction` → `get-prediction`, `signInWith2FA` → `sign-in-with-2fa`. */
export function kebabCase(name: string): string {
  return name
    .replace(numbered, (_, before: string, word: string) => `${before}-${word.toLowerCase()}`)
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/[^\p{L}\p{N}.]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
}

/** `acme-paint` → `acmePaint`, the generator's name for a service's descriptor. */
export function camelCase(name: string): string {
  return name.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? "");
}

export function servicePath(service: string): PagePath {
  return kebabCase(service);
}

export function modelPath(service: string, slug: string): PagePath {
  return `${servicePath(service)}/models/${slug}`;
}

export function operationPath(service: string, operationId: string): PagePath {
  return `${servicePath(service)}/operations/${kebabCase(operationId)}`;
}

/** The base for links to pages. */
export interface LinkBase {
  /** Astro's `base`: `/` or `/docs`. */
  siteBase: string;
  /** The locale's folder. Undefined for the root locale. */
  locale: string | undefined;
  /** The reference's folder: `reference`. */
  base: string;
  trailingSlash: boolean;
}

/** A link to a page in the same locale. */
export function pageLink(base: LinkBase, path: PagePath): string {
  const parts = [base.siteBase, base.locale ?? "", base.base, path]
    .flatMap((part) => part.split("/"))
    .filter((part) => part !== "");
  return `/${parts.join("/")}${base.trailingSlash ? "/" : ""}`;
}
