import type { Names } from "../../names/names.js";
import type { ModelOffer, PreparedPage } from "../pages/prepared-page.js";

/** The ids that pages were given before, as names.yaml has them in its section `pages`. */
export class PageMemory {
  readonly #names: Names;
  /** The names as they were before this import: what it adds says nothing of earlier ones. */
  readonly #models: ReadonlySet<string>;
  readonly #operations: ReadonlySet<string>;

  constructor(names: Names) {
    this.#names = names;
    this.#models = new Set(Object.keys(names.models));
    this.#operations = new Set(Object.keys(names.operations));
  }

  /** The id that a page's model was given, if it is still made from what the page calls it. */
  known(page: PreparedPage, offer: ModelOffer): string | undefined {
    const key = keyOf(page, offer);
    const pages = this.#names.pages ?? {};
    const id = Object.hasOwn(pages, key) ? pages[key] : undefined;
    return id === offer.id || id?.startsWith(`${offer.id}-`) === true || offer.choice !== undefined
      ? id
      : undefined;
  }

  /** Where the page stands in names.yaml: what was named first keeps a name that two have. */
  rank(page: PreparedPage, offer: ModelOffer): number {
    return Object.keys(this.#names.pages ?? {}).indexOf(keyOf(page, offer));
  }

  /** Whether both a model of this id and the operation were there before; then the id may be the operation's. */
  had(id: string, method: string, path: string): boolean {
    return this.#models.has(id) && this.#operations.has(`${method.toUpperCase()} ${path}`);
  }

  /** Keeps an id for the next time. Of a page with several models only those are kept that got another id. */
  remember(page: PreparedPage, offer: ModelOffer, id: string): void {
    if (page.offers.length > 1 && id === offer.id) return;
    this.#names.pages ??= Object.create(null);
    const key = keyOf(page, offer);
    const { pages } = this.#names;
    if (pages !== undefined && !Object.hasOwn(pages, key)) pages[key] = id;
  }
}

function keyOf({ method, path, title, offers }: PreparedPage, offer: ModelOffer): string {
  const which = offers.length > 1 ? ` # ${offer.id}` : "";
  return `${method.toUpperCase()} ${path.text} ${title?.text ?? ""}${which}`.trim().replace(/\s+/g, " ");
}
