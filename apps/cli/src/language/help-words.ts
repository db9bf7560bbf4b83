import type { Language } from "./language-of.js";

/** The texts of help and messages that are not part of a definition. */
export interface HelpWords {
  readonly usage: string;
  readonly commands: string;
  readonly arguments: string;
  readonly options: string;
  readonly examples: string;
  readonly environment: string;
  /** The reference to the help of one command. */
  more(called: string): string;
  readonly error: string;
  readonly hint: string;
  readonly interrupted: string;
  readonly warning: string;
  /** Between such a word and its text. */
  readonly space: string;
}

export const helpWords: Readonly<Record<Language, HelpWords>> = {
  en: {
    usage: "Usage",
    commands: "Commands",
    arguments: "Arguments",
    options: "Options",
    examples: "Examples",
    environment: "Environment",
    more: (called) => `${called} <command> --help shows the help of a command.`,
    error: "error:",
    hint: "hint:",
    interrupted: "interrupted:",
    warning: "warning:",
    space: " ",
  },
  zh: {
    usage: "用法",
    commands: "命令",
    arguments: "参数",
    options: "选项",
    examples: "示例",
    environment: "环境变量",
    more: (called) => `${called} <command> --help 显示命令的帮助。`,
    error: "错误：",
    hint: "提示：",
    interrupted: "已中断：",
    warning: "警告：",
    space: "",
  },
};
