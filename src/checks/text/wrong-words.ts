/** A mistyped word, and the right one. Patterns see to it that the word is not right in its place. */
export interface WrongWord {
  readonly pattern: RegExp;
  readonly expected: string;
}

const wrong = (pattern: RegExp, expected: string): WrongWord => ({ pattern, expected });

export const WRONG_WORDS: readonly WrongWord[] = [
  wrong(/扩宽(?=[^，。；]{0,8}(?:渠道|思路|领域|途径|范围|视野|空间|平台|路径))/g, '拓宽'),
  wrong(/截止(?=(?:到)?(?:\d{4}年|\d{1,2}月|目前|年底|年末|发稿))/g, '截至'),
  wrong(/布署/g, '部署'),
  wrong(/中国人民共和国/g, '中华人民共和国'),
  wrong(/(?<=中华人民共和国)保密法/g, '保守国家秘密法'),
  wrong(/(?<!争)做为(?!民)(?=[^，。]{1,12}(?:的|工作|重点|抓手|内容|任务|指标|举措))/g, '作为'),
  wrong(/按装/g, '安装'),
  wrong(/既使(?![^。；]{1,20}又)/g, '即使'),
  wrong(/登陆(?=[^，。]{0,10}(?:网站|网|平台|系统|账号))/g, '登录'),
  wrong(/帐(?=户|号|目|单)/g, '账'),
  wrong(/贯切(?=落实|执行)/g, '贯彻'),
  wrong(/泄秘/g, '泄密'),
  wrong(/公布于众/g, '公之于众'),
  wrong(/再接再励/g, '再接再厉'),
  wrong(/一愁莫展/g, '一筹莫展'),
  wrong(/相辅相承/g, '相辅相成'),
  wrong(/因地治宜/g, '因地制宜'),
  wrong(/迫不急待/g, '迫不及待'),
  wrong(/不泛(?=其|有)/g, '不乏'),
  wrong(/依申请供开|依申请公布(?=政府信息)/g, '依申请公开'),
  wrong(/主动功开/g, '主动公开'),
  wrong(/政务公开工做/g, '政务公开工作'),
  wrong(/工作人原/g, '工作人员'),
  wrong(/既时(?=公开|发布|更新|答复|回应)/g, '及时'),
  wrong(/常太化/g, '常态化'),
  wrong(/保秘审查/g, '保密审查'),
  wrong(
    /(?<![自知各利律克异舍])己(?=全部|全面|经|完成|建成|公开|公布|办结|办理|答复|整改|形成|连续|纳入|达到|按)/g,
    '已',
  ),
  wrong(
    /(?<![年月季周期岁始毫粉文篇本])末(?=公开|收到|收取|发生|产生|开展|办结|办理|按|出现|发现|建立)/g,
    '未',
  ),
  wrong(/行政复意/g, '行政复议'),
  wrong(/行证诉讼|行政述讼/g, '行政诉讼'),
];
