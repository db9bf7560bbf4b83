// Words of the names of services, models and fields that are general English, terms of media, or words of OpenAPI. They are not checked, because code
// uses them with their own meaning. Every other word of such a name is checked. Add a word only if it is in a dictionary,
// or is a term that many services share.
export const generalWords = new Set(
  `
  adaptive animate audio background batch black blend chat combine completions concat content contents create crisp describe dev
  edit edits embed embedding embeddings extend extension fast fill forest generate generation generations get image images
  label labs lip lyrics max messages modal models music platform predict prediction predictions pro remix remove replace rerank responses sample speech
  spectrogram stability stable stream sync text transcriptions translations turbo ultra upscale upscaler variations vectorize video
  videos
  `
    .trim()
    .split(/\s+/),
);
