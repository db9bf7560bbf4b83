/*
 * Field names and words by which a response is read where neither the document nor its lifecycle describes it: errors,
 * envelopes, and tasks that were only accepted. Names are without case, `_` and `-`: `status_code` is `statuscode`.
 *
 * This is the only place that defines them. `corsac generate` writes the lists for the client (`"emit": ["cues"]`), which
 * imports no other package. A document can override them: `errors` of a service or a lifecycle has its own pointers.
 */

/** Names or words, and the public description in which they occur. The order of a table is the order of the search. */
export interface Cue {
  readonly names: readonly string[];
  /** An address, or `general` for words that have their dictionary meaning and belong to no service. */
  readonly source: string;
}

const cue = (source: string, ...names: readonly string[]): Cue => ({ names, source });

/** HTTP problem details: `title`, `status`, `detail`. */
const problem = "https://www.rfc-editor.org/rfc/rfc9457#section-3.1";
/** `{ "error": { "message", "type", "param", "code" } }` */
const errorObject = "https://github.com/openai/openai-openapi/blob/master/openapi.yaml (schema Error)";
/** `{ "detail": [{ "loc", "msg", "type" }] }` */
const violationList = "https://fastapi.tiangolo.com/tutorial/handling-errors/";
/** `{ "errors": [{ "status", "code", "title", "detail", "source" }] }` */
const errorList = "https://jsonapi.org/format/#errors";
/** `{ "error": { "code", "message", "status", "details": [{ "reason" }] } }` */
const statusObject = "https://google.aip.dev/193";
/** `{ "ok": false, "error_code", "description" }` */
const okFlag = "https://core.telegram.org/bots/api#making-requests";
/** `{ "success": false, "errors", "messages", "result" }` */
const successFlag = "https://developers.cloudflare.com/api/";
/** `{ "errcode", "errmsg" }` */
const errcode = "https://developers.weixin.qq.com/doc/offiaccount/Getting_Started/Global_Return_Code.html";
/** `{ "error_code", "error_message" }` */
const errorCode = "https://yandex.cloud/en/docs/translate/api-ref/v1/response";
/** `{ "result", "errormsg", "errorcode", "detail" }` */
const errorText =
  "https://docs.kiiglobal.io/docs/build-on-kiichain/connect-to-kiiex-apis/background-information/standard-response-objects-and-common-error-codes";
/** `{ "status": "ok", "retcode", "data", "message" }` */
const retcode = "https://napcat.apifox.cn/246111186d0.md";
/** `{ "ret", "msg" }` */
const ret = "https://wiki.connect.qq.com/";
/** `{ "success": false, "status_code", "status_message" }` */
const statusMessage = "https://developer.themoviedb.org/docs/errors";
/** `{ "base_resp": { "status_code", "status_msg" } }` */
const baseResponse = "https://platform.minimaxi.com/document/video_generation";
/** `{ "header": { "code", "message", "sid" } }` */
const headerObject = "https://www.xfyun.cn/doc/spark/Web.html";
/** `{ "Response": { "Error": { "Code", "Message" }, "RequestId" } }` */
const responseObject = "https://www.tencentcloud.com/document/product/213/31577";
/** `{ "ResponseMetadata": { "RequestId", "Error": { "Code", "Message" } }, "Result" }` */
const responseMetadata = "https://docs.byteplus.com/api/docs/vmp/Response-examples";
/** `{ "errno", "errmsg" }` */
const errno = "https://pan.baidu.com/union/doc/";
/** `{ "statusCode", "message", "error" }` */
const statusCode = "https://docs.nestjs.com/exception-filters";
/** `{ "code", "msg", "data" }`, as Apifox shows it in its example response. */
const codeAndData = "https://docs.newapi.pro/en/docs/api";
const general = "general";

/** Fields that contain error messages, the more specific ones first. */
export const messageFields: readonly Cue[] = [
  cue(errorObject, "message"),
  cue(problem, "detail"),
  cue(errorCode, "errormessage"),
  cue(errorText, "errormsg"),
  cue(errcode, "errmsg"),
  cue(violationList, "msg"),
  cue(okFlag, "description"),
  cue(statusObject, "reason"),
  cue(baseResponse, "statusmsg"),
  cue(statusMessage, "statusmessage"),
  cue(problem, "title"),
];

/** Fields that contain such fields, or the message itself. */
export const errorHolders: readonly Cue[] = [
  cue(errorObject, "error"),
  cue(errorList, "errors"),
  cue(codeAndData, "data"),
  cue(baseResponse, "baseresp"),
  cue(headerObject, "header"),
  cue(responseObject, "response"),
  cue(responseMetadata, "responsemetadata"),
];

/** Fields with the name of the invalid field in lists of violations. Compared as they are. */
export const violationFields: readonly Cue[] = [
  cue(general, "field"),
  cue(violationList, "loc"),
  cue("https://zod.dev/error-formatting", "path"),
  cue(errorObject, "param"),
];

/** Fields that contain the type or the code of an error. */
export const errorTypeFields: readonly Cue[] = [
  cue(errorObject, "code", "type"),
  cue(statusObject, "status"),
  cue(errorCode, "errorcode"),
  cue(errorObject, "error"),
  cue(errcode, "errcode"),
  cue(statusObject, "reason"),
  cue(responseObject, "response"),
  cue(responseMetadata, "responsemetadata"),
];

/** Fields with an HTTP status in a body. */
export const statusFields: readonly Cue[] = [
  cue(codeAndData, "code"),
  cue(problem, "status"),
  cue(statusCode, "statuscode"),
];

