import { exitCode } from "./exit-code.js";

/** The meanings of exit codes, for the reference. They are part of the interface. */
export const exitCodeMeanings: readonly {
  readonly code: number;
  readonly en: string;
  readonly zh: string;
}[] = [
  {
    code: exitCode.success,
    en: "Done; findings that are only warnings, too.",
    zh: "完成；只有警告时也是如此。",
  },
  {
    code: exitCode.failure,
    en: "The work failed: the prediction; errors in documentation, or none of it can be read; warnings with `--strict`; files out of date (`generate --check`); out of time.",
    zh: "工作失败：任务失败；文档有错误或完全读不出；`--strict` 下有警告；文件已过期（`generate --check`）；超时。",
  },
  {
    code: exitCode.usage,
    en: "Wrong usage or input: an unknown model or option, an invalid input, bad configuration, a file that does not exist, a request that the service refuses as wrong.",
    zh: "用法或输入有误：未知的模型或选项、无效的输入、错误的配置、不存在的文件、被服务拒绝的请求。",
  },
  {
    code: exitCode.authentication,
    en: "The key is missing, wrong, or not allowed to do this; or the account has no credit.",
    zh: "密钥缺失、错误或没有权限；或账户余额不足。",
  },
  {
    code: exitCode.connection,
    en: "The server cannot be reached, is overloaded, or did not answer as it should.",
    zh: "连不上服务器，服务器过载，或回答不合规。",
  },
  {
    code: exitCode.environment,
    en: "The machine: a port is taken, a folder is not writable, a disk is full.",
    zh: "本机的问题：端口被占用、文件夹不可写、磁盘已满。",
  },
  { code: exitCode.interrupted, en: "Interrupted.", zh: "被中断。" },
];
