/** Chinese descriptions of commands, by the English text of their definitions. */
export const chineseCommands: Readonly<Record<string, string>> = {
  "corsac runs AI models through any gateway whose documentation it has read, and makes clients, documents and an offline gateway from that documentation.":
    "corsac 通过任何已读取其文档的网关运行 AI 模型，并根据文档生成客户端、OpenAPI 文档和离线网关。",
  "Run a model and save what it makes": "运行模型并保存结果",
  "Run a model and save what it makes; answers in words are printed as they arrive.":
    "运行模型并保存结果；文字回答会边接收边输出。",
  "The input is checked against the model's schema before anything is sent. A missing prompt is read from a pipe, or requested at a terminal together with the other fields. Ctrl-C cancels the prediction; a timeout (--timeout) only ends the waiting.":
    "发送请求之前，会按模型的 schema 校验输入。没有提示词时，从管道读取，或在终端中逐个询问字段。Ctrl-C 取消任务；超时（--timeout）只停止等待。",
  "List the models, or show one with its fields": "列出模型，或显示某个模型的字段",
  "List the models, or those a word is found in": "列出模型，或包含某个词的模型",
  "List the models of the built-in services and of the project's specs/.":
    "列出内置服务和项目 specs/ 中的模型。",
  "Show a model: its fields, output, presets and an example": "显示模型：字段、输出、预设和示例",
  "Show a model: its fields in the page's order, its output, its presets and a command to try.":
    "显示模型：按文档顺序的字段、输出、预设，以及一条可以尝试的命令。",
  "Run a model for every line of a file, and go on after a crash": "为文件的每一行运行模型，中断后可继续",
  "Run a model for every line of a JSONL or CSV file": "为 JSONL 或 CSV 文件的每一行运行模型",
  "Run a model for every line of a JSONL or CSV file.": "为 JSONL 或 CSV 文件的每一行运行模型。",
  'Each line of a JSONL file is an object with the fields of the input, or {"custom_id", "model", "preset", "input", "extra"}; the first row of a CSV file names the fields. A field image@ holds the path of a file. Every line is checked before anything is sent. The same command goes on where it was stopped, after Ctrl-C, a crash, a full disk or a lost network, and pays for nothing twice. Ctrl-C waits for what is running; twice stops at once. With --json each result is printed as a line as it comes.':
    'JSONL 文件的每一行是包含输入字段的对象，或 {"custom_id", "model", "preset", "input", "extra"}；CSV 文件的第一行是字段名。字段 image@ 的值是文件路径。发送任何请求之前会检查所有行。Ctrl-C、崩溃、磁盘写满或断网之后，再次运行同一条命令即可继续，不会重复付费。按一次 Ctrl-C 等待正在运行的任务，按两次立即停止。使用 --json 时，每条结果在产生时输出一行。',
  "Run lines of batches that are in a queue": "运行队列中的批量任务行",
  "Run lines of batches that are in a queue, until Ctrl-C.": "运行队列中的批量任务行，直到按下 Ctrl-C。",
  "Any number of workers on any number of machines take lines from one Redis server, to which corsac batch run --queue gives them. The lines of a worker that ends go to the others, and none is paid for twice. Each worker uses its own gateway settings, and writes the files of outputs into its own folder: one that all machines share, or else the results name machine and folder. Ctrl-C waits for what is running; twice stops at once. Needs the packages bullmq and ioredis.":
    "corsac batch run --queue 把任务行放入 Redis 服务器，任意多台机器上的任意多个 worker 从中取出并运行。某个 worker 退出后，其任务行由其他 worker 接手，不会重复付费。每个 worker 使用自己的网关设置，并把输出文件写入自己的目录：可以是所有机器共享的目录；否则结果会注明机器和目录。按一次 Ctrl-C 等待正在运行的任务，按两次立即停止。需要安装 bullmq 和 ioredis。",
  "Show the state of a batch": "显示批量运行的状态",
  "Show the state of a batch: finished lines, failures with their reasons, and remaining lines.":
    "显示批量运行的状态：已完成、失败及原因、剩余。",
  "Call any operation of a service's document": "调用服务文档中的任意操作",
  "Call any operation of a service's document.": "调用服务文档中的任意操作。",
  "Its options are the operation's parameters and the fields of its body: corsac call <operation> --help lists them. Key=@file takes a file. Without an operation it lists all that there are.":
    "选项是该操作的参数和请求体字段：用 corsac call <operation> --help 查看。key=@file 读取文件。不指定操作时列出所有操作。",
  "Look up, wait for, cancel or list predictions": "查询、等待、取消或列出任务",
  "Show a prediction as it is now": "显示任务的当前状态",
  "Show a prediction as it is now.": "显示任务的当前状态。",
  "Wait for a prediction and save what it makes": "等待任务完成并保存结果",
  "Wait for a prediction that was started before, and save what it makes.":
    "等待之前创建的任务，并保存结果。",
  "Save again what a prediction made": "再次保存任务的结果",
  "Save again what a prediction made that is done; nothing is waited for.":
    "再次保存已完成任务的结果，不等待。",
  "Cancel a prediction": "取消任务",
  "Cancel a prediction.": "取消任务。",
  "Do something with what a prediction made, such as an upscale": "对任务的结果执行操作，如放大",
  "Do something with what a prediction made, such as an upscale: it starts another prediction, which is waited for and saved.":
    "对任务的结果执行操作，如放大：会创建一个新任务，等待其完成并保存结果。",
  "Without an action it lists those that there are, and what each takes.":
    "不指定操作时，列出可用的操作及其参数。",
  "List the latest predictions": "列出最近的任务",
  "List the latest predictions.": "列出最近的任务。",
  "The runs of this machine": "本机的运行记录",
  "List the runs, the newest first": "列出运行记录，最新的在前",
  "List the runs of this machine, the newest first.": "列出本机的运行记录，最新的在前。",
  'Everything that is created is recorded before it is sent. "unanswered" is a create that got no answer: corsac history recover looks for it.':
    "每个创建请求在发送之前都会记录。“unanswered” 表示没有收到响应的创建请求，可用 corsac history recover 查找。",
  "Show a run: its input, its files, its result": "显示一条运行记录：输入、文件和结果",
  "Show a run: its input, its files, its result.": "显示一条运行记录：输入、文件和结果。",
  "Run again what was run before, changed if need be": "再次运行之前的记录，可修改输入",
  "Run again what was run before; -i and a prompt change it.":
    "再次运行之前的记录；可用 -i 和提示词修改输入。",
  "Look for creates that got no answer": "查找没有收到响应的创建请求",
  "Look for creates that got no answer: a lost network, a machine that stopped.":
    "查找没有收到响应的创建请求：断网或机器停止。",
  "They are looked for in the service's list of predictions, where it has one. Nothing is created.":
    "在服务的任务列表中查找（如果服务提供）。不会创建任何任务。",
  "Make a typed project that runs against the sandbox": "创建可在沙箱上运行的 TypeScript 项目",
  "Make a typed project that runs a model, at once against the sandbox.":
    "创建一个运行模型的 TypeScript 项目，可立即在沙箱上运行。",
  "Nothing is written over: the folder must be new or empty.": "不会覆盖任何文件：文件夹必须不存在或为空。",
  "Keep a gateway's address and key for later commands": "保存网关地址和密钥，供后续命令使用",
  "Keep a gateway's address and its key for later commands.": "保存网关地址和密钥，供后续命令使用。",
  "The key is typed at a prompt or read from standard input; it is never an option. It is stored in a file that only you can read, and sent only to that address. CORSAC_BASE_URL or --base-url override the profile.":
    "密钥通过询问或标准输入读取，不能作为选项。密钥保存在只有你能读取的文件中，并且只发送到该地址。CORSAC_BASE_URL 或 --base-url 优先于配置档。",
  "Forget a gateway and its key": "删除保存的网关和密钥",
  "Forget a gateway and its key.": "删除保存的网关和密钥。",
  "Show the gateway and the key that commands use here": "显示当前使用的网关和密钥",
  "Show the gateway and the key that commands use here, and their sources.":
    "显示当前使用的网关和密钥及其来源。",
  "Nothing is sent; corsac doctor checks whether they work.": "不发送请求；用 corsac doctor 检查是否可用。",
  "Show profiles and where settings are kept, or choose a profile":
    "显示配置档和设置文件的位置，或选择配置档",
  "Show the profiles of gateways and where settings are kept, or choose the profile in use.":
    "显示各网关的配置档和设置文件的位置，或选择当前配置档。",
  "Serve the models offline, on this machine, for development and tests":
    "在本机离线提供所有模型，用于开发和测试",
  "Serve models offline: a gateway on this machine that behaves as the documents describe, with generated pictures and sounds.":
    "离线提供模型：在本机运行一个行为与文档一致的网关，图片和声音为模拟内容。",
  "Without arguments it serves the built-in services and those of specs/. No response comes from a real model, and no call has a cost.":
    "不带参数时提供所有已知的服务。所有响应都不来自真实模型，也不产生费用。",
  "Serve all models to an agent, as an MCP server": "作为 MCP 服务器向智能体提供所有模型",
  "Serve all models to an agent, as an MCP server over standard input and output, or over HTTP.":
    "作为 MCP 服务器（标准输入输出或 HTTP）向智能体提供所有模型。",
  "An agent starts this command; standard output carries only the protocol. Results are saved into a folder. A call beyond the limit needs the user's confirmation if the agent's program supports it; otherwise it is refused.":
    "由智能体启动；标准输出只用于协议。结果保存到文件夹。超出限制时，如果智能体程序支持则询问用户，否则拒绝调用。",
  "Receive webhooks on this machine": "在本机接收 webhook",
  "Print webhooks as they come": "输出收到的 webhook",
  "Receive webhooks on this machine and print them.": "在本机接收 webhook 并输出。",
  "Only this machine can reach it: a tunnel of yours brings webhooks from outside. With a secret the signature is checked (Standard Webhooks), and a webhook that is not verified is answered with 401. Ctrl-C ends it. With --json the first line is {url, pid}, and each webhook is one line.":
    "只有本机可以访问：外部的 webhook 需经你自己的隧道转发。有签名密钥时按 Standard Webhooks 校验签名，校验不通过的 webhook 返回 401。Ctrl-C 结束。使用 --json 时，第一行是 {url, pid}，之后每个 webhook 一行。",
  "Check what calls depend on: address, key, clock, server": "检查调用所依赖的条件：地址、密钥、时钟、服务器",
  "Check what calls depend on: the address, the key, the clock, the server, the history.":
    "检查调用所依赖的条件：地址、密钥、时钟、服务器、运行记录。",
  "Only requests without changes and without costs are sent.": "只发送不产生更改和费用的请求。",
  "What bash, zsh or fish need to complete commands, models and fields":
    "bash、zsh 或 fish 的命令、模型和字段补全脚本",
  "Print what a shell needs to complete commands, options, models and fields.":
    "输出 shell 补全命令、选项、模型和字段所需的脚本。",
  "Fetch documentation pages into specs/": "获取文档页面到 specs/",
  "Fetch the pages of a published documentation site, or copy files, into specs/<service>/pages.":
    "获取已发布文档站点的页面，或复制文件，到 specs/<service>/pages。",
  "Any page of a published Apifox site, its llms.txt, a project of your own in Apifox (apifox:<project id>, with APIFOX_ACCESS_TOKEN set), an exported file, or a folder. Requests go only to the given origin; pages and redirects of other origins are refused. The addresses of the pages are recorded in sources.lock.json, for corsac update.":
    "可以是 Apifox 已发布站点的任意页面、其 llms.txt、你自己的 Apifox 项目（apifox:<project id>，需设置 APIFOX_ACCESS_TOKEN）、导出的文件或文件夹。只访问给定的来源；指向其他来源的页面和重定向会被拒绝。页面来源记录在 sources.lock.json 中，供 corsac update 使用。",
  "Fetch them again and say what changed in the API": "重新获取页面并说明 API 的变化",
  "Fetch again what corsac add fetched, and say what changed in the API.":
    "重新获取 corsac add 获取过的页面，并说明 API 的变化。",
  "Operations, parameters, fields, defaults, ranges and models that were added, removed or changed; what may break a program is marked. Pages that were edited by hand stay as they are, unless --force.":
    "列出新增、删除或更改的操作、参数、字段、默认值、取值范围和模型；可能破坏程序的变化会标出。手工修改过的页面保持不变，除非使用 --force。",
  "Check documentation pages": "检查文档页面的问题",
  "Check documentation pages. Each finding has its position and a remedy.":
    "读取文档页面并报告问题，每个问题都给出位置和处理方法。",
  "A service's folder (with pages/ in it) is read with its overlay, presets and names; other folders and files as loose pages that belong together. Errors give exit code 1, warnings only with --strict.":
    "服务的文件夹（包含 pages/）会连同 overlay、预设和名称一起读取；其他文件夹和文件作为一组散页读取。有错误时退出码为 1；警告仅在使用 --strict 时如此。",
  "Write what is wrong on each page, and how to correct it, for its authors":
    "写出每个页面的问题和修正方法，供作者使用",
  "Write what is wrong on each page, and how to correct it at the source, for those who write the pages.":
    "写出每个页面的问题以及如何在源头修正，供文档作者使用。",
  "As Markdown, or as HTML where the file's name ends in .html.":
    "输出 Markdown；文件名以 .html 结尾时输出 HTML。",
  "Turn documentation pages into one OpenAPI document": "将文档页面转换为一个 OpenAPI 文档",
  "Turn documentation pages into one OpenAPI 3.1 document.": "将文档页面转换为一个 OpenAPI 3.1 文档。",
  "A service's folder (with pages/ in it) is read with its overlay, presets and names; other folders and files as loose pages, without any of these. The name of the file decides between JSON and YAML.":
    "服务的文件夹（包含 pages/）会连同 overlay、预设和名称一起读取；其他文件夹和文件作为散页读取，不使用这些。输出 JSON 还是 YAML 由文件名决定。",
  "Show the changes between two documents": "比较两个文档，指出可能破坏程序的变化",
  "Show the changes between two documents, and those that may break a program.":
    "比较两个文档，并指出可能破坏程序的变化。",
  "Each is an OpenAPI document, a service's folder, or pages. Exits with 1 where something may break a program, or with --strict where anything changed.":
    "每个参数可以是 OpenAPI 文档、服务的文件夹或页面。有可能破坏程序的变化时退出码为 1；使用 --strict 时，任何变化都如此。",
  "Fill what the pages leave out of an answer from a real one": "用真实响应补全页面中缺少的响应定义",
  "Fill what the pages leave out of an answer from a real one that was saved.":
    "用保存的真实响应补全页面中缺少的响应定义。",
  "Writes an action to the service's overlay.yaml with its source: the schema of the response, and the response as its example. Keys, tokens and signatures in addresses are masked. If the pages describe the response, only the missing fields are added. If a type differs from the pages, --overrule accepts the type of the response.":
    "在服务的 overlay.yaml 中写入一条注明来源的 action：响应的 schema，以及作为示例的响应。密钥、令牌和地址中的签名会被遮蔽。页面已描述的响应只补充缺少的部分；响应类型与页面不一致时，用 --overrule 表示以响应为准。",
  "Generate a typed client and typed models from specs/": "根据 specs/ 生成类型化的客户端和模型",
  "Generate a typed client and typed models from the documentation in specs/.":
    "根据 specs/ 中的文档生成类型化的客户端和模型。",
  "Writes specs/<service>/openapi.json and names.yaml, and TypeScript into each target. Without --out the targets are those of corsac.config.json. Only files that the target's manifest lists are ever changed or removed.":
    "写入 specs/<service>/openapi.json 和 names.yaml，并向每个目标写入 TypeScript。没有 --out 时，目标由 corsac.config.json 指定。只会更改或删除目标清单中列出的文件。",
};
