import type { OpenapiOperations, RawOptions } from "./raw-client.js";

/**
 * The operations of a service as its document has them, typed by path, answering `{ data, error, response }`.
 * https://openapi-ts.dev/openapi-fetch/
 */
export interface RawOperations<Paths extends object> extends OpenapiOperations<Paths> {
  /**
   * The pages of a list, one after the other, where a lifecycle of the document says how they follow each other.
   *
   * @throws {ConfigurationError} from the iteration: the document does not say it of this path
   * @throws {CorsacError} from the iteration: a page is an error
   */
  pages<Path extends ListPath<Paths>>(
    path: Path,
    init?: PageInit<Paths[Path]>,
  ): AsyncIterableIterator<PageOf<Paths[Path]>>;
}

/** How pages are asked for. */
export interface PageInit<Item> extends Pick<RawOptions, "baseUrl" | "headers"> {
  readonly params?: Item extends { get: { parameters: infer Parameters } } ? Partial<Parameters> : never;
  readonly signal?: AbortSignal;
}

/** The paths that have a GET. */
type ListPath<Paths> = {
  [Path in keyof Paths]: Paths[Path] extends { get: { responses: object } } ? Path : never;
}[keyof Paths];

/** What a successful GET of a path gives. */
type PageOf<Item> = Item extends { get: { responses: { 200: { content: infer Content } } } }
  ? Content[keyof Content]
  : unknown;
