import { isConditional, isExample } from "./conditions.js";
import { type ProseFact, type ProseProperty, soleType } from "./prose-fact.js";
import { wordsOf } from "./prose-text.js";

/** A statement whose subject is the property: at the start of a clause, or after a pronoun. */
const english =
  /(?:^|[.;,(\n]\s*)(?:(?:it|this|which) )?(?:is )?(?:(?:turned |switched )?(on|off)|(enabled|disabled)) by default\b|(?:^|[.;,(\n]\s*)(?:(?:it|this) )?(?:defaults? to|default is|default:) (on|off|enabled|disabled)\b|(?:^|[.;,(\n]\s*)(?:it is )?(enabled|disabled) unless (?:set to|it is) (?:true|false)\b/gi;
const chinese =
  /(?:^|[。;,:(\n]\s*)(?:系统)?默认(?:值)?(?:情况下)?(?:为|是|:)?\s?(开启|打开|启用|关闭|禁用|停用|不开启|不启用|不打开)(?=$|[\s。;,)(])/g;

/** A property that switches something off: its default is not that of what it switches. */
const negative = /(?:^|_)(?:no|not|non|without|skip|disable|hide|mute|omit|exclude)|[Dd]isable|关闭|禁用/;

/** The default of a boolean that is stated as a state: `Off by default`, `默认开启`. */
export function switchedDefaults(text: string, plain: string, property: ProseProperty): ProseFact[] {
  if (soleType(property) !== "boolean" || negative.test(property.name ?? "")) return [];
  return [english, chinese].flatMap((pattern) =>
    [...plain.matchAll(pattern)].flatMap((match): ProseFact[] => {
      const lead = /^[。.;,:(\n\s]*/.exec(match[0])?.[0].length ?? 0;
      const start = match.index + lead;
      const end = match.index + match[0].length;
      if (isExample(plain, start) || isConditional(plain, start, end)) return [];
      const state = match.slice(1).find((word) => word !== undefined) ?? "";
      return [{ keyword: "default", value: isOn(state), ...wordsOf(text, start, end) }];
    }),
  );
}

const isOn = (state: string): boolean => /^(?:on|enabled|开启|打开|启用)$/i.test(state);
