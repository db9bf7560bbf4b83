/** The words of the index of models. */
export interface ModelsIndexTexts {
  filter: string;
  kind: string;
  service: string;
  takes: string;
  all: string;
  /** With `{count}`. */
  count: string;
  kinds: Readonly<Record<string, string>>;
  /** By the role of an input field. */
  capabilities: Readonly<Record<string, string>>;
}

export const modelsIndexTexts: Readonly<Record<"en" | "zh", ModelsIndexTexts>> = {
  en: {
    filter: "Filter the models",
    kind: "Makes",
    service: "Service",
    takes: "Takes",
    all: "All",
    count: "{count} models",
    kinds: { image: "images", audio: "sound", video: "video", text: "text", file: "files" },
    capabilities: {
      prompt: "a prompt",
      negativePrompt: "a negative prompt",
      image: "an image",
      images: "images",
      mask: "a mask",
      seed: "a seed",
      aspectRatio: "an aspect ratio",
      width: "a width",
      height: "a height",
      size: "a size",
      count: "a count",
      format: "a file format",
      duration: "a duration",
      audio: "a sound",
      video: "a video",
      strength: "a strength",
      messages: "messages",
      model: "the name of a model",
      system: "a system prompt",
      text: "a text",
      quality: "a quality",
      megapixels: "megapixels",
      steps: "a number of steps",
    },
  },
  zh: {
    filter: "筛选模型",
    kind: "生成",
    service: "服务",
    takes: "支持的输入",
    all: "全部",
    count: "共 {count} 个模型",
    kinds: { image: "图片", audio: "声音", video: "视频", text: "文本", file: "文件" },
    capabilities: {
      prompt: "提示词",
      negativePrompt: "负面提示词",
      image: "图片",
      images: "多张图片",
      mask: "蒙版",
      seed: "随机种子",
      aspectRatio: "宽高比",
      width: "宽度",
      height: "高度",
      size: "尺寸",
      count: "数量",
      format: "文件格式",
      duration: "时长",
      audio: "声音",
      video: "视频",
      strength: "强度",
      messages: "消息",
      model: "模型名称",
      system: "系统提示词",
      text: "文本",
      quality: "质量",
      megapixels: "像素数",
      steps: "步数",
    },
  },
};
