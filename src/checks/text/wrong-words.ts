/** A mistyped word, and the right one. Patterns see to it that the word is not right in its place. */
export interface WrongWord {
  /** A text without all of these has none that the pattern finds. */
  readonly words: readonly string[];
  readonly pattern: RegExp;
  readonly expected: string;
}

/** @param words by bars. @param pattern with what tells a wrong one; where it is wrong everywhere, the words alone */
const wrong = (words: string, expected: string, pattern = new RegExp(words, 'g')): WrongWord => ({
  words: words.split('|'),
  pattern,
  expected,
});

export const WRONG_WORDS: readonly WrongWord[] = [
  wrong('扩宽', '拓宽', /扩宽(?=[^，。；]{0,8}(?:渠道|思路|领域|途径|范围|视野|空间|平台|路径))/g),
  wrong('截止', '截至', /截止(?=(?:到)?(?:\d{4}年|\d{1,2}月|目前|年底|年末|发稿))/g),
  wrong('布署', '部署'),
  wrong('中国人民共和国', '中华人民共和国'),
  wrong('保密法', '保守国家秘密法', /(?<=中华人民共和国)保密法/g),
  wrong('做为', '作为', /(?<!争)做为(?!民)(?=[^，。]{1,12}(?:的|工作|重点|抓手|内容|任务|指标|举措))/g),
  wrong('按装', '安装'),
  wrong('既使', '即使', /既使(?![^。；]{1,20}又)/g),
  wrong('登陆', '登录', /登陆(?=[^，。]{0,10}(?:网站|网|平台|系统|账号))/g),
  wrong('帐', '账', /帐(?=户|号|目|单)/g),
  wrong('贯切', '贯彻', /贯切(?=落实|执行)/g),
  wrong('泄秘', '泄密'),
  wrong('公布于众', '公之于众'),
  wrong('再接再励', '再接再厉'),
  wrong('一愁莫展', '一筹莫展'),
  wrong('相辅相承', '相辅相成'),
  wrong('因地治宜', '因地制宜'),
  wrong('迫不急待', '迫不及待'),
  wrong('不泛', '不乏', /不泛(?=其|有)/g),
  wrong('依申请供开|依申请公布', '依申请公开', /依申请供开|依申请公布(?=政府信息)/g),
  wrong('主动功开', '主动公开'),
  wrong('政务公开工做', '政务公开工作'),
  wrong('工作人原', '工作人员'),
  wrong('既时', '及时', /既时(?=公开|发布|更新|答复|回应)/g),
  wrong('常太化', '常态化'),
  wrong('保秘审查', '保密审查'),
  wrong(
    '己',
    '已',
    /(?<![自知各利律克异舍])己(?=全部|全面|经|完成|建成|公开|公布|办结|办理|答复|整改|形成|连续|纳入|达到|按)/g,
  ),
  wrong(
    '末',
    '未',
    /(?<![年月季周期岁始毫粉文篇本])末(?=公开|收到|收取|发生|产生|开展|办结|办理|按|出现|发现|建立)/g,
  ),
  wrong('行政复意', '行政复议'),
  wrong('行证诉讼|行政述讼', '行政诉讼'),
];
