import { type Message, phrase } from "../diagnostics/message.js";
/** A format that describes or records requests, and is not read. */
export interface OtherFormat {
  /** Its name in messages. */
  name: Message;
  /** What to give instead. */
  instead: Message;
}

/** What nearly every tool that has one of these formats can export. */
const exported: Message = phrase`Export the API as OpenAPI, or as a Postman collection (v2.1), and give that file.`;

/** The start of a file is enough to recognise it. */
const longestStart = 4000;

const formats: readonly (readonly [RegExp, OtherFormat])[] = [
  [
    /^\s*\{\s*"log"\s*:\s*\{[\s\S]*?"(?:entries|creator|browser|pages|version)"\s*:/,
    {
      name: phrase`a HAR recording of requests`,
      instead: phrase`A recording has no documentation. Give the API's OpenAPI file or its pages; Postman, Insomnia or Apifox can import a HAR file and export OpenAPI or a collection.`,
    },
  ],
  [
    /"__export_format"\s*:|"_type"\s*:\s*"export"|^type:\s*["']?(?:collection|spec)\.insomnia\.rest\b/m,
    {
      name: phrase`an export of Insomnia`,
      instead: phrase`In Insomnia, export the design document as OpenAPI (Document tab); or import this file into Postman and export a collection (v2.1).`,
    },
  ],
  [
    /"v"\s*:\s*\d+\s*,\s*"name"\s*:[\s\S]*?"folders"\s*:|^\s*\[?\s*\{\s*"name"\s*:[\s\S]*?"folders"\s*:\s*\[[\s\S]*?"requests"\s*:/,
    { name: phrase`a collection of Hoppscotch`, instead: exported },
  ],
  [/^#%RAML\s/, { name: phrase`RAML`, instead: exported }],
  [/^\s*FORMAT:\s*1A\b/, { name: phrase`API Blueprint`, instead: exported }],
  [
    /^\s*(?:\{\s*)?["']?asyncapi["']?\s*:/m,
    { name: phrase`AsyncAPI, which describes messages and not requests`, instead: exported },
  ],
  [/<(?:\w+:)?definitions\b[^>]*schemas\.xmlsoap\.org\/wsdl/, { name: phrase`WSDL`, instead: exported }],
  [/^\s*syntax\s*=\s*["']proto[23]["']\s*;/m, { name: phrase`Protocol Buffers`, instead: exported }],
  [
    /^meta\s*\{\s*\n\s*name:/,
    {
      name: phrase`a request of Bruno`,
      instead: phrase`Export the collection as OpenAPI or for Postman, and give that file.`,
    },
  ],
];

/** The format of a file that is recognised, but not read. */
export function otherFormat(text: string): OtherFormat | undefined {
  const start = text.slice(0, longestStart);
  return formats.find(([pattern]) => pattern.test(start))?.[1];
}
