import type { Names } from "../../names/names.js";
import type { ModelOffer, PreparedPage } from "../pages/prepared-page.js";

/** The ids that pages got in earlier imports, from the section `pages` of names.yaml. */
export class PageMemory {
  readonly #names: Names;
  /** The names as they were before this import: entries that it adds are not evidence of earlier ones. */
  readonly #models: ReadonlySet<string>;
  readonly #operations: ReadonlySet<string>;

  constructor(names: Names) {
    this.#names = names;
    this.#models = new Set(Object.keys(names.models));
    this.#operations = new Set(Object.keys(names.operations));
  }

  /** The id that a page's model had before, if it is still based on the page's name for the model. */
  known(page: PreparedPage, offer: ModelOffer): string | undefined {
    const key = keyOf(page, offer);
    const pages = this.#names.pages ?? {};
    const id = Object.hasOwn(pages, key) ? pages[key] : undefined;
    return id === offer.id || id?.startsWith(`${offer.id}-`) === true || offer.choice !== undefined
      ? id
      : undefined;
  }

  /** The position of the page in names.yaml: where two have one name, the first keeps it. */
  rank(page: PreparedPage, offer: ModelOffer): number {
    return Object.keys(this.#names.pages ?? {}).indexOf(keyOf(page, offer));
  }

  /** Whether both a model of this id and the operation existed before; then the id may belong to the operation. */
  had(id: string, method: string, path: string): boolean {
    return this.#models.has(id) && this.#operations.has(`${method.toUpperCase()} ${path}`);
  }

  /** Stores an id for later imports. Of a page with several models only ids that were changed are stored. */
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
