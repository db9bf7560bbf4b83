import { createHash } from "node:crypto";

/**
 * The source expression of an inline script or style in a policy: `'sha256-…'`.
 * https://www.w3.org/TR/CSP3/#grammardef-hash-source
 */
function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}

/** Collects the inline scripts and styles of pages, and writes the policy that allows only these inline. */
export class ContentPolicy {
  private readonly scripts = new Set<string>();
  private readonly styles = new Set<string>();

  add(html: string): void {
    for (const [, attributes = "", text = ""] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/gi)) {
      const isData = /\stype="(?!module|text\/javascript)[^"]*"/i.test(attributes);
      if (!/\ssrc=/i.test(attributes) && !isData && text !== "") this.scripts.add(hashSource(text));
    }
    for (const [, text = ""] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi))
      if (text !== "") this.styles.add(hashSource(text));
  }

  /**
   * The value of the `Content-Security-Policy` header. `wasm-unsafe-eval` allows Pagefind to compile its WebAssembly,
   * but no `eval` of text. `blob:` is for media and workers that a page creates itself.
   */
  header(): string {
    return [
      "default-src 'self'",
      `script-src ${["'self'", "'wasm-unsafe-eval'", ...[...this.scripts].sort()].join(" ")}`,
      `style-src ${["'self'", ...[...this.styles].sort()].join(" ")}`,
      "img-src 'self' data: blob:",
      "media-src 'self' data: blob:",
      "worker-src 'self' blob:",
      "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join("; ");
  }
}
