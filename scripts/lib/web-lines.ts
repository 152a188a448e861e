/** Labels and buttons that a web page sets around a text: of when, whence and where it is kept. */
const AROUND =
  /^[•·▪●]?(?:(?:(?:发布|发文|成文|印发|生成|生效|公开|更新)?(?:时间|日期)|来源|作者|(?:责任)?编辑|浏览(?:次数|量)?|点击(?:次数|率|量)?|阅读(?:次数|量)?|访问量|字号|字体|主题(?:分类|词)|信息分类|索引号|公文种类|体裁|(?:发文|发布)(?:机构|机关|单位)|有效性|时效性?|公开方式|内容概述|主办单位|承办单位)[：:]|【?(?:打印|关闭|字体|返回顶部|分享到|首页|当前位置)|(?:标题|名称|发文字号|文号)[：:]$)/;

/** Words of a site above and below a text, and in its frame: nothing that an office writes. */
const FRAME =
  /^(?:扫一扫|(?:发布|更新)时间[：:]|(?:浏览|点击|阅读|访问)(?:次数|量|数)?[：:]|【?(?:字体|字号|打印|关闭|收藏|纠错)[：:】]|相关(?:链接|文章|阅读|新闻|解读)(?:[：:]|$)|[上下]一篇|分享到|打印本页|关闭(?:本页|窗口)|版权所有|网站标识码|(?:首页|当前位置)[>》：:]|.{0,20}ICP备)/;

/** Tells whether a line is of the web page that a text was copied from. */
export function isWebLine(text: string): boolean {
  const solid = text.replace(/\s+/g, '');
  return AROUND.test(solid) || FRAME.test(solid);
}

/** Tells whether a line is of the frame of a site, and of no text. */
export function isFrameLine(text: string): boolean {
  return FRAME.test(text.replace(/\s+/g, ''));
}
