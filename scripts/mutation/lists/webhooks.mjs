// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text of sources
/** Webhooks: signatures, times, replays, and contents. */
export default {
  tests: [["src/webhooks"], ["src/prediction", "src/peer-defects", "src/testing"]],
  mutations: [
    ["webhooks/verify-webhook.ts", "/^\\d{1,12}$/.test(time) ? Number(time) : Number.NaN", "Number(time)"],
    ["webhooks/verify-webhook.ts", "Math.abs(age) <= tolerance", "Math.abs(age) < tolerance"],
    ["webhooks/verify-webhook.ts", "!(Math.abs(age) <= tolerance)", "Math.abs(age) > tolerance"],
    ["webhooks/verify-webhook.ts", "!(Math.abs(age) <= tolerance)", "!(age <= tolerance)"],
    ["webhooks/verify-webhook.ts", 'version === "v1" ? decodeBase64', "true ? decodeBase64"],
    ["webhooks/verify-webhook.ts", "bytes?.length === 32 ? [bytes]", "bytes ? [bytes]"],
    ["webhooks/verify-webhook.ts", "given.slice(0, 10)", "given"],
    ["webhooks/verify-webhook.ts", "known.length > 0 && known.length === secrets.length", "known.length > 0"],
    ["webhooks/verify-webhook.ts", "(seconds + tolerance) * 1000", "seconds * 1000"],
    ["webhooks/verify-webhook.ts", "`${id}.${time}.`, body", "`${time}.`, body"],
    ["webhooks/delivery-memory.ts", "(known.get(delivery) ?? 0) > now()", "known.has(delivery)"],
    ["webhooks/delivery-memory.ts", "&& known.size < maximum", ""],
    ["webhooks/incoming.ts", "if (values.length > 1) throw", "if (false) throw"],
    ["webhooks/incoming.ts", "key.toLowerCase() === name", "key === name"],
    ["webhooks/incoming.ts", "if (webhook.bodyUsed) throw", "if (false) throw"],
    ["webhooks/secret.ts", "bytes !== undefined && bytes.length > 0", "bytes !== undefined"],
    ["webhooks/parse-webhook.ts", 'status === "" ? "pending" : "running"', '"pending"'],
    [
      "webhooks/parse-webhook.ts",
      "if (lifecycle === undefined) throw new ConfigurationError(`${model.id} has no lifecycle`);",
      "if (lifecycle === undefined) return [];",
    ],
    ["webhooks/parse-webhook.ts", "named === undefined || fitting.length === 1", "named === undefined"],
    [
      "webhooks/parse-webhook.ts",
      'typeof webhook === "object" && isVerified(webhook)',
      'typeof webhook === "object"',
    ],
    ["webhooks/parse-webhook.ts", "parseExactJson(text) : text", "JSON.parse(text) : text"],
  ],
};
