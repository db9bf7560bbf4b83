// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text of sources
/** The journal of creates, in general and as a file. */
export default {
  tests: [
    ["src/node/file-journal", "src/client/journal"],
    ["src/client", "src/create", "src/testing"],
  ],
  mutations: [
    ["create/keep-journal.ts", "await journal?.record(entry);", ""],
    ["create/keep-journal.ts", "entry.nonce)), entry }", "entry.nonce)) }"],
    ["create/keep-journal.ts", "id: sent.created.id, ...known }", "id: sent.created.id }"],
    [
      "create/keep-journal.ts",
      'CreateUncertainError.isInstance(error) ? "uncertain" : "refused"',
      '"refused"',
    ],
    [
      "create/keep-journal.ts",
      'await record({ ...entry, state: "refused" });\n      return sent;',
      "return sent;",
    ],
    ["create/keep-journal.ts", "{ ...request.headers, [place.header]: nonce }", "{ [place.header]: nonce }"],
    [
      "create/keep-journal.ts",
      "await write(request, keyed), body: keyed",
      "await write(request, keyed), body",
    ],
    ["create/new-entry.ts", 'padStart(2, "0")', 'padStart(1, "0")'],
    ["create/new-entry.ts", "new Date(since).toISOString()", "new Date().toISOString()"],
    ["create/new-entry.ts", ".sort(([left], [right]) => (left < right ? -1 : 1))", ""],
    ["create/new-entry.ts", 'if (!globalThis.crypto?.subtle) return "";', ""],
    ["node/file-journal.ts", "await file.datasync();", ""],
    ["node/file-journal.ts", "await file.appendFile(lines", "void file.appendFile(lines"],
    ["node/file-journal.ts", "writing.then(flush, flush)", "writing.then(flush)"],
    ["node/file-journal.ts", 'error["code"] === "ENOENT"', "true"],
    ["node/file-journal.ts", "await writing.catch(() => {});", ""],
    ["node/file-journal.ts", 'if (size > 0) await file.appendFile("\\n");', ""],
    ["node/file-journal.ts", "      await closeFile();\n      throw error;", "throw error;"],
    ["node/file-journal.ts", "next = undefined;", ""],
  ],
};
