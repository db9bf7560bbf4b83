import type { ApiDocument } from "../document/openapi.js";
import { chooseText } from "../text/choose-text.js";
import type { ServerView } from "./page.js";

/** The servers of a document, with the variables of their addresses. */
export function listServers(document: ApiDocument, language: string): ServerView[] {
  return (document.servers ?? []).map((server) => {
    const description = chooseText(server, "description", language);
    const stripPrefix = server["x-corsac-strip-prefix"];
    return {
      url: server.url,
      ...(description === undefined ? {} : { description }),
      ...(stripPrefix === undefined ? {} : { stripPrefix }),
      variables: Object.entries(server.variables ?? {}).map(([name, variable]) => {
        const meaning = chooseText(variable, "description", language);
        return {
          name,
          value: variable.default,
          values: variable.enum ?? [],
          ...(meaning === undefined ? {} : { description: meaning }),
        };
      }),
    };
  });
}
