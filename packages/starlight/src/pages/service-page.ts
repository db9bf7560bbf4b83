import type { LocatedOperation } from "../document/operations.js";
import { securityOf } from "../document/security.js";
import { operationsByTag } from "../document/tags.js";
import { anchorOf } from "../fields/field.js";
import { chooseText } from "../text/choose-text.js";
import { modelPath, operationPath, pageLink } from "./address.js";
import { modelsOf, type PageContext } from "./context.js";
import type { ModelCard, OperationRow, ServicePage } from "./page.js";
import { securityViews } from "./security-view.js";
import { listServers } from "./server-view.js";
import { modelTitle, operationTitle, serviceTitle, tagTitle } from "./titles.js";

/** The index page of a service in one language: its models and its operations. */
export function servicePage(context: PageContext): ServicePage {
  const { document, language, links, phrases, service } = context;
  const description = chooseText(document.info, "description", language);
  const models = modelsOf(document).map((model): ModelCard => {
    const text = chooseText(model, "description", language);
    const picture = (service.pictures[model.id] ?? []).find(({ media }) => media === "image");
    return {
      title: modelTitle(model, language),
      id: model.id,
      ...(text === undefined ? {} : { description: text }),
      media: model.media,
      href: pageLink(links, modelPath(service.name, model.slug)),
      ...(picture === undefined ? {} : { picture }),
    };
  });
  const rowOf = (located: LocatedOperation): OperationRow => ({
    title: operationTitle(located, language),
    method: located.method,
    path: located.path,
    href: pageLink(links, operationPath(service.name, located.id)),
    deprecated: located.operation.deprecated ?? false,
  });
  const tagged = operationsByTag(document);
  const operations = tagged.map(({ tag, operations: own }, index) => {
    const text = tag === undefined ? undefined : chooseText(tag, "description", language);
    const title = tag === undefined ? phrases.otherOperations : tagTitle(tag, language);
    return {
      ...(tagged.length === 1 && tag === undefined ? {} : { title }),
      anchor: anchorOf("tag", tag?.name ?? `${index + 1}`),
      ...(text === undefined ? {} : { description: text }),
      rows: own.map(rowOf),
    };
  });
  return {
    kind: "service",
    title: serviceTitle(document, language),
    ...(description === undefined ? {} : { description }),
    source: [],
    name: service.name,
    servers: listServers(document, language),
    security: securityViews(securityOf(document, {}), language, phrases),
    models,
    operations,
    headings: [
      ...(models.length === 0 ? [] : [{ depth: 2, slug: "models", text: phrases.models } as const]),
      { depth: 2, slug: "operations", text: phrases.operations },
      ...operations.flatMap(({ title, anchor }) =>
        title === undefined ? [] : [{ depth: 3, slug: anchor, text: title } as const],
      ),
    ],
  };
}
