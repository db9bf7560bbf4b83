import type { PageReport, ReportLanguage } from "./page-report.js";

/** The labels of a report, in one language. */
export interface ReportWords {
  title(service: string): string;
  summary(report: PageReport): string;
  nothing: string;
  line: string;
  operation: string;
  wrong: string;
  correct: string;
  error: string;
  warning: string;
}

const english: ReportWords = {
  title: (service) => `What to correct in the documentation of ${service}`,
  summary: (report) => {
    const [findings, pages] = [countOf(report), report.pages.length];
    const others =
      report.others === 0 ? "" : ` ${report.others} more are about other files; corsac lint shows them.`;
    return `${findings} finding${findings === 1 ? "" : "s"} on ${pages} page${pages === 1 ? "" : "s"}.${others}`;
  },
  nothing: "Nothing is wrong on the pages.",
  line: "Line",
  operation: "Operation",
  wrong: "What is wrong",
  correct: "How to correct it",
  error: "error",
  warning: "warning",
};

const chinese: ReportWords = {
  title: (service) => `${service} 的文档需要更正的地方`,
  summary: (report) => {
    const others =
      report.others === 0 ? "" : `另有 ${report.others} 条与其他文件有关，可用 corsac lint 查看。`;
    return `${report.pages.length} 个页面上共有 ${countOf(report)} 条结果。${others}`;
  },
  nothing: "页面上没有发现问题。",
  line: "行",
  operation: "接口",
  wrong: "问题",
  correct: "更正办法",
  error: "错误",
  warning: "警告",
};

/** The labels for a language. */
export function reportWords(language: ReportLanguage): ReportWords {
  return language === "zh" ? chinese : english;
}

function countOf({ pages }: PageReport): number {
  return pages.reduce((sum, { findings }) => sum + findings.length, 0);
}
