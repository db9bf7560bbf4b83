import { identifierWords } from "./identifier.js";

/**
 * English meanings of words in Chinese page titles, as far as names need them; an empty meaning is a word that does not
 * help to distinguish pages. Longer words are matched first.
 */
const meanings: Readonly<Record<string, string>> = {
  二次创作: "remix",
  首尾帧: "first last frame",
  局部重绘: "inpaint",
  文生图: "text to image",
  图生图: "image to image",
  文生视频: "text to video",
  图生视频: "image to video",
  文字转语音: "text to speech",
  语音转文字: "speech to text",
  非流式: "",
  非流: "",
  流式: "stream",
  识图: "vision",
  自定义: "custom",
  结构化: "structured",
  图像: "image",
  图片: "image",
  视频: "video",
  音频: "audio",
  语音: "speech",
  音乐: "music",
  歌曲: "song",
  歌词: "lyrics",
  歌手: "artist",
  风格: "style",
  拼接: "concat",
  续写: "extend",
  延长: "extend",
  扩展: "extend",
  灵感: "inspiration",
  翻唱: "cover",
  上传: "upload",
  下载: "download",
  编辑: "edit",
  修复: "inpaint",
  放大: "upscale",
  变体: "vary",
  换脸: "face swap",
  抠图: "remove background",
  描述: "describe",
  混合: "blend",
  融合: "blend",
  多图: "multi image",
  单图: "single image",
  参考图: "reference image",
  参考: "reference",
  查询: "query",
  获取: "get",
  批量: "batch",
  单个: "single",
  列表: "list",
  聊天: "chat",
  对话: "chat",
  补全: "completion",
  函数: "function",
  工具: "tools",
  搜索: "search",
  联网: "web search",
  推理: "reasoning",
  思考: "reasoning",
  多轮: "multi turn",
  翻译: "translate",
  文件: "file",
  文本: "text",
  文字: "text",
  输出: "output",
  高清: "hd",
  快速: "fast",
  高级: "advanced",
  简单: "simple",
  基础: "basic",
  创建: "",
  生成: "",
  提交: "",
  任务: "",
  官方: "",
  调用: "",
  接口: "",
  格式: "",
  模式: "",
  通过: "",
  的: "",
};

const listed = Object.keys(meanings).sort((one, other) => other.length - one.length);

/** The words of a title in English, and whether all of it was understood. */
export function titleWords(title: string): { words: string[]; complete: boolean } {
  const parts: string[] = [];
  let complete = true;
  let rest = title;
  while (rest !== "") {
    const known = listed.find((word) => rest.startsWith(word));
    const plain = /^[^\p{Script=Han}]+/u.exec(rest)?.[0];
    if (known !== undefined) parts.push(meanings[known] ?? "");
    else if (plain !== undefined) parts.push(plain);
    else complete = false;
    rest = rest.slice((known ?? plain ?? [...rest][0] ?? " ").length);
  }
  return { words: parts.flatMap((part) => identifierWords(part)), complete };
}
