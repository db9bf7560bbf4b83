/**
 * Words of a clause that name no subject: verbs, pronouns and nouns for "the value of this field". What is left of a
 * clause without them is the thing that its fact is about.
 */
const general: ReadonlySet<string> = new Set(
  (
    "a an the this that these those it its their your our his they them you we which who whose what there here as such " +
    "is are was were be been being must should shall can could may might will would has have had to needs need needed " +
    "requires require required do does did not cannot can't isn't n't no none set sets specified given provided passed " +
    "sent supplied accepts accept accepted supports support supported allows allow allowed permitted takes take expects " +
    "expect expected ranges range ranging lies lie contain contains containing include includes including exceed exceeds " +
    "between from in of at by with within on for only currently also either always up least most exactly integer integers " +
    "number numbers float floats double string strings decimal text boolean value values parameter parameters param field fields option " +
    "options setting settings property argument attribute key input default defaults maximum minimum max min " +
    "limit limits limited length lengths long valid possible available optional positive non negative nonnegative whole if " +
    "when where omitted unset unspecified unprovided missing empty absent null left blank otherwise then and or but so settings etc " +
    "please note use used uses using specify choose select enter provide return returned returns returning send character " +
    "characters char chars inclusive exclusive both however currently the one single count counts amount quantity " +
    "constrained clamped any each every time request requests call per api item items entry entries element elements array list " +
    "system server service we it'll behaviour behavior mode type format allowable acceptable legal permissible choices " +
    "choice following below above listed enum enumeration starting starts start begins begin counted numbered indexed " +
    "ends end more than less greater fewer larger smaller higher lower equal still just simply strictly it's represents represented expressed " +
    "measured stored written encoded interpreted treated typed declared defined described configured applied assumed " +
    "unit units total overall percentage percent seconds second milliseconds minutes hours days pixels bytes tokens " +
    "automatically internally implicitly explicitly normally once until unless while since because although even too"
  ).split(" "),
);

/** The same for Chinese text, where words are not separated. Longer words come first. */
const generalHan =
  /默认值?|缺省值?|取值范围|取值|数值|参数值?|字段值?|有效值?|合法值?|枚举值?|属性|变量|该|此|本|其(?!中)|值|范围|区间|必须|必填|必传|须|只能|仅能|仅|只|可以|可|能够?|允许|支持|最多|最少|最大|最小|最长|最短|最高|最低|至多|至少|单次|每次|一次|本次|请求|调用|接口|系统|服务端|服务器|服务|后端|平台|目前|当前|暂时?|现在?|如果?|若|没有?|不|未|无|传入?|传递?|指定|设置?|设定|填写?|填入?|输入|输出|提供|选择?|使用|采用|留空|为空|空|省略|缺失|长度|大小|数量|个数|数目|条数|张数|总数|字数|字符数?|字符串|字符|文字|文本|内容|要求|限制|限定?|单位|整型?数?|浮点型?数?|小数|数字|数组|列表|类型|格式|返回|包含|包括|上传|上限|下限|从|由|自|到|至|之间|介于|开始|起始?|以[内上下]?|应该?|需要?|要|得|会|将|则|时候?|且|并且?|而且?|或者?|和|与|及|即|也|都|均|还|另外?|同时|注意|说明|备注|提示|超过|超出|大于|小于|等于|高于|低于|多于|少于|是|为|的|在|于|有|用户|开发者|全部|所有|任意|一般|通常|正|负|非|这个?|那么?|后|前|中|内|个|条|张|项|位|次|组|种|名|份|段|幅|首|秒|毫秒|分钟|小时|天|像素|字节|了|被|把|对|请|按|按照|作为|表示|代表|说明/g;

/** A quantity that is calculated from several values; its bound is not that of one of them. */
const derived =
  /\b(?:products?|sums?|ratios?|differences?|quotients?|averages?|multiplied|divided|multiplying|dividing|combined|aggregated?|altogether|area)\b|[\w)] ?[×÷] ?[\w(]|[A-Za-z)] [x*/+-] [A-Za-z(]|[a-z]\w*\*[a-z]|乘积|之积|相乘|总和|之和|相加|合计|之比|宽高比|长宽比|差值|之差|平均|除以|乘以|[总合]共|面积|总像素|像素总数|总时长|总大小/i;

const stem = (word: string): string =>
  word.length <= 3 ? word : word.replace(/(?:ies|ing|ed|es|s|y)$/, "").replace(/(.)\1$/, "$1");

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z][a-z\d]*(?:'[a-z]+)?/g) ?? [];

/** The words of a clause that may name its subject, in order, without endings. */
export function subjectWords(clause: string): string[] {
  return wordsOf(clause)
    .filter((word) => word.length > 1 && !general.has(word) && !/..ed$/.test(word))
    .map(stem);
}

/** The words of a name: `maxOutputTokens`, `page_size`. */
export function nameWords(name: string): string[] {
  return wordsOf(name.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/[_-]/g, " ")).map(stem);
}

/** The Chinese words of a clause that may name its subject. */
export function subjectHan(clause: string): string[] {
  return clause
    .replace(/[^\u3400-\u9fff]+/g, " ")
    .replace(generalHan, " ")
    .split(/\s+/)
    .filter((part) => part.length > 1);
}

/** Whether a clause is about a calculated quantity, except if the property is one itself. */
export function namesDerived(clause: string, own: string): boolean {
  const found = derived.exec(clause)?.[0];
  return found !== undefined && !own.toLowerCase().includes(found.toLowerCase().replace(/s$/, ""));
}