/** Objects around such a field. */
export const statusHolders: readonly Cue[] = [cue(errorObject, "error"), cue(baseResponse, "baseresp")];

/** Flags for the result of a request: `{"success": false}`. */
export const successFlags: readonly Cue[] = [
  cue(successFlag, "success"),
  cue(okFlag, "ok"),
  cue(general, "succeed", "succeeded", "issuccess"),
];

/** Fields that have a value only after an error. */
export const failureFields: readonly Cue[] = [
  cue(errorObject, "error"),
  cue(errorList, "errors"),
  cue(general, "err"),
  cue(errorCode, "errormessage"),
  cue(errorText, "errormsg"),
  cue(errcode, "errmsg"),
];

/** Fields that only errors have, if a response has nothing else but messages. */
export const errorOnlyFields: readonly Cue[] = [cue(problem, "detail")];

/** Fields with the number or the name of the result: `{"code": 401}`, `{"code": "InvalidApiKey"}`. */
export const resultFields: readonly Cue[] = [
  cue(codeAndData, "code"),
  cue(statusCode, "statuscode"),
  cue(errcode, "errcode"),
  cue(errorCode, "errorcode"),
  cue(errno, "errno"),
  cue(retcode, "retcode"),
  cue(ret, "ret"),
  cue(problem, "status"),
];

/** Envelopes in which gateways place such fields. */
export const envelopes: readonly Cue[] = [
  cue(baseResponse, "baseresp"),
  cue(headerObject, "header"),
  cue("https://jsonapi.org/format/#document-meta", "meta"),
  cue(responseMetadata, "responsemetadata"),
];

/** Envelopes that also contain the requested data: a number in them may be part of it. */
export const contentEnvelopes: readonly Cue[] = [
  cue(successFlag, "result"),
  cue(responseObject, "response"),
  cue(codeAndData, "data"),
];

/** Fields that contain the requested data. */
export const payloadFields: readonly Cue[] = [
  cue(codeAndData, "data"),
  cue(successFlag, "result"),
  cue(general, "results", "output", "outputs", "images", "image", "url", "urls", "text", "content"),
  cue("https://github.com/openai/openai-openapi/blob/master/openapi.yaml", "choices"),
];

/** Fields of wrappers: their presence does not prove that a response has the documented shape. */
export const wrapperFields: readonly Cue[] = [
  cue(errorObject, "error", "code", "message"),
  cue(errorList, "errors"),
  cue(problem, "status", "detail"),
  cue(violationList, "msg"),
  cue(successFlag, "success"),
  cue(okFlag, "ok"),
  cue(responseObject, "requestid"),
  cue(general, "id"),
];

/** Whole texts that mean success as the value of a result field or of a message, in lower case. */
export const successWords: readonly Cue[] = [
  cue(
    general,
    "succeed",
    "succeeded",
    "success",
    "successful",
    "successfully",
    "ok",
    "okay",
    "done",
    "normal",
  ),
  cue(general, "request success", "query success", "operation success", "operate success", "submit success"),
  cue(general, "request successful", "query successful", "operation successful"),
  cue(general, "accepted", "created", "submitted", "no error", "none", "null"),
  cue(
    general,
    "成功",
    "请求成功",
    "操作成功",
    "提交成功",
    "创建成功",
    "查询成功",
    "任务提交成功",
    "任务创建成功",
  ),
];

/** Whole texts that mean a failure as the value of a result field, in lower case. */
export const failureWords: readonly Cue[] = [
  cue(general, "error", "fail", "failed", "failure", "exception"),
  cue(general, "denied", "refused", "rejected", "unauthorized", "forbidden"),
];

/** Parts of the names of errors: `InvalidParameter`, `insufficient_quota`, `Throttling.User`. */
export const errorNameParts: readonly Cue[] = [
  cue(statusObject, "invalid", "exceed", "denied", "exist", "unavailable", "unauth", "unknown"),
  cue(errorObject, "insufficient", "quota", "limit", "error"),
  cue("https://help.aliyun.com/zh/model-studio/error-code", "throttl", "arrear", "blocked"),
  cue(general, "fail", "forbidden", "missing", "illegal", "unsupported", "expired", "sensitive"),
  cue(general, "bad_", "balance", "timeout", "not"),
];

/** Names of the parts of an error in a documented error schema, most frequent first. The sandbox fills them. */
export const errorParts: Readonly<
  Record<"message" | "title" | "status" | "code" | "field" | "place", readonly Cue[]>
> = {
  message: [
    cue(problem, "detail"),
    cue(errorObject, "message"),
    cue(violationList, "msg"),
    cue(errorCode, "errormessage"),
    cue("https://www.rfc-editor.org/rfc/rfc6749#section-5.2", "errordescription"),
    cue(okFlag, "description"),
    cue(statusObject, "reason"),
    cue(errorObject, "error"),
  ],
  title: [cue(problem, "title"), cue(general, "name")],
  status: [cue(problem, "status"), cue(statusCode, "statuscode"), cue(general, "httpstatus", "code")],
  code: [cue(errorObject, "code", "type"), cue(errorCode, "errorcode"), cue(general, "kind")],
  field: [
    cue(general, "field", "parameter"),
    cue(errorObject, "param"),
    cue("https://zod.dev/error-formatting", "path"),
    cue(errorList, "pointer"),
    cue(violationList, "loc"),
    cue(general, "location", "name"),
  ],
  place: [cue(general, "in")],
};

/** A name as the tables write it. */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, "");
}

/** All names of a table, in its order. */
export function cueNames(table: readonly Cue[]): string[] {
  return table.flatMap(({ names }) => names);
}
