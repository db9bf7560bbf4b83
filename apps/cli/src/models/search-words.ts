/**
 * Common words for the tasks of models, in English and Chinese: a word of a line matches all that any word of that line
 * matches. The words of a `media` match the models with that kind of output instead. The lists contain only tasks, no services and no
 * models.
 */
export interface SearchWords {
  readonly media?: string;
  readonly words: readonly string[];
}

export const searchWords: readonly SearchWords[] = [
  {
    media: "image",
    words: ["image", "picture", "图", "图片", "图像", "画", "绘图", "文生图", "生图", "照片"],
  },
  { media: "video", words: ["video", "movie", "clip", "视频", "影片", "短片", "动画"] },
  { media: "audio", words: ["audio", "sound", "音频", "声音"] },
  { media: "text", words: ["text", "文本", "文字"] },
  { words: ["speech", "tts", "read aloud", "voice over", "语音", "配音", "朗读", "语音合成", "文字转语音"] },
  {
    words: [
      "transcription",
      "transcribe",
      "stt",
      "asr",
      "speech to text",
      "转写",
      "听写",
      "语音识别",
      "字幕",
    ],
  },
  { words: ["translation", "translate", "翻译", "译"] },
  { words: ["music", "song", "音乐", "歌曲", "作曲", "写歌"] },
  { words: ["lyrics", "歌词", "填词"] },
  { words: ["embedding", "vector", "向量", "嵌入"] },
  { words: ["rerank", "重排", "排序"] },
  { words: ["chat", "conversation", "对话", "聊天", "大模型"] },
  { words: ["upscale", "enlarge", "super resolution", "放大", "超分", "高清"] },
  {
    words: ["background removal", "remove background", "cutout", "matting", "抠图", "去背景", "去底", "抠像"],
  },
  { words: ["edit", "inpaint", "mask", "编辑", "改图", "修图", "重绘", "蒙版"] },
  { words: ["variation", "vary", "变体", "变换"] },
  { words: ["extend", "extension", "续写", "延长", "续"] },
  { words: ["lip sync", "对口型", "口型", "唇形"] },
  { words: ["image to video", "图生视频", "动起来"] },
  { words: ["text to video", "文生视频"] },
  { words: ["image to image", "图生图", "以图生图", "垫图"] },
  { words: ["describe", "caption", "反推", "识图", "图生文"] },
  { words: ["blend", "merge", "混图", "融合"] },
];
