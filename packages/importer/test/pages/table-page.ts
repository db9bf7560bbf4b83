/** A page dump in a table, as people keep them: JSON on one line, bars and line breaks in cells. Only for tests. */
export const tablePage: string = String.raw`# 创建图片

| 字段 | 内容 |
|---|---|
| 标题 | 创建图片 |
| Method | POST |
| Path | /v1/pictures/{style} |
| Status | deprecated |
| 说明 | 画一张图。<br>结果是任务，请轮询。 |
| 参数 | {"query":[{"name":"dry_run","type":"boolean","required":false,"description":"只检查请求。","example":"false"}],"path":[{"name":"style","type":"string","required":true,"description":"风格。\n必须已知。","example":"oil"}],"header":[{"name":"Authorization","type":"string","required":true,"sampleValue":"Bearer {{KEY}}"},{"name":"X-Trace","type":"string","enable":true}],"cookie":[{"name":"session","type":"string"}]} |
| 请求体 | ${"`"}{"type":"application/json","required":true,"jsonSchema":{"type":"object","required":["prompt"],"properties":{"prompt":{"type":"string","description":"画什么。\n一两句话 \| 更多会被截断。","minLength":1,"maxLength":1000,"examples":["雪中的狐狸"]},"format":{"type":"string","enum":["png","webp"],"default":"png","x-apifox-enum":[{"value":"png","name":"无损","description":"大文件"},{"value":"webp","name":"小","description":"小文件"}]},"size":{"type":"object","properties":{"width":{"type":"integer","minimum":64,"maximum":2048},"height":{"type":"integer"}},"required":["width","height"]},"references":{"type":"array","minItems":1,"items":{"type":"object","properties":{"url":{"type":"string","format":"uri"},"tags":{"type":"array","items":{"type":"string"}}},"required":["url"]}},"seed":{"type":["integer","null"],"deprecated":true}}},"examples":[{"name":"最小","value":"{ \"prompt\": \"雪中的狐狸\" }"},{"name":"全部","value":"{ \"prompt\": \"雪中的狐狸\", \"format\": \"webp\", \"size\": { \"width\": 64, \"height\": 64 } }"}]}${"`"} |
| 响应 | [{"id":1,"code":200,"name":"成功","contentType":"json","jsonSchema":{"type":"object","required":["id"],"properties":{"id":{"type":"string"},"outputs":{"type":"array","items":{"type":"object","properties":{"url":{"type":"string"}}}}}}},{"id":2,"code":400,"name":"请求有误","contentType":"json","jsonSchema":{"type":"object","properties":{"error":{"type":"string","description":"原因"}}}},{"id":3,"code":401,"name":"未授权","contentType":"none"}] |
| 响应示例 | [{"name":"排队","responseId":1,"data":"{ \"id\": \"t1\" }"},{"name":"完成","responseId":1,"data":"{ \"id\": \"t1\", \"outputs\": [{ \"url\": \"https://acme.example/o.png\" }] }"},{"name":"空","responseId":2,"data":"{ \"error\": \"empty\" }"}] |
`;
