/** A path on a page, split into the parts that OpenAPI keeps separately. */
export interface PlainPath {
  /** With a leading slash and parameters as `{name}`; without host, query and fragment. */
  path: string;
  /** `https://host`, if the path contains one. */
  server?: string;
  /** The names in the query with their values; without a value if there is none. */
  query: { name: string; value?: string }[];
  /** The parameters whose values may have several segments, with their template if the path has one. */
  wide?: { name: string; template?: string }[];
  /** The parts that a document cannot contain: a fragment, words after the path, a host with variables. */
  dropped: string[];
}

const method = /^(?:get|put|post|delete|options|head|patch|trace)\s+(?=\S)/i;
const absolute = /^(https?|wss?):\/\/([^/?#\s]*)/i;
/** A host without a scheme: `localhost:8080/…`, `127.0.0.1/…`, `api.example.com/…`. */
const bareHost = /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|(?:[a-z0-9-]+\.)+[a-z]{2,})(?::\d+)?(?=\/|$)/i;
/** A placeholder for the URL of the service: `{{base}}`, `${BASE}`, `<host>`, `$URL`, `{base}`, `BASE_URL`. */
const variable =
  /^(\/?)(?:\{\{([^{}]+)\}\}|\$\{([^{}]+)\}|\{([^{}/?]+)\}|<([^<>/]+)>|\$([A-Za-z_]\w*)|((?:[A-Z]+_)+(?:URL|URI|HOST|DOMAIN|BASE|ENDPOINT|ADDRESS)(?=\/)))(?=\/|\?|#|$)/;
const addressName =
  /^(?:(?:your|api|base|server|service|gateway)[-_ ]?)*(?:url|uri|host|domain|base|address|endpoint)$|域名|网关|地址/i;

/**
 * Parses the path of an operation in any of the forms on pages: an absolute URL, no leading slash, a variable for the
 * host, parameters written `:id`, `<id>`, `{{id}}` or `{id:\d+}`, a query, a fragment, spaces, full-width characters.
 *
 * @param parameters The names of the path parameters that the page documents.
 */
export function plainPath(written: string, parameters: readonly string[] = []): PlainPath {
  const dropped: string[] = [];
  // Backslashes are slashes, unless they are part of a pattern (`{id:\d+}`).
  const slashed = /^[^{}(/]*$/.test(written) ? written.replaceAll("\\", "/") : written;
  let text = halfWidth(slashed).trim().replace(method, "").replace(/%7B/gi, "{").replace(/%7D/gi, "}");
  let server: string | undefined;
  const address = absolute.exec(text);
  // `//host/path`: a URL with the scheme of its page.
  const unschemed = text.replace(/^\/\/(?=[^/])/, "");
  const host = address === null ? bareHost.exec(unschemed) : null;
  if (address !== null) {
    const [whole, scheme = "", name = ""] = address;
    text = text.slice(whole.length);
    if (/[{<$]/.test(name) || name === "") dropped.push(whole);
    else server = `${scheme.toLowerCase()}://${name.replace(/^.*@/, "")}`;
  } else if (host !== null) {
    text = unschemed.slice(host[0].length);
    server = `${/^(?:localhost|[\d.]+)(?::|$)/.test(host[0]) ? "http" : "https"}://${host[0]}`;
  } else {
    text = withoutVariable(text, parameters);
  }
  const hash = text.indexOf("#");
  if (hash >= 0) {
    dropped.push(text.slice(hash));
    text = text.slice(0, hash);
  }
  const wide = wideParameters(text);
  // `{model=models/*}`, from Google's HTTP rules: a template for the value.
  const { rest, query } = withoutQuery(text.replace(/\{\s*([A-Za-z_][\w.]*)=[^{}]*\}/g, "{$1}"));
  const { path, behind } = withoutBlanks(rest);
  if (behind !== "") dropped.push(behind);
  const segments = path
    .split("/")
    .filter((segment, index) => index === 0 || segment !== "" || isLast(path, index));
  const plain = segments.map(plainSegment).join("/");
  return {
    path: plain.startsWith("/") ? plain : `/${plain}`,
    ...(server === undefined ? {} : { server }),
    query,
    ...(wide.length === 0 ? {} : { wide }),
    dropped,
  };
}

/** `{+name}`, `{name*}`, `{name=models/*}`, `{name:path}`, `{name:.*}`, `:name*`, `<path:name>`, `[...name]`. */
function wideParameters(text: string): { name: string; template?: string }[] {
  const marked = [
    /\{\s*\+\s*([A-Za-z_][\w.-]*)\s*\}/g,
    /\{\s*([A-Za-z_][\w.-]*)(?:\*|\s*:\s*(?:path|\.[*+]))\s*\}/g,
    /\/:([A-Za-z_][\w-]*)[*+](?=\/|$)/g,
    /<path:\s*([A-Za-z_]\w*)\s*>/g,
    /\[\.\.\.([A-Za-z_]\w*)\]/g,
  ].flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = ""]) => ({ name })));
  const templates = [...text.matchAll(/\{\s*([A-Za-z_][\w.]*)=([^{}]*)\}/g)]
    .map(([, name = "", template = ""]) => ({ name, template }))
    .filter(({ template }) => template !== "*");
  return [...marked, ...templates];
}

