import type { Page, PageBody, PageParameter } from "../page.js";

/**
 * The page of an operation, with what a sample shows and the page does not say: its title, a body, a response, and the
 * header that carries the key. Facts of the page itself are never changed.
 *
 * @param isSecured Whether the page's file declares the authentication.
 */
export function fillFrom(page: Page, sample: Page, isSecured: boolean): Page {
  const isAnswered = page.responses.some(({ contents }) => contents.length > 0);
  const statuses = new Set(sample.responses.map(({ status }) => status));
  const takesBody = page.method !== "get" && page.method !== "head";
  const knowsKey = isSecured || page.extra?.["security"] !== undefined;
  return {
    ...page,
    ...(page.title === undefined && sample.title !== undefined ? { title: sample.title } : {}),
    ...(page.body === undefined && takesBody && sendsFields(sample.body) ? { body: sample.body } : {}),
    ...(isAnswered
      ? {}
      : {
          responses: [...page.responses.filter(({ status }) => !statuses.has(status)), ...sample.responses],
        }),
    parameters: [
      ...page.parameters,
      ...(knowsKey ? [] : sample.parameters.filter((one) => isNew(one, page.parameters))),
    ],
  };
}

/** `-d '{}'` is no evidence of a body. */
function sendsFields(body: PageBody | undefined): body is PageBody {
  return (body?.contents ?? []).some(
    ({ schema, examples }) =>
      schema !== undefined || examples.some(({ value: { value } }) => Object.keys(Object(value)).length > 0),
  );
}

/** Headers of a sample are those that carry a key. */
function isNew(parameter: PageParameter, known: readonly PageParameter[]): boolean {
  const name = parameter.name.toLowerCase();
  return (
    parameter.in === "header" && !known.some((one) => one.in === "header" && one.name.toLowerCase() === name)
  );
}
