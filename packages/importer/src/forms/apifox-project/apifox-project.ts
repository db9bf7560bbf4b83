import type { SourceFile } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { type Message, phrase } from "../../diagnostics/message.js";
import type { JsonObject } from "../../document/json.js";
import { arrayMember, textMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import { readWholeJson } from "../../positions/read-whole-json.js";
import { SourceText } from "../../positions/source-text.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { hasTopLevelKey } from "../../positions/top-level-keys.js";
import type { Form } from "../form.js";
import type { FileReading } from "../page.js";
import { projectApis } from "./project-folders.js";
import { projectPage } from "./project-page.js";
import { withNamedSchemas } from "./project-schemas.js";
import { projectSecurity } from "./project-security.js";
import { projectServers } from "./project-servers.js";

/**
 * The export of a whole project in the tool's own format: folders of operations, data models referred to by id,
 * responses and parameters that operations share, environments.
 */
export const apifoxProject: Form = {
  name: "apifox-project",
  recognises: ({ text }: SourceFile): boolean => hasTopLevelKey(text, ["apifoxProject", "apidogProject"]),
  read: (file: SourceFile, diagnostics: Diagnostics): FileReading => {
    const source = new SourceText(file);
    const whole = readWholeJson(source, phrase`The project`, diagnostics);
    return whole === undefined ? { pages: [] } : readProject(whole, diagnostics);
  },
};

function readProject(whole: SourcedValue, diagnostics: Diagnostics): FileReading {
  const { project, schemas } = withNamedSchemas(whole);
  const security = projectSecurity(project.value);
  const servers = projectServers(project.value);
  const pages = projectApis(project, diagnostics).flatMap((api) => {
    const page = projectPage(api, { project, security, servers }, diagnostics);
    return page === undefined ? [] : [page];
  });
  reportTexts(project, diagnostics);
  const info = project.get("/info")?.value;
  const title = textMember(info, "name");
  const description = textMember(info, "description");
  const root: JsonObject = {
    info: {
      ...(title === undefined ? {} : { title }),
      version: "1.0.0",
      ...(description === undefined ? {} : { description }),
    },
    ...(servers.standard.length === 0 ? {} : { servers: servers.standard }),
  };
  const components: JsonObject = {
    schemas: schemas.value,
    ...(Object.keys(security.schemes).length === 0 ? {} : { securitySchemes: security.schemes }),
  };
  return {
    pages,
    ...(Object.keys(schemas.value).length === 0 && pages.length === 0
      ? {}
      : { components: schemas.under(components) }),
    root,
  };
}

/** Reports the parts of the project that are not HTTP operations: texts, and channels of other protocols. */
function reportTexts(project: SourcedValue, diagnostics: Diagnostics): void {
  const others: readonly [string, Message][] = [
    ["docCollection", phrase`texts in Markdown`],
    ["socketCollection", phrase`sockets`],
    ["webSocketCollection", phrase`WebSockets`],
    ["socketIOCollection", phrase`Socket.IO channels`],
  ];
  for (const [key, what] of others) {
    const count = arrayMember(project.value, key).length;
    if (count === 0) continue;
    const message = phrase`The project holds ${what} ("${key}"), which are no HTTP operations; they are left out`;
    diagnostics.report(finding("documentation-only", message, project.at(`/${key}`)));
  }
}
