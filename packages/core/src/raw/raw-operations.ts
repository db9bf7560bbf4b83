import type { OpenapiOperations, RawOptions } from "./raw-client.js";

/**
 * The operations of a service as in its document, typed by path, returning `{ data, error, response }`.
 * https://openapi-ts.dev/openapi-fetch/
 */
export interface RawOperations<Paths extends object> extends OpenapiOperations<Paths> {
  /**
   * The pages of a list, in order, where a lifecycle of the document defines the next page.
   *
   * @throws {ConfigurationError} from the iteration: the document does not define it for this path
   * @throws {CorsacError} from the iteration: a page is an error
   */
  pages<Path extends ListPath<Paths>>(
    path: Path,
    init?: PageInit<Paths[Path]>,
  ): AsyncIterableIterator<PageOf<Paths[Path]>>;
}

/** Options for requesting pages. */
export interface PageInit<Item> extends Pick<RawOptions, "baseUrl" | "headers"> {
  readonly params?: Item extends { get: { parameters: infer Parameters } } ? Partial<Parameters> : never;
  readonly signal?: AbortSignal;
}

/** The paths that have a GET. */
type ListPath<Paths> = {
  [Path in keyof Paths]: Paths[Path] extends { get: { responses: object } } ? Path : never;
}[keyof Paths];

/** The content of a successful GET of a path. */
type PageOf<Item> = Item extends { get: { responses: { 200: { content: infer Content } } } }
  ? Content[keyof Content]
  : unknown;
