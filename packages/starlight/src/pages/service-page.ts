import { listOperations } from "../document/operations.js";
import { chooseText } from "../text/choose-text.js";
import { modelPath, operationPath, pageLink } from "./address.js";
import { modelsOf, type PageContext } from "./context.js";
import { listServers } from "./operation-page.js";
import type { ModelCard, OperationRow, ServicePage } from "./page.js";
import { modelTitle, operationTitle, serviceTitle } from "./titles.js";

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
  const operations = listOperations(document).map(
    (located): OperationRow => ({
      title: operationTitle(located, language),
      method: located.method,
      path: located.path,
      href: pageLink(links, operationPath(service.name, located.id)),
      deprecated: located.operation.deprecated ?? false,
    }),
  );
  return {
    kind: "service",
    title: serviceTitle(document, language),
    ...(description === undefined ? {} : { description }),
    source: [],
    name: service.name,
    servers: listServers(context),
    models,
    operations,
    headings: [
      { depth: 2, slug: "models", text: phrases.models },
      { depth: 2, slug: "operations", text: phrases.operations },
    ],
  };
}
