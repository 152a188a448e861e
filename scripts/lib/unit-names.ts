/** The nationalities after which autonomous units are called. */
const NATIONALITIES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';

/** Some are called without 族 right before 自治. */
const AUTONOMOUS = new RegExp(
  `(?:(?:${NATIONALITIES})族)*(?:(?:${NATIONALITIES})族|蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯)?自治[州县区旗]$`,
  'u',
);

/** 左旗, 前旗, 联合旗, 正蓝旗: what is before 旗 alone is no name. */
const BANNER = /(?:[左右前中后黄白蓝红]|联合)旗$/u;

/**
 * The name of a unit as texts shorten it: 马鞍山 for 马鞍山市, 延边 for 延边朝鲜族自治州. A name that
 * would be left with one character or none stays whole: 沛县, 东乡族自治县.
 * @param name in full
 */
export function shortNameOf(name: string): string {
  if (name === '内蒙古自治区') return '内蒙古';
  if (BANNER.test(name)) return name;
  const short = /自治[州县区旗]$/u.test(name)
    ? name.replace(AUTONOMOUS, '')
    : name.replace(/(?:特别行政区|地区|林区|特区|新区|省|市|盟|县|区|旗)$/u, '');
  return short.length > 1 ? short : name;
}
