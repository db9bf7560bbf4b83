import type { Messages } from "./say.js";

/** Chinese messages, by their English text. A test compares the keys with the messages of the source. */
export const chineseMessages: Messages = {
  // batch
  "Choose another folder with -o.": "用 -o 选择另一个文件夹。",
  "{0} holds another batch: {1}.": "{0} 中是另一个批量任务：{1}。",
  "Add --queue with the same server.": "加上 --queue 和同一台服务器。",
  "Go on without --queue, or choose another folder with -o.": "去掉 --queue 继续，或用 -o 选择另一个文件夹。",
  "The batch in {0} was begun with a queue, whose server has the record of the lines that were sent.":
    "{0} 中的批量任务使用了队列，哪些行已发送记录在队列的服务器上。",
  "The batch in {0} was begun without a queue.": "{0} 中的批量任务没有使用队列。",
  "{0} is there and belongs to no batch.": "{0} 已存在，但不属于任何批量任务。",
  "{0} is not what a batch wrote there.": "{0} 不是批量任务写入的内容。",
  "If no such process runs, delete {0}": "如果该进程已不存在，请删除 {0}",
  "Another process works on this batch: {0} on {1}.": "另一个进程正在运行此批量任务：{1} 上的 {0}。",
  "To look at:": "查看：",
  "Lines that may exist got no response, and the service has no list to search. Send them again, at the risk of paying twice:":
    "一些行没有收到响应，任务可能已创建，而服务没有可查的任务列表。重新发送（可能重复付费）：",
  "Run the failed lines again:": "重新运行失败的行：",
  "Go on, nothing is paid for twice:": "继续（不会重复付费）：",
  "--allow-duplicates runs lines with the same request; each is paid for.":
    "--allow-duplicates 允许内容相同的行，每行分别付费。",
  "{0} has no lines to run.": "{0} 中没有可运行的行。",
  "the custom_id {0} is that of line {1}": "custom_id {0} 与第 {1} 行相同",
  "has the same request as line {0}": "与第 {0} 行的请求相同",
  "… and {0} more": "…… 另有 {0} 处",
  "{0} faults": "{0} 处错误",
  "{0} has {1}. Nothing was sent.": "{0} 有{1}。没有发送任何请求。",
  "{0} costs {1} {2}, more than --max-cost {3}. Nothing was sent.":
    "{0} 的费用为 {1} {2}，超过 --max-cost {3}。没有发送任何请求。",
  "Amounts in several currencies are not added up: make a batch of each.":
    "不同货币的金额不能相加：请按货币分成多个批量任务。",
  "{0}:{1}: {2} is paid in {3} and lines before it in {4}. Nothing was sent.":
    "{0}:{1}：{2} 以 {3} 计价，之前的行以 {4} 计价。没有发送任何请求。",
  "Its document needs prices per call or per image (prices of the model, in overlay.yaml). Or leave out --max-cost.":
    "文档需要给出每次调用或每张图片的价格（overlay.yaml 中该模型的 prices）；或去掉 --max-cost。",
  "{0}:{1}: what {2} costs is not known, so --max-cost cannot hold. Nothing was sent.":
    "{0}:{1}：{2} 的费用未知，无法保证 --max-cost。没有发送任何请求。",
  "A number without the currency: --max-cost 5.50": "只写数字，不写货币：--max-cost 5.50",
  "--max-cost takes an amount, not {0}.": "--max-cost 的值应为金额，而不是 {0}。",
  "--retry-failed sends it again.": "--retry-failed 会重新发送。",
  "It was answered at once, and the answer was lost when the process stopped. It may have to be paid for.":
    "服务已直接返回结果，但进程停止时结果丢失。该请求可能已计费。",
  "Write for example --rate 60/m, 5/s or 1000/h.": "例如 --rate 60/m、5/s 或 1000/h。",
  "--rate takes a number of predictions in a time, not {0}.":
    "--rate 的值应为单位时间内的任务数，而不是 {0}。",
  "the row has {0} cells, and the first row names {1}; a text with a comma needs quotes":
    "该行有 {0} 个单元格，首行有 {1} 个列名；含逗号的文本需要加引号",
  "this is not CSV ({0})": "不是 CSV（{0}）",
  "It names the fields: custom_id,prompt,width": "首行是字段名：custom_id,prompt,width",
  "{0}:1: the first row has no names of columns.": "{0}:1：首行没有列名。",
  "{0}:1: the column {1} is there twice.": "{0}:1：列 {1} 出现了两次。",
  "this is not JSON ({0})": "不是 JSON（{0}）",
  "this is not JSON": "不是 JSON",
  "Call it .jsonl (one JSON object a line) or .csv (the first row names the fields).":
    "扩展名应为 .jsonl（每行一个 JSON 对象）或 .csv（首行是字段名）。",
  "{0} is neither JSONL nor CSV by its name.": "{0} 的扩展名既不是 JSONL 也不是 CSV。",
  "Cannot read {0}: {1}.": "无法读取 {0}：{1}。",
  "Save the file as UTF-8; a spreadsheet is exported as “CSV UTF-8”. Nothing was sent.":
    "请以 UTF-8 保存文件；电子表格请导出为 “CSV UTF-8”。没有发送任何请求。",
  "{0}:{1}: this is not text in UTF-8.": "{0}:{1}：不是 UTF-8 文本。",
  "Run the same command again later, with --retry-failed.": "稍后加上 --retry-failed 重新运行同一条命令。",
  "{0} lines in a row failed because of the service, the last with: {1}":
    "因服务故障，连续 {0} 行失败，最后一个错误：{1}",
  "has a file of this machine, which the workers of a queue may not have: give the URL of the file":
    "使用了本机的文件，队列的 worker 可能无法访问：请给出文件的 URL",
  "The batch was interrupted.": "批量任务已中断。",
  "Waiting for the {0} that run. Ctrl-C again stops at once.":
    "正在等待 {0} 个运行中的任务。再按一次 Ctrl-C 立即停止。",
  // call
  "Call the one you mean.": "请指定其中一个。",
  "{0} can be {1} operations.": "{0} 可能是 {1} 个操作。",
  "Did you mean {0}?\n": "是否指 {0}？\n",
  "{0}corsac call lists them all.": "{0}corsac call 列出全部操作。",
  "There is no operation {0}.": "没有操作 {0}。",
  "Interrupted.": "已中断。",
  "{0} cannot be used.": "{0} 无法使用。",
  "The body is {0}.": "请求体为 {0}。",
  "Nothing was sent. --help lists all of them; --input file.json gives the whole body.":
    "没有发送任何请求。--help 列出全部选项；--input file.json 给出完整的请求体。",
  "{0} options are missing.": "缺少 {0} 个选项。",
  "An option is missing.": "缺少一个选项。",
  "--input takes the body of the request.": "--input 的值是请求体。",
  "{0} is not JSON: {1}": "{0} 不是 JSON：{1}",
  "CORSAC_API_KEY holds the key (or --api-key-file names a file with it).":
    "密钥放在 CORSAC_API_KEY 中（或用 --api-key-file 指定包含密钥的文件）。",
  "{0} answered {1}{2}": "{0} 返回 {1}{2}",
  "Name a file with -o, or pipe it on: … -o - | other-program":
    "用 -o 指定文件，或通过管道传给其他程序：… -o - | other-program",
  "The response is a file, which a terminal cannot show.": "响应是文件，终端无法显示。",
  // arguments
  "Put quotes around a text that has spaces.": "含空格的文本需要加引号。",
  "{0} is one argument too many.": "参数 {0} 多余。",
  "<{0}> is missing.": "缺少 <{0}>。",
  "{0} needs a value.": "{0} 需要一个值。",
  "There is no option {0} here.": "没有选项 {0}。",
  "The language of filters: https://jqlang.org/manual/": "过滤器的语法：https://jqlang.org/manual/",
  "For example --jq '.prediction.id' for run, or '.[].id' for a list":
    "例如 run 用 --jq '.prediction.id'，列表用 '.[].id'",
  "--jq needs a filter.": "--jq 需要一个过滤器。",
  "See {0} --help.": "参见 {0} --help。",
  "Did you mean {0} {1}?": "是否指 {0} {1}？",
  "{0} has no command {1}.": "{0} 没有命令 {1}。",
  // add, update, learn
  "--service acme": "--service acme",
  "The name of the service is missing.": "请指定这些页面属于哪个服务。",
  "No contact sheet was written: {0}.": "没有写入缩略图页：{0}。",
  "{0} {1} checked, no faults. {2} of {3} ran in an earlier run. Nothing was sent.\n":
    "已检查 {0} 行，没有错误。其中 {2} 行已在之前运行。没有发送任何请求。\n",
  "--concurrency takes a number from 1.": "--concurrency 的值应为不小于 1 的整数。",
  "Run the failed lines again: {0} --retry-failed\n": "重新运行失败的行：{0} --retry-failed\n",
  "Go on: {0}\n": "继续：{0}\n",
  "  {0} × {1}, first {2}:{3}: {4}\n": "  {0} × {1}，首次出现在 {2}:{3}：{4}\n",
  "Run it first: corsac batch run {0}, or name its folder with -o.":
    "请先运行 corsac batch run {0}，或用 -o 指定其文件夹。",
  "{0} holds no batch.": "{0} 中没有批量任务。",
  "Waiting for lines at {0}.\n": "正在等待 {0} 的任务行。\n",
  "Did you mean {0}?": "是否指 {0}？",
  "There is one for {0}.": "支持 {0}。",
  "There is no completion for {0}.": "没有 {0} 的补全脚本。",
  "No profile is kept here: corsac login --base-url <url>\n":
    "没有保存的配置档：corsac login --base-url <url>\n",
  "Put one of the two into a file.": "请将其中一个放入文件。",
  "Standard input is read twice.": "标准输入被读取了两次。",
  "See what is wrong with it: corsac lint {0}": "查看问题：corsac lint {0}",
  "{0} holds no API documentation that can be read.": "{0} 中没有可读取的 API 文档。",
  "Name the folder of one of them.": "请指定其中一个的文件夹。",
  "{0} holds {1} services.": "{0} 中有 {1} 个服务。",
  "Set NODE_USE_ENV_PROXY=1 (Node 22.21 or 24 and later).":
    "设置 NODE_USE_ENV_PROXY=1（Node 22.21、24 及更高版本）。",
  "CORSAC_HISTORY names another file.": "可用 CORSAC_HISTORY 指定另一个文件。",
  "The folder of the generated code is missing: there is no corsac.config.json here.":
    "请指定生成代码的位置：此文件夹中没有 corsac.config.json。",
  "--emit needs --out. In corsac.config.json each target has its own emit.":
    "--emit 需要 --out。在 corsac.config.json 中，每个目标有自己的 emit。",
  '--emit has no "{0}": it takes {1}, separated by commas.': "--emit 没有 “{0}”：可用 {1}，以逗号分隔。",
  // history
  "Nothing was run yet.\n": "还没有运行记录。\n",
  "{0} of {1} {2}{3}\n": "{0} / {1} {2}{3}\n",
  "Everything in the history got an answer.\n": "历史中的所有请求都已收到响应。\n",
  "Give it again: -i {0}=…": "请重新指定：-i {0}=…",
  "The history does not keep {0}: too long, or from standard input.":
    "历史中没有 {0}：内容过长，或来自标准输入。",
  "{0} is no run of a model.": "{0} 不是模型的运行记录。",
  // init
  "in another.": "在另一个终端中运行。",
  "in one terminal, and": "在一个终端中运行，并将",
  "{0} npm run sandbox {1} npm start {2}\n": "{0} npm run sandbox {1} npm start {2}\n",
  "Next:": "下一步：",
  "{0} {1}npm install\n": "{0} {1}npm install\n",
  "The packages are not published yet: pack them in the checkout of Corsac as its README says, and install the files with":
    "这些包尚未发布：请按 Corsac 代码库的 README 打包，然后用以下命令安装：",
  "{0} {1}npm install <checkout>/tarballs/*.tgz\n": "{0} {1}npm install <checkout>/tarballs/*.tgz\n",
  "Name a new folder: corsac init my-project": "请指定新的文件夹：corsac init my-project",
  "{0} is not empty: it has {1}.": "{0} 不是空的：其中有 {1}。",
  "No built-in model makes files from a prompt alone.": "没有只需提示词即可生成文件的内置模型。",
  "These are: {0}. The program can be changed later.": "可用的模型：{0}。程序之后可以修改。",
  "The program of corsac init gives a prompt alone and saves an output of files alone; {0} is not such a model.":
    "corsac init 的程序只提供提示词，并且只保存文件；{0} 不是这样的模型。",
  "Wrote {0} to {1}\n": "已将 {0} 写入 {1}\n",
  "Put the pages into {0} first.": "请先将页面放入 {0}。",
  "{0} does not exist.": "{0} 不存在。",
  "Say {0}.": "请写 {0}。",
  // lint
  "Wrote {0} to {1}: {2}\n\n": "已将 {0} 项写入 {1}：{2}\n\n",
  "Nothing here has a safe repair.\n\n": "没有可以安全修复的内容。\n\n",
  "For example corsac lint specs/acme --suggest --write.": "例如 corsac lint specs/acme --suggest --write。",
  "--write belongs to --suggest.": "--write 需与 --suggest 一起使用。",
  "For example corsac lint specs/acme.": "例如 corsac lint specs/acme。",
  "Name the pages or folders to read: there is no folder specs/ here, and no corsac.config.json with their place.":
    "请指定要读取的页面或文件夹：此处没有 specs/ 文件夹，也没有给出其位置的 corsac.config.json。",
  // login
  "Profile {0} for {1} is in use and kept in {2}\n": "配置档 {0}（{1}）已启用，保存在 {2}\n",
  "The gateway's address is missing.": "缺少网关地址。",
  "Use letters, digits, . _ and -": "请使用字母、数字、. _ 和 -",
  "{0} is no name for a profile.": "{0} 不能用作配置档名称。",
  "Write it as https://gateway.example": "请写成 https://gateway.example 的形式",
  "{0} is no address of a gateway.": "{0} 不是网关地址。",
  "Profile {0} is gone from {1}.{2}\n": "配置档 {0} 已从 {1} 中删除。{2}\n",
  "No profile is kept here.\n": "没有保存的配置档。\n",
  // mcp, models
  "CORSAC_MCP_KEY=… corsac mcp --port 4020": "CORSAC_MCP_KEY=… corsac mcp --port 4020",
  "Over HTTP every client needs a key of at least 16 characters.":
    "通过 HTTP 时，客户端需要至少 16 个字符的密钥。",
  "There is no service here.": "没有可用的服务。",
  "There is {0}.": "可用：{0}。",
  "There is no service {0} here.": "没有服务 {0}。",
  "Did you mean {0}? ": "是否指 {0}？",
  "{0}--kind takes {1}.": "{0}--kind 可用 {1}。",
  "Models make no {0}.": "没有生成 {0} 的模型。",
  // openapi, report
  "{0} written{1}\n": "已写入 {0}{1}\n",
  "{0}; corsac lint shows them\n": "{0}；用 corsac lint 查看\n",
  "Save the pages again as text, .md or OpenAPI; corsac lint lists the faults of each.":
    "请将页面重新保存为文本、.md 或 OpenAPI；corsac lint 列出每个页面的问题。",
  "No document was written: {0} holds no API documentation that can be read.":
    "没有写入文档：{0} 中没有可读取的 API 文档。",
  "Name one service's folder, or loose pages alone.": "请指定一个服务的文件夹，或只指定单独的页面。",
  "{0} would make {1} documents ({2}).": "{0} 会产生 {1} 个文档（{2}）。",
  "-o openapi.json, -o openapi.yaml, or -o - for standard output.":
    "-o openapi.json、-o openapi.yaml，或 -o - 输出到标准输出。",
  "The output of the document is missing.": "请指定文档的输出位置。",
  "For example corsac openapi pages/ -o openapi.json.": "例如 corsac openapi pages/ -o openapi.json。",
  "Name the pages or the folder to read.": "请指定要读取的页面或文件夹。",
  "Nothing can be done with it.": "没有可执行的操作。",
  "None of the latest {0} predictions is {1}.\n": "最近的 {0} 个任务中没有状态为 {1} 的任务。\n",
  "No predictions.\n": "没有任务。\n",
  "{0} written\n": "已写入 {0}\n",
  "Name one.": "请指定一个。",
  "{0} are several services.": "{0} 是多个服务。",
  "For example corsac report specs/acme.": "例如 corsac report specs/acme。",
  "Name the service's folder or the pages.": "请指定服务的文件夹或页面。",
  "--language en or --language zh": "--language en 或 --language zh",
  "There is no report in the language {0}.": "没有语言 {0} 的报告。",
  // run
  "Taken, as none was given:": "未指定，使用：",
  "Only {0} offers it:": "只有 {0} 提供：",
  "Write {0} without --preset.": "请写 {0}，去掉 --preset。",
  "The preset is given twice.": "预设指定了两次。",
  "The same again: corsac run {0}\n": "再次运行：corsac run {0}\n",
  "The documentation does not describe how to query tasks of {0}: they can be created, but not be waited for.":
    "文档没有说明如何查询 {0} 的任务：可以创建，但不能等待结果。",
  "No service here has pages that were fetched.": "没有服务的页面是抓取得到的。",
  "{0} has nothing that could be fetched again.": "{0} 没有可以重新抓取的内容。",
  "Webhooks are received at {0} (any path). Ctrl-C ends it.\n":
    "在 {0}（任意路径）接收 webhook。按 Ctrl-C 结束。\n",
  // connection
  "Set CORSAC_API_KEY, name a file that holds the key with --api-key-file, or run: corsac login":
    "设置 CORSAC_API_KEY，用 --api-key-file 指定包含密钥的文件，或运行：corsac login",
  "No API key is set, and the service {0} requires one.": "没有设置 API 密钥，而服务 {0} 需要密钥。",
  "No base URL is set.": "没有设置 base URL，无法确定请求发送到哪里。",
  "Copy the key again, without text around it. Nothing was sent.":
    "请重新复制密钥，不要包含其他文字。没有发送任何请求。",
  "The API key of {0} has characters that no key has, such as spaces, line breaks or letters outside ASCII.":
    "{0} 的 API 密钥含有不允许的字符，如空格、换行或非 ASCII 字符。",
  "Leave one of them out.": "请去掉其中一个。",
  "--profile and --base-url both say where requests go.": "--profile 和 --base-url 都指定了请求地址。",
  "It should have the key alone, on one line.": "文件应只有一行密钥。",
  "{0} does not hold one API key.": "{0} 中不是单独一个 API 密钥。",
  "Cannot read the API key from {0}: {1}.": "无法从 {0} 读取 API 密钥：{1}。",
  "Set CORSAC_BASE_URL to your gateway's address and CORSAC_API_KEY to your key;":
    "将 CORSAC_BASE_URL 设为网关地址，将 CORSAC_API_KEY 设为密钥；",
  "or keep both: corsac login --base-url <url>": "或保存两者：corsac login --base-url <url>",
  "or try it offline: corsac sandbox prints both lines to copy.":
    "或离线试用：corsac sandbox 会输出可复制的这两行。",
  "Check the address (CORSAC_BASE_URL or --base-url) and the network: {0}.":
    "请检查地址（CORSAC_BASE_URL 或 --base-url）和网络：{0}。",
  "Start a sandbox there: corsac sandbox --port {0}": "在该地址启动沙箱：corsac sandbox --port {0}",
  "The prediction may exist, and may have to be paid for. Before running it again: corsac history recover":
    "任务可能已创建并计费。再次运行之前请执行：corsac history recover",
  "corsac whoami shows which key is used and where it comes from: --api-key-file, CORSAC_API_KEY or a profile of corsac login.":
    "corsac whoami 显示所用的密钥及其来源：--api-key-file、CORSAC_API_KEY 或 corsac login 的配置档。",
  "Nothing was sent. --extra key=value sends a field that the documentation does not list.":
    "没有发送任何请求。--extra key=value 可发送文档未列出的字段。",
  "{0} (did you mean {1}?)": "{0}（是否指 {1}？）",
  // doctor
  "Is it the key of this gateway, and may it do this?": "请确认密钥属于此网关，并且有相应权限。",
  "Set this machine's clock.": "请校准本机时钟。",
  "Copy it again, alone.": "请重新复制，不要包含其他内容。",
  "Set CORSAC_API_KEY, or name a file that holds the key with --api-key-file.":
    "设置 CORSAC_API_KEY，或用 --api-key-file 指定包含密钥的文件。",
  "Use https://": "请使用 https://",
  "Try {0}": "请尝试 {0}",
  "Leave out what follows the ?": "请去掉 ? 之后的内容",
  "Set CORSAC_BASE_URL to your gateway's address, or try: corsac sandbox":
    "将 CORSAC_BASE_URL 设为网关地址，或试用：corsac sandbox",
  // documents
  "Name the folder that the files are in: --allow-ref ../common.":
    "请指定文件所在的文件夹：--allow-ref ../common。",
  "What stands at an address is fetched once, beside the pages: corsac add <address> --service <name> --follow-refs.":
    "网址中的内容需与页面一起抓取一次：corsac add <address> --service <name> --follow-refs。",
  "{0} is no folder.": "{0} 不是文件夹。",
  "Paths start from the current folder.": "路径相对于当前文件夹。",
  "There is no file or folder {0}.": "没有文件或文件夹 {0}。",
  "Make it again from its pages: corsac generate.": "请从页面重新生成：corsac generate。",
  "{0} cannot be used: {1}.": "{0} 无法使用：{1}。",
  "Name a service's folder or an OpenAPI document.": "请指定服务的文件夹或 OpenAPI 文档。",
  "There is nothing to serve: no service is built in, and no specs/ folder was found.":
    "没有可提供的服务：没有内置服务，也没有找到 specs/ 文件夹。",
  "Did you mean corsac sandbox {0}?": "是否指 corsac sandbox {0}？",
  "none is here": "没有服务",
  "Name a service ({0}), its folder (specs/acme) or an OpenAPI document.":
    "请指定服务（{0}）、其文件夹（specs/acme）或 OpenAPI 文档。",
  "There is no file or folder {0}, and no service of that name.":
    "没有文件或文件夹 {0}，也没有该名称的服务。",
  "This should not happen. CORSAC_DEBUG=1 shows where it comes from; please report it.":
    "这是程序错误。设置 CORSAC_DEBUG=1 可显示其来源，请反馈。",
  // files
  "Did you mean {{0}}?": "是否指 {{0}}？",
  "Known are {0}.": "可用：{0}。",
  "-o: {0} names nothing.": "-o：{0} 没有对应的值。",
  "Choose another place with -o, or change the folder's permissions.":
    "用 -o 选择其他位置，或修改文件夹的权限。",
  "{0} lines of the history {1} cannot be read.": "历史记录 {1} 中有 {0} 行无法读取。",
  "For a program that verifies its webhooks:": "供验证 Webhook 的程序使用：",
  "The output can be fetched again, without paying twice: {0}": "输出可以重新获取，不会重复付费：{0}",
  "{0} is not text in UTF-8.": "{0} 不是 UTF-8 文本。",
  "Save the text as UTF-8. Nothing was sent.": "请将文本保存为 UTF-8。没有发送任何请求。",
  "Cannot write to {0}: {1}.": "无法写入 {0}：{1}。",
  "Further files: {0}": "其他文件：{0}",
  "{0} is {1} by its content: {2} would be right.": "{0} 的内容是 {1}，文件名应为 {2}。",
  "Nothing was opened: there is no program {0} here.": "没有打开文件：找不到程序 {0}。",
  "The history has no {0}: it has {1} {2}.": "历史中没有 {0}：共有 {1} 条。",
  "CORSAC_HISTORY names its file; without it, HOME or XDG_STATE_HOME must be set.":
    "用 CORSAC_HISTORY 指定历史文件；否则需要设置 HOME 或 XDG_STATE_HOME。",
  "No history is kept here.": "没有保存历史。",
  "CORSAC_HISTORY names another file; CORSAC_HISTORY=off keeps none.":
    "CORSAC_HISTORY 可指定另一个文件；CORSAC_HISTORY=off 不保存历史。",
  "Cannot read the history {0}: {1}.": "无法读取历史 {0}：{1}。",
  "  corsac history lists the others\n": "  corsac history 列出其余任务\n",
  "  corsac predictions wait {0}\n": "  corsac predictions wait {0}\n",
  "{0} predictions": "{0} 个任务",
  "note:": "注意：",
  "{0} {1} of an earlier command may still run:\n": "{0}之前命令的{1}可能仍在运行：\n",
  "This run is not in the history: {0}: {1}.": "此次运行没有写入历史：{0}：{1}。",
  // input
  "Run it, or set a field": "运行，或设置字段",
  "Nothing was sent.": "没有发送任何请求。",
  "Name one with @ before its path: {0}": "请在路径前加 @：{0}",
  "{0} takes a file, and {1} is none here.": "{0} 的值应为文件，而 {1} 不是文件。",
  "Put @ before the path: {0}": "请在路径前加 @：{0}",
  "{0} takes a file, and {1} would be sent as text.": "{0} 的值应为文件，而 {1} 会作为文本发送。",
  "Write for example {0} key=7, or -i key=@file.txt for a file's content.":
    "例如 {0} key=7，或用 -i key=@file.txt 读取文件内容。",
  "{0} {1} is not key=value.": "{0} {1} 不是 key=value 的形式。",
  "{0} takes a number of seconds above 0, not {1}.": "{0} 的值应为大于 0 的秒数，而不是 {1}。",
  "{0} takes a whole number{1}, not {2}.": "{0} 的值应为整数{1}，而不是 {2}。",
  "The prompt is given twice: as an argument and with -i {0}=….": "提示词指定了两次：参数和 -i {0}=…。",
  "Give the fields by name: -i key=value. corsac models show {0} lists them.":
    "请按名称指定字段：-i key=value。corsac models show {0} 列出字段。",
  "{0} has no field that is its prompt.": "{0} 没有提示词字段。",
  '--input takes an object: {"prompt": "…"}': '--input 的值应为对象：{"prompt": "…"}',
  "{0} is not a JSON object.": "{0} 不是 JSON 对象。",
  "standard input": "标准输入",
  "The prompt from {0} is empty.": "来自 {0} 的提示词为空。",
  "Name another file: -i {0}=@path": "请指定另一个文件：-i {0}=@path",
  "{0} takes {1}, and {2} is {3}. Nothing was sent.": "{0} 的值应为 {1}，而 {2} 是 {3}。没有发送任何请求。",
  "{0} is empty, and {1} takes a file. Nothing was sent.": "{0} 为空，而 {1} 需要文件。没有发送任何请求。",
  "Correct it first; corsac lint lists the faults.": "请先更正；corsac lint 列出问题。",
  "{0} is not an overlay that actions can be added to.": "{0} 不是可以添加操作的 overlay。",
  "There is no format {0}.": "没有格式 {0}。",
  "{0}: the pages prove nothing that is not described already.\n": "{0}：页面没有给出尚未描述的内容。\n",
  "{0}: loose pages have no overlay to write to; leave --write out.\n\n":
    "{0}：单独的页面没有可写入的 overlay，请去掉 --write。\n\n",
  "--budget {0} is no amount.": "--budget {0} 不是金额。",
  "MCP over streamable HTTP: http://127.0.0.1:{0}/mcp\n":
    "MCP（streamable HTTP）：http://127.0.0.1:{0}/mcp\n",
  "Port {0} cannot be used: {1}": "端口 {0} 无法使用：{1}",
  // models
  "Run the one you mean, with its prompt or other fields.": "请运行其中一个，并给出提示词或其他字段。",
  "{0} is a choice that {1} models offer.": "{0} 是 {1} 个模型提供的选项。",
  "Did you mean {0}:{1}?": "是否指 {0}:{1}？",
  "{0} has no preset {1}.": "{0} 没有预设 {1}。",
  "Write more of the one you mean.": "请写出更完整的名称。",
  "{0} can be {1} models.": "{0} 可能是 {1} 个模型。",
  "{0}corsac models lists them all.": "{0}corsac models 列出全部模型。",
  "There is no model {0}.": "没有模型 {0}。",
  "Send it alone: corsac call {0}/{1}": "只发送请求：corsac call {0}/{1}",
  "missing: where the output stands in its answer (fields.output)":
    "缺少：输出在响应中的位置（fields.output）",
  "missing: the words for its states (state)": "缺少：状态词（state）",
  "missing: the operation that returns the state of a task (query)": "缺少：查询任务状态的操作（query）",
  "missing: which lifecycle it has ({0}), as `lifecycle` of the model in overlay.yaml":
    "缺少：所属的生命周期（{0}），即 overlay.yaml 中该模型的 `lifecycle`",
  "{0} creates a task, and the document does not describe how it is polled. Nothing was sent.":
    "{0} 创建异步任务，而文档没有说明如何查询直到完成。没有发送任何请求。",
  "Correct the findings of corsac lint specs.": "请更正 corsac lint specs 列出的问题。",
  "None of the services here can be used.": "没有可以使用的服务。",
  "Put documentation pages into specs/<service>/pages, or build the packages (npm run build) in a checkout.":
    "请将文档页面放入 specs/<service>/pages；在代码库中请构建各个包（npm run build）。",
  "There is no service here: none is built in, and no specs/ folder was found.":
    "没有服务：没有内置服务，也没有找到 specs/ 文件夹。",
  // predictions
  "It takes several values, which this command cannot give: use act() of the client.":
    "它需要多个值，此命令无法提供：请使用客户端的 act()。",
  'Give it after the action: corsac predictions act {0} {1} "<{2}>"':
    '请在操作之后给出：corsac predictions act {0} {1} "<{2}>"',
  "The action {0} needs {1}. Nothing was sent.": "操作 {0} 需要 {1}。没有发送任何请求。",
  "Choose one: --service {0}.": "请指定一个：--service {0}。",
  "Several services {0}: {1}.": "多个服务 {0}：{1}。",
  "There are no services here that {0}.": "没有服务 {0}。",
  "There is no service {0} with predictions here.": "没有提供任务的服务 {0}。",
  "Wait for it with {0}": "等待完成：{0}",
  'Prediction {0} is not done: it is "{1}".': "任务 {0} 尚未完成：状态为 “{1}”。",
  "{0} responds with the result at once: it has no predictions to query.":
    "{0} 直接返回结果：没有可查询的任务。",
  "Leave out --service: the model determines it.": "请去掉 --service：模型已确定服务。",
  "{0} is a model of {1}, not of {2}.": "{0} 是 {1} 的模型，不是 {2} 的。",
  "Models of {0}: {1}": "{0} 的模型：{1}",
  "Name the model: corsac {0} {1} --model {2}": "请指定模型：corsac {0} {1} --model {2}",
  "The model of {0} that created {1} is unknown: the id does not contain it, and the history has no entry.":
    "无法从 id {1} 确定是 {0} 的哪个模型，历史中也没有。",
  "Go on with": "后续操作：",
  "It goes on; fetch it with {0}": "任务仍在运行；取回结果：{0}",
  "Fetch it with {0}": "取回结果：{0}",
  "Look for it: corsac history recover": "查找该任务：corsac history recover",
  "See what became of it: corsac predictions get {0}": "查看状态：corsac predictions get {0}",
  "Fetch it with": "取回结果：",
  // profiles
  "Make it with corsac login {0} --base-url <url>": "创建：corsac login {0} --base-url <url>",
  "There is no profile {0}.": "没有配置档 {0}。",
  "Set HOME or XDG_CONFIG_HOME, or name a file with CORSAC_CONFIG.":
    "设置 HOME 或 XDG_CONFIG_HOME，或用 CORSAC_CONFIG 指定文件。",
  "There is no folder to keep the profile in.": "没有可保存配置档的文件夹。",
  "Correct it, or delete it and log in again.": "请更正，或删除后重新登录。",
  "{0} is not JSON.": "{0} 不是 JSON。",
  "Nothing was changed.": "没有更改。",
  "Type it at the prompt, or pipe it: corsac login --base-url https://gateway.example < key.txt":
    "请在询问时输入，或通过管道：corsac login --base-url https://gateway.example < key.txt",
  "This is no key: it has spaces, line breaks or other characters that no key has.":
    "这不是密钥：含有空格、换行或其他不允许的字符。",
  "No key was given.": "没有给出密钥。",
  // queue
  "No worker is there. Start one: corsac batch work {0}": "没有 worker。请启动：corsac batch work {0}",
  "Name the server on which the batch was begun, or restore its data. To begin again, at the risk of paying twice, choose another folder with -o.":
    "请指定开始此批量任务的服务器，或恢复其数据。要重新开始（可能重复付费），请用 -o 选择另一个文件夹。",
  "The Redis server at {0} no longer has the batch of {1}, so the lines that were sent are not known.":
    "{0} 的 Redis 服务器中已没有 {1} 的批量任务，无法确定哪些行已发送。",
  "Check the address, and the password in CORSAC_REDIS_PASSWORD.":
    "请检查地址和 CORSAC_REDIS_PASSWORD 中的密码。",
  "The Redis server at {0} does not answer: {1}": "{0} 的 Redis 服务器没有响应：{1}",
  "The connection to {0} is lost, and is tried again.": "与 {0} 的连接已断开，正在重试。",
  "Write for example redis://127.0.0.1:6379 or rediss://redis.example:6380/2.":
    "例如 redis://127.0.0.1:6379 或 rediss://redis.example:6380/2。",
  "The address of a queue begins with redis:// or rediss://, unlike {0}.":
    "队列地址应以 redis:// 或 rediss:// 开头，而不是 {0}。",
  "A queue needs the packages bullmq and ioredis, which are not installed.":
    "队列需要 bullmq 和 ioredis，但没有安装。",
  "Start the worker in the project that has the service in its specs/ folder, with the same version of corsac.":
    "请在 specs/ 文件夹中有该服务的项目里，用相同版本的 corsac 启动 worker。",
  "A line of the queue needs the model {0} of {1}, which is not known here.":
    "队列中的一行需要 {1} 的模型 {0}，但此处没有。",
  "Waiting for the lines that run. Ctrl-C again stops at once.\n":
    "正在等待运行中的行。再按一次 Ctrl-C 立即停止。\n",
  // several runs
  "-o - and --json both write to standard output.": "-o - 和 --json 都写入标准输出。",
  "{0} makes a file, which a terminal cannot show. Nothing was sent.":
    "{0} 生成文件，终端无法显示。没有发送任何请求。",
  "Cost: unknown (no price is documented). Nothing was sent.\n":
    "费用：未知（文档没有价格）。没有发送任何请求。\n",
  "Cost: {0} {1} by the documented prices. Nothing was sent.\n":
    "费用：按文档的价格为 {0} {1}。没有发送任何请求。\n",
  "{0} of {1} were not started.\n": "{1} 个任务中有 {0} 个没有开始。\n",
  "Name a folder: -o out/": "请指定文件夹：-o out/",
  "-o - takes one output, and this run has {0} predictions.": "-o - 只接受一个输出，而请求了 {0} 个任务。",
  "Run fewer at a time.": "请减少一次运行的数量。",
  "The ranges mean more than {0} predictions.": "这些范围超过 {0} 个任务。",
  "A range has 1 to {0} whole numbers, the smallest first: -i {1}=1..8":
    "范围包含 1 到 {0} 个整数，从小到大：-i {1}=1..8",
  "-i {0}={1} is a range of {2} values.": "-i {0}={1} 是 {2} 个值的范围。",
  "-n takes 1 to {0} predictions in all.": "-n 的总数应为 1 到 {0}。",
  // sandbox
  "For example --allow-origin https://docs.example.": "例如 --allow-origin https://docs.example。",
  "{0} is no origin.": "{0} 不是有效的来源（origin）。",
  // sources
  "{0} holds no API in any form that is understood.": "{0} 中没有可识别形式的 API。",
  "It is read as it stands there.": "会直接读取该文件。",
  "{0} is in {1}/pages already.": "{0} 已在 {1}/pages 中。",
  "What came on standard input holds no API in any form that is understood.":
    "标准输入中没有可识别形式的 API。",
  "Make one in Apifox (account settings, API access token) and set APIFOX_ACCESS_TOKEN to it.":
    "在 Apifox 中创建（账号设置 → API 访问令牌），并设为 APIFOX_ACCESS_TOKEN。",
  "Apifox requires an access token.": "Apifox 需要访问令牌。",
  "Write apifox:<project id>, such as apifox:1234567; the id stands in the project's settings.":
    "请写 apifox:<项目 id>，如 apifox:1234567；id 在项目设置中。",
  "{0} names no project of Apifox.": "{0} 不是 Apifox 项目。",
  "Next: {0}, then {1}\n": "下一步：{0}，然后 {1}\n",
  "hint:": "提示：",
  "  {0} Put what is right into overlay.yaml and take the page as it is published: --force.\n":
    "  {0} 请将正确的内容写入 overlay.yaml，并使用发布的页面：--force。\n",
  "warning:": "警告：",
  "{0} {1}/{2} was changed by hand since it was fetched; it stays as it is.\n":
    "{0} {1}/{2} 在抓取后被手动修改，保持不变。\n",
  "Letters, digits, dots, dashes and underscores; for example --service acme.":
    "可用字母、数字、点、连字符和下划线；例如 --service acme。",
  "{0} cannot be a service's name.": "{0} 不能用作服务名称。",
  "Stopped; nothing was written.": "已停止；没有写入。",
  "{0} in the API{1}\n": "API 中有 {0}{1}\n",
  "    and {0} more (--json lists all)\n": "    另有 {0} 处（--json 列出全部）\n",
  "Nothing changed in the API.\n": "API 没有变化。\n",
  "Cannot write to standard output: {0}.": "无法写入标准输出：{0}。",
  "--port 0 takes a free port.": "--port 0 使用空闲端口。",
  "Cannot listen on port {0}: {1}.": "无法监听端口 {0}：{1}。",
  // states, counts, banners
  "Prediction {0} was canceled.": "任务 {0} 已取消。",
  "Prediction {0} had already failed.": "任务 {0} 已失败。",
  "Prediction {0} had already succeeded.": "任务 {0} 已成功。",
  'A cancel request was sent for prediction {0}, which is still "{1}".':
    "已请求服务取消任务 {0}，其状态仍为 “{1}”。",
  "Prediction {0} could not be canceled and may go on: {1}": "任务 {0} 无法取消，可能仍在运行：{1}",
  "The service had not answered yet: the prediction may exist.": "服务尚未响应：任务可能已创建。",
  "Prediction {0} may go on.": "任务 {0} 可能仍在运行。",
  "It has none.": "没有预设。",
  "It has {0}.": "可用的预设：{0}。",
  "Cannot connect to {0}: nothing answers there.": "无法连接 {0}：该地址没有服务。",
  "The answer was interrupted, and the rest of it cannot be requested.": "回答已中断，其余部分无法再取得。",
  "Everything is up to date.": "全部是最新的。",
  "{0} {1} out of date:": "{0} 个文件不是最新的：",
  "Update with: {0}": "更新：{0}",
  "The documentation does not describe how to query its tasks: they cannot be waited for.":
    "文档没有说明如何查询其任务：不能等待结果。",
  "{0} at {1}": "{0}：{1}",
  "Serves {0}. Pictures and sounds are generated on this machine; no model runs.":
    "提供 {0}。图片和声音由本机生成，不运行任何模型。",
  "Use it from another terminal:": "在另一个终端中使用：",
  "Ctrl-C stops it.": "按 Ctrl-C 停止。",
  "{0} cannot be read.": "无法读取 {0}。",
  "Give the file that holds the saved answer.": "请给出保存了响应的文件。",
  "Save the answer's body, without headers.": "请只保存响应体，不含响应头。",
  "{0} of {1} succeeded": "{1} 行中 {0} 行成功",
  "{0} failed": "{0} 行失败",
  "{0} still running": "{0} 行仍在运行",
  "{0} may exist": "{0} 行可能已创建",
  "{0} not begun": "{0} 行未开始",
  "{0} of {1}": "{0} / {1}",
  "{0} left": "剩余 {0}",
  ", add --retry-failed": "（并加上 --retry-failed）",
  "differs from what was run under the custom_id {0}: give it another custom_id{1}, or run the file with another folder (-o)":
    "与 custom_id {0} 之前运行的内容不同：请换一个 custom_id{1}，或用 -o 指定另一个文件夹",
  "1 error": "1 个错误",
  "{0} errors": "{0} 个错误",
  "1 warning": "1 个警告",
  "{0} warnings": "{0} 个警告",
  "1 note": "1 条提示",
  "{0} notes": "{0} 条提示",
  "{0} and {1}": "{0}、{1}",
  "1 operation read": "已读取 1 个操作",
  "{0} operations read": "已读取 {0} 个操作",
  "Nothing to report": "没有问题",
  "{0} lines done": "已完成 {0} 行",
  "{0} lines done, {1} failed": "已完成 {0} 行，失败 {1} 行",
  "Run it": "运行",
  "Enter leaves it out": "按 Enter 跳过",
  "Enter takes {0}": "按 Enter 使用 {0}",
  "{0} is required.": "{0} 是必填项。",
  "  the same at": "  相同问题还出现在",
  "    and {0} more {1} (all of them: --json)": "    另有 {0} 处（--json 列出全部）",
};
