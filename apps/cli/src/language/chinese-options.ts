/** Chinese descriptions of arguments, options and variables, by the English text of their definitions. */
export const chineseOptions: Readonly<Record<string, string>> = {
  "Show this help; with --json as data": "显示此帮助；加 --json 以数据形式输出",
  "Slug, id, public name, or a value of its own field for models; :preset may follow":
    "短名、id、公开名称，或模型字段的取值；后面可加 :预设",
  "The text the model works from; @file for a file's content, - for standard input":
    "提示词；@file 表示文件内容，- 表示标准输入",
  "A field the model's documentation does not list, sent unchecked; may be repeated":
    "文档未列出的字段，不检查直接发送；可重复",
  "The whole input as a JSON file; - for standard input": "以 JSON 文件给出全部输入；- 表示标准输入",
  "A named input of the model": "模型的预设",
  "A field of the input; key=@file takes a file, a.b=value leads into an object, seed=1..8 runs once for each; may be repeated":
    "输入字段；key=@file 读取文件，a.b=value 设置对象内的字段，seed=1..8 逐个运行；可重复",
  "Run it so many times (1)": "运行次数（1）",
  "How many at a time, where there are several (4)": "有多个时同时运行的数量（4）",
  "Where to save; a folder if it ends in / or is one, - for standard output, a name such as {model}-{seed}.{ext} (the current folder)":
    "保存位置；以 / 结尾或已存在的文件夹，- 表示标准输出，或 {model}-{seed}.{ext} 这样的文件名模板（当前文件夹）",
  "Write over files that are there; without it, the next free name is taken":
    "覆盖已有文件；否则使用下一个可用的文件名",
  "How long to wait; the prediction goes on after that": "等待时间；超时后任务继续运行",
  "Open what was saved in the programs for it": "用相应程序打开保存的文件",
  "Show no picture in the terminal": "不在终端中显示图片",
  "Only start it; print the prediction's id": "只创建任务；输出任务 id",
  "Print the request and what it costs; send nothing": "输出请求和费用；不发送",
  "Where to send requests; instead of CORSAC_BASE_URL": "请求发送到的地址；代替 CORSAC_BASE_URL",
  "A file that holds the API key; instead of CORSAC_API_KEY": "包含 API 密钥的文件；代替 CORSAC_API_KEY",
  "A gateway that corsac login keeps; instead of CORSAC_PROFILE":
    "corsac login 保存的配置档；代替 CORSAC_PROFILE",
  "Print JSON": "输出 JSON",
  "Print what a jq filter makes of the JSON, such as '.prediction.id'":
    "输出 jq 过滤器处理 JSON 的结果，如 '.prediction.id'",
  "Only models that all of these words are found in, or words that mean the same":
    "只列出包含所有这些词（或同义词）的模型",
  "Only models that make this": "只列出生成此类内容的模型",
  "Only models of this service": "只列出此服务的模型",
  "Only operations of this service": "只查找此服务的接口",
  "Slug, id or public name; an ending is enough if only one has it": "短名、id 或公开名称；唯一时可只写结尾",
  "The lines: a .jsonl or .csv file": "批量文件：.jsonl 或 .csv",
  "The model of the lines that name none; :preset may follow": "未指定模型的行所用的模型；后面可加 :预设",
  "Where results and files go (a folder named after the file)": "结果和文件的文件夹（按文件名命名）",
  "How many predictions at a time (10)": "同时运行的任务数（10）",
  "How many are created in a time: 60/m": "创建速率：60/m",
  "Send nothing where the lines cost more, in the currency of the prices":
    "总费用超过该值时不发送请求，货币与价格一致",
  "How long to wait for each prediction; it goes on after that": "每个任务的等待时间；超时后任务继续运行",
  "Allow lines with equal inputs; otherwise they are an error": "允许内容相同的行；否则视为错误",
  "Run the lines again whose prediction failed": "重新运行失败的行",
  "Send lines again that got no answer, though they may have been created":
    "重新发送没有收到响应的行，尽管任务可能已创建",
  "Check the lines and count them; send nothing": "只检查并统计行数；不发送请求",
  "The file of the batch": "批量文件",
  "The folder of its results (one named after the file)": "结果文件夹（按文件名命名）",
  "Its id, service/id, or method and path in quotes: 'GET /v1/models'":
    "操作的 id、service/id，或带引号的方法和路径：'GET /v1/models'",
  "An OpenAPI document or a service's folder, for one that is not known here":
    "OpenAPI 文档或服务的文件夹，用于未知的操作",
  "The whole body; - for standard input": "整个请求体；- 表示标准输入",
  "Where a file goes; - for standard output": "文件的保存位置；- 表示标准输出",
  "Write over files that are there": "覆盖已有文件",
  "All pages of a list, one JSON value a line": "列表的所有分页，每行一个 JSON 值",
  "The prediction's id": "任务 id",
  "The model that made it, where the id is not in the history and its service has several":
    "所属模型；id 不在运行记录中且服务有多个模型时需要",
  "The service, where several have predictions": "服务名；有多个服务时需要",
  "The id of a prediction that is done": "已完成任务的 id",
  "What to do": "要执行的操作",
  "What the action takes: one of its choices, such as a button, or a text":
    "操作的参数：可选项之一（如按钮）或文本",
  "Only start it; print the new prediction's id": "只创建任务；输出新任务的 id",
  "How many at most (20)": "最多数量（20）",
  "Only those: pending, running, succeeded, failed, canceled, or the service's own word":
    "只列出此状态：pending、running、succeeded、failed、canceled，或服务自己的状态词",
  "Its number in corsac history (1, the newest) or the id of the prediction":
    "corsac history 中的编号（1 为最新）或任务 id",
  "Another prompt": "新的提示词",
  "Where (the current folder)": "位置（当前文件夹）",
  "The model that the program runs": "程序运行的模型",
  "A name for it (default)": "配置档名称（default）",
  "The gateway's address": "网关地址",
  "Its name (the one in use)": "配置档名称（当前使用的）",
  "Use this profile from now on": "今后使用此配置档",
  "Names of services, services' folders, folders of these, or OpenAPI documents":
    "服务名、服务的文件夹、包含它们的文件夹，或 OpenAPI 文档",
  "The port; 0 takes a free one (4010)": "端口；0 表示任意空闲端口（4010）",
  "The API key it accepts (sandbox-key)": "接受的 API 密钥（sandbox-key）",
  "How long a prediction takes, in milliseconds (1500)": "任务时长，毫秒（1500）",
  "Print one line {url, apiKey, webhookSecret, pid}, then keep serving":
    "输出一行 {url, apiKey, webhookSecret, pid}，然后继续提供服务",
  "Where results are saved (corsac-results)": "结果保存的文件夹（corsac-results）",
  "How many calls may create something without asking the user": "无需询问用户即可创建任务的调用次数",
  "How much they may cost by the documented prices: 2.50 USD": "按文档价格计算的费用上限：2.50 USD",
  "Serve streamable HTTP on this port of this machine; the key is in CORSAC_MCP_KEY":
    "在本机此端口提供 streamable HTTP；密钥在 CORSAC_MCP_KEY 中",
  "bash, zsh or fish; `words` prints what the last of the words behind -- can become":
    "bash、zsh 或 fish；`words` 输出 -- 之后最后一个词的补全",
  "The words so far, for `words`": "已输入的词，用于 `words`",
  "An address, apifox:<project id>, a file, a folder, or - for standard input":
    "地址、apifox:<project id>、文件、文件夹，或 - 表示标准输入",
  "The service they belong to": "所属服务",
  "The folder of all services (specs)": "所有服务的文件夹（specs）",
  "Fetch from this origin, too, such as https://docs.example; may be repeated":
    "也从此来源获取，如 https://docs.example；可重复",
  "Fetch what pages refer to ($ref), too, from the same origin and those that are allowed":
    "也获取页面引用（$ref）的内容，限于同一来源和允许的来源",
  "Write over fetched pages that were changed by hand": "覆盖手工修改过的页面",
  "Names of services; all that were added if absent": "服务名；省略时为所有已添加的服务",
  "Write nothing; exit with 1 if something would change": "不写入；有变化时退出码为 1",
  "Pages, folders of pages, or services' folders; - for standard input. Without one: the folder that corsac.config.json names, else specs/":
    "页面、页面文件夹或服务的文件夹；- 表示标准输入。省略时为 corsac.config.json 指定的文件夹，否则为 specs/",
  "human, json or github (annotations)": "human、json 或 github（注解）",
  "Write the safe repairs to the service's overlay.yaml": "将安全的修复写入服务的 overlay.yaml",
  "Propose what the pages prove as an overlay; what they leave unproved goes to stderr":
    "将页面能够证明的内容作为 overlay 建议输出；无法证明的写到 stderr",
  "With --suggest: write the proposals into the service's overlay.yaml":
    "与 --suggest 一起使用：将建议写入服务的 overlay.yaml",
  "Exit with 1 for warnings, too": "有警告时退出码也为 1",
  "Let pages refer to files of this folder, too ($ref); may be repeated":
    "允许页面引用此文件夹中的文件（$ref）；可重复",
  "A service's folder, pages, or a folder of pages": "服务的文件夹、页面或页面文件夹",
  "Where to write: report.md or report.html; standard output if absent":
    "写入位置：report.md 或 report.html；省略时为标准输出",
  "en or zh (en)": "en 或 zh（en）",
  "Pages, folders of pages, or one service's folder; - for standard input":
    "页面、页面文件夹或一个服务的文件夹；- 表示标准输入",
  "Where to write; - for standard output": "写入位置；- 表示标准输出",
  "Without Corsac's extensions (x-corsac-*), to import the document elsewhere, such as into Apifox":
    "不含 Corsac 的扩展（x-corsac-*），便于导入 Apifox 等工具",
  "The document before": "旧文档",
  "The document now": "新文档",
  "Exit with 1 for any change": "有任何变化时退出码为 1",
  "The saved answer, as JSON": "保存的响应，JSON 格式",
  "What it answers: an operationId, or a method and a path": "对应的操作：operationId，或方法和路径",
  "The service it belongs to": "所属服务",
  "Use the type of the response where it differs from the page": "类型与页面不一致时以响应为准",
  "Show the action; write nothing": "显示 action；不写入",
  "The folder with one folder for each service (specs)": "包含各服务文件夹的文件夹（specs）",
  "Generate services and models into this folder": "将服务和模型生成到此文件夹",
  "What --out holds: services, models, zod, tanstack-query (services,models)":
    "--out 的内容：services、models、zod、tanstack-query（services,models）",
  "The port; 0 takes a free one (4011)": "端口；0 表示任意空闲端口（4011）",
  "A file that holds the signing secret; instead of CORSAC_WEBHOOK_SECRET":
    "包含签名密钥的文件；代替 CORSAC_WEBHOOK_SECRET",
  "The signing secret of corsac webhook listen": "corsac webhook listen 的签名密钥",
  "Where requests go (or --base-url)": "请求发送到的地址（或 --base-url）",
  "The key they carry (or --api-key-file)": "请求使用的密钥（或 --api-key-file）",
  "A gateway that corsac login keeps (or --profile)": "corsac login 保存的配置档（或 --profile）",
  "The file of the profiles": "配置档文件",
  "The key of corsac mcp over HTTP": "corsac mcp 通过 HTTP 使用的密钥",
  "A Redis server whose workers (corsac batch work) run the lines":
    "Redis 服务器，由其 worker（corsac batch work）运行各行",
  "The Redis server: redis://host:port, its password in CORSAC_REDIS_PASSWORD":
    "Redis 服务器：redis://主机:端口，密码放在 CORSAC_REDIS_PASSWORD 中",
  "Where the files of outputs go (the current folder)": "输出文件的目录（默认当前目录）",
  "The password of the Redis server of a queue": "队列所用 Redis 服务器的密码",
  "The file of the history; off for none": "运行记录文件；off 表示不记录",
  "For corsac add apifox:<project id>": "用于 corsac add apifox:<project id>",
  "Set to anything: no colours (FORCE_COLOR: colours in a pipe)":
    "设置任意值：不使用颜色（FORCE_COLOR：在管道中使用颜色）",
  "Set to anything: where an error comes from": "设置任意值：显示错误的来源",
};
