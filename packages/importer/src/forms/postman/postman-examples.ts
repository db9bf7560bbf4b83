import { textMember } from "../../document/json-values.js";
import { modelField } from "../../names/model-field.js";
import type { Page } from "../page.js";

/**
 * Requests of a collection to one operation for one model are examples of it: their names describe what was tried, not
 * a model. They become one page, each request an example under its own name.
 */
export function withExamplesTogether(pages: readonly Page[]): Page[] {
  const first = new Map<string, Page>();
  const found: Page[] = [];
  for (const page of pages) {
    const model = modelOf(page);
    const key = model === undefined ? undefined : keyOf(page, model);
    const known = key === undefined ? undefined : first.get(key);
    if (known?.body === undefined) {
      const own = model === undefined ? page : withNamedExamples(page);
      if (key !== undefined) first.set(key, own);
      found.push(own);
      continue;
    }
    const { body, parameters, responses } = withNamedExamples(page);
    const [content] = known.body.contents;
    content?.examples.push(...(body?.contents ?? []).flatMap(({ examples }) => examples));
    const isKnown = (one: Page["parameters"][number]): boolean =>
      known.parameters.some((other) => other.name === one.name && other.in === one.in);
    known.parameters.push(...parameters.filter((parameter) => !isKnown(parameter)));
    known.responses.push(...responses);
  }
  return found;
}

/** The model in the example of a JSON body. */
function modelOf({ body }: Page): string | undefined {
  const [content] = body?.contents ?? [];
  if (content === undefined || content.schema !== undefined) return undefined;
  const [example] = content.examples;
  if (example === undefined) return undefined;
  const shown = example.value.value;
  return textMember(shown, "version") ?? modelField({ schema: undefined, examples: [shown] })?.value;
}

function keyOf({ method, path, body, extra }: Page, model: string): string {
  const { servers, security } = extra ?? {};
  return JSON.stringify([
    method,
    path.text,
    body?.contents[0]?.mediaType ?? "",
    model,
    servers ?? 0,
    security ?? 0,
  ]);
}

function withNamedExamples(page: Page): Page {
  const name = page.title?.text;
  if (page.body === undefined || name === undefined) return page;
  const contents = page.body.contents.map((content) => ({
    ...content,
    examples: content.examples.map((example) => ({ name, ...example })),
  }));
  return {
    ...page,
    parameters: [...page.parameters],
    responses: [...page.responses],
    body: { ...page.body, contents },
  };
}
