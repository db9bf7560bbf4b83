import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { type Message, phrase } from "../../diagnostics/message.js";
import { arrayMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { FileReading, Page } from "../page.js";
import { fillFrom } from "./fill-page.js";
import { literalId } from "./literal-id.js";
import { type KnownOperation, knownOperations, operationOf } from "./operation-match.js";
import { hostOf, isOwnHost, serviceHosts } from "./request-host.js";

/** The parameters of URLs that are signed in advance, and used once. */
const signature =
  /^(?:x-(?:amz|goog|oss|cos|tos|obs)-(?:signature|security-token)|signature|sig|q-signature)$/i;

/**
 * Decides what the requests are that texts show without documenting them. One that calls a documented operation, with
 * values in place of its parameters, adds to that operation only what its documentation lacks. One to another service,
 * or in a changelog or an article, is no operation. Any other documents its own operation.
 */
export function placeRequests(readings: readonly FileReading[], diagnostics: Diagnostics): FileReading[] {
  if (readings.every(({ pages }) => pages.every(({ standing }) => standing === undefined)))
    return [...readings];
  const placing = new Placing(readings, diagnostics);
  return placing.place(readings);
}

class Placing {
  readonly #diagnostics: Diagnostics;
  readonly #hosts: ReadonlySet<string>;
  /** What an operation's page became, by the page as it was read. */
  readonly #pages = new Map<Page, Page | undefined>();
  readonly #secured: ReadonlySet<Page>;
  readonly #documented: readonly KnownOperation[];
  #listed: readonly KnownOperation[];

  constructor(readings: readonly FileReading[], diagnostics: Diagnostics) {
    this.#diagnostics = diagnostics;
    this.#documented = knownOperations(readings, ({ standing }) => standing === undefined);
    this.#listed = knownOperations(readings, ({ standing }) => standing === "listed");
    this.#hosts = serviceHosts(
      readings,
      [...this.#documented, ...this.#listed].map(({ page }) => page),
    );
    this.#secured = new Set(
      readings.flatMap(({ pages, root }) => (arrayMember(root, "security").length > 0 ? pages : [])),
    );
  }

  place(readings: readonly FileReading[]): FileReading[] {
    const all = readings.flatMap(({ pages }) => pages);
    for (const { page } of this.#listed)
      if (operationOf(page, this.#documented, false) !== undefined) this.#pages.set(page, undefined);
    this.#listed = this.#listed.filter(({ page }) => !this.#pages.has(page));
    for (const page of all) if (page.standing === "sample") this.#placeSample(page);
    for (const page of all) if (page.standing === "news") this.#placeNews(page);
    return readings.map((reading) => {
      const pages = reading.pages.flatMap((page) =>
        this.#pages.has(page) ? (this.#pages.get(page) ?? []) : [page],
      );
      // A text without any operation is no documentation, even if it has a title.
      return { ...reading, pages, ...(pages.length < reading.pages.length ? { isIncomplete: true } : {}) };
    });
  }

  #placeSample(sample: Page): void {
    const host = hostOf(sample);
    const hasHost = host !== undefined && this.#hosts.has(host);
    const known = operationOf(sample, this.#documented, hasHost);
    const listed = operationOf(sample, this.#listed, hasHost);
    if (sample.parameters.some((one) => one.in === "query" && signature.test(one.name))) {
      this.#leaveOut(sample, phrase`goes to a signed URL`);
    } else if (host !== undefined && this.#hosts.size > 0 && !isOwnHost(host, this.#hosts)) {
      this.#leaveOut(sample, phrase`goes to ${host}, which is not a host of this service`);
    } else if (known !== undefined) {
      const { page } = known;
      this.#pages.set(sample, undefined);
      this.#pages.set(page, fillFrom(this.#pages.get(page) ?? page, sample, this.#secured.has(page)));
    } else if (listed !== undefined) {
      this.#document(sample, listed.page);
    } else if (isAside(sample) && this.#documented.length > 0) {
      this.#leaveOut(sample, phrase`is of no documented operation`);
    }
  }

  /** A sample shows an operation that a table lists: the table has its path, and the text with the sample the rest. */
  #document(sample: Page, listed: Page): void {
    const before = this.#pages.get(listed);
    if (before !== undefined) {
      this.#pages.set(listed, fillFrom(before, sample, false));
      this.#pages.set(sample, undefined);
      return;
    }
    const { standing: _, extra, ...shown } = sample;
    // The listed path is below the servers of the service.
    const { servers: _sent, ...others } = extra ?? {};
    const title = sample.title ?? listed.title;
    this.#pages.set(listed, {
      ...shown,
      path: listed.path,
      ...(title === undefined ? {} : { title }),
      extra: { ...others, ...listed.extra },
    });
    this.#pages.set(sample, undefined);
  }

  #placeNews(page: Page): void {
    if (operationOf(page, this.#documented, false) === undefined)
      this.#leaveOut(page, phrase`is mentioned in a changelog or an article, which documents no operation`);
    else this.#pages.set(page, undefined);
  }

  #leaveOut(page: Page, why: Message): void {
    this.#pages.set(page, undefined);
    const message = phrase`The request ${page.method.toUpperCase()} ${page.path.text} ${why}; it is not part of the document`;
    this.#diagnostics.report(finding("request-left-out", message, page.path.location));
  }
}

/** Whether a sample shows a request about one thing, and nothing around it documents fields or a response. */
function isAside({ path, body, responses, parameters }: Page): boolean {
  const segments = path.text.split("/");
  return (
    segments.some((segment, index) => literalId(segment, segments[index - 1] ?? "")) &&
    responses.length === 0 &&
    !parameters.some((one) => one.in !== "header" && one.description !== undefined) &&
    (body?.contents ?? []).every(({ schema }) => schema === undefined)
  );
}
