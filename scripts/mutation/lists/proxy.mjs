// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text of sources
/** The proxy: the allowed requests of browsers, and their responses. */
export default {
  tests: [["src/proxy"], ["src/testing"]],
  mutations: [
    ["proxy/create-proxy.ts", ".length >= 16", ".length >= 15"],
    ["proxy/create-proxy.ts", "2 ** 20", "2 ** 10"],
    ["proxy/create-proxy.ts", '{ validate: "error", webhook }', "{ webhook }"],
    ["proxy/create-proxy.ts", "&& service.name === known.service", ""],
    ["proxy/create-proxy.ts", "&& preset?.name === known.preset", ""],
    ["proxy/create-proxy.ts", 'files && prediction.state === "succeeded" ?', "files ?"],
    ["proxy/create-proxy.ts", '.pathname.replace(/\\/$/, "")', ".pathname"],
    ["proxy/create-proxy.ts", 'cancel === "/cancel" && method === "POST"', 'cancel === "/cancel"'],
    ["proxy/create-proxy.ts", "requireKnown(model, input);\n    const", "const"],
    ["proxy/create-proxy.ts", "/^application\\/json\\b/i.test", "/json/i.test"],
    ["proxy/create-proxy.ts", "onError?.(error, request);", ""],
    ["proxy/create-proxy.ts", "if (may instanceof Response) return may;", ""],
    ["proxy/read-body.ts", "> maximum) return undefined;", "> maximum * 100) return undefined;"],
    ["proxy/read-body.ts", "    if (size > maximum) {", "    if (size >= maximum) {"],
    [
      "proxy/reference.ts",
      'if (!(await crypto.subtle.verify("HMAC", await key(), signature, content))) return undefined;',
      "",
    ],
    [
      "proxy/refusal.ts",
      "Math.ceil((error.retryAfter ?? 1000) / 1000)",
      "Math.floor((error.retryAfter ?? 1000) / 1000)",
    ],
    ["proxy/refusal.ts", '{ "cache-control": "no-store", ...headers }', "{ ...headers }"],
    ["proxy/proxied-files.ts", "image\\/(?!svg)", "image\\/"],
    ["proxy/proxied-files.ts", "file.stream({ origins })", "file.stream()"],
    ["proxy/proxied-files.ts", "originsFilter(origins)(output.url) ? [output] : []", "[output]"],
    ["proxy/find-model.ts", "another === undefined ? only : undefined", "only"],
  ],
};