/** Converts full-width letters, digits and signs to ASCII, and an ideographic space to a space. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");
}

function withoutVariable(text: string, parameters: readonly string[]): string {
  const match = variable.exec(text);
  if (match === null) return text;
  const [whole, slash = "", ...names] = match;
  const name = (names.find((one) => one !== undefined) ?? "").trim();
  const isAddress = slash === "" || addressName.test(name);
  return isAddress && !parameters.includes(name) ? text.slice(whole.length) : text;
}

/** `?a=1&b`, and `{?a,b}` as in templates of RFC 6570. */
function withoutQuery(text: string): { rest: string; query: PlainPath["query"] } {
  const query: PlainPath["query"] = [];
  let rest = text.replace(/\{[?&]([^{}]*)\}/g, (_, names: string) => {
    for (const name of names.split(",")) query.push({ name: name.trim().replace(/\*$/, "") });
    return "";
  });
  // An optional parameter of a router: `:id?`.
  rest = rest.replace(/(\/:\w+)\?(?=\/|$)/g, "$1");
  const start = rest.indexOf("?");
  if (start < 0) return { rest, query };
  for (const pair of rest.slice(start + 1).split("&")) {
    const equals = pair.indexOf("=");
    const name = decoded(equals < 0 ? pair : pair.slice(0, equals)).trim();
    const value = equals < 0 ? "" : decoded(pair.slice(equals + 1)).trim();
    if (name !== "") query.push({ name, ...(isValue(value) ? { value } : {}) });
  }
  return { rest: rest.slice(0, start), query };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

/** Whether it is a value, not a placeholder: `{id}`, `<id>`, `$ID`, `xxx`, `YOUR_KEY`. */
function isValue(text: string): boolean {
  return text !== "" && !/[{}<>]|^\$|^:\w|^x{3,}$|^\*+$|^\.{3}$|^your[-_ ]/i.test(text);
}

/** Removes spaces at slashes and braces; words after the path are not part of it. */
function withoutBlanks(text: string): { path: string; behind: string } {
  // A placeholder of two words, `<task id>`, is one parameter.
  const named = text.replace(
    /([<{])\s*([^<>{}\s/+.;?&=][^<>{}/]*?)\s*([>}])/g,
    (_, open: string, name: string, close: string) => `${open}${name.replace(/\s+/g, "_")}${close}`,
  );
  const tight = named.trim().replace(/\s*([/{}])\s*(?=[/{}\w:<$])|\s+(?=[/}])/g, "$1");
  const blank = tight.search(/\s/);
  if (blank < 0) return { path: tight, behind: "" };
  const behind = tight.slice(blank).trim();
  return behind.includes("/")
    ? { path: tight.replace(/\s+/g, "%20"), behind: "" }
    : { path: tight.slice(0, blank), behind };
}

function isLast(path: string, index: number): boolean {
  return path.length > 1 && index === path.split("/").length - 1;
}

/** A segment with its parameters as `{name}`. */
function plainSegment(segment: string): string {
  return (
    segment
      .replace(/\{\{\s*([^{}]+?)\s*\}\}/g, "{$1}")
      .replace(/\$\{\s*([^{}]+?)\s*\}/g, "{$1}")
      .replace(/^:([A-Za-z_\p{Script=Han}][\w\p{Script=Han}-]*)(?:\([^()]*\))?[?*+]?/u, "{$1}")
      .replace(/^<(?:\w+:)?\s*([^<>:]+?)\s*>$/, "{$1}")
      // `$count` and similar segments are names of OData.
      .replace(/^\$([A-Z_][A-Z0-9_]*)$/, "{$1}")
      .replace(/^\[(?:\.\.\.)?([A-Za-z_]\w*)\]$/, "{$1}")
      .replace(/\{\s*[+/.;]?\s*([^{}:*]+?)\s*(?::[^{}]*)?\*?\s*\}/g, "{$1}")
      .replace(/^\{([^{}]+)$/, "{$1}")
  );
}
