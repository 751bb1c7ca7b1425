/**
 * Words that the labels of a report's charts, its captions and titles are made of. Labels of these alone need no
 * dictionary of the system: that of ICU takes 8 ms to open, and another version of it may part words elsewhere.
 */
const WORDS: ReadonlySet<string> = new Set(
  [
    // Organs and places
    '政府 人民政府 省政府 市政府 县政府 区政府 镇政府 乡政府 办公室 办公厅 机关 本机关 部门 单位 街道 乡镇 区县 市直 直属',
    '委员会 教育局 公安局 财政局 民政局 司法局 发改委 卫健委 住建局 人社局 水利局 交通局 审计局 统计局 税务局 应急局',
    '省 市 县 区 镇 乡 局 厅 委 办',
    // What is disclosed
    '规章 规范性 文件 行政 普通 政策 政务 公文 公告 公示 通知 意见 办法 方案 决定 目录 指南 年报 报告 信息 会议 议题',
    '解读 回应 关切 建议 提案 人大 代表 政协 委员 干部 离退休 人事 任免 财政 预算 决算 采购 招标 规划 计划 统计 民生 教育 医疗 公共 卫生 环保 应急',
    '主动 公开 发布 制发 废止 失效 现行 有效 新增 累计 经济 社会 发展 重点 领域 其他 其它 动态 机构 职能',
    // Applications, and what became of them
    '申请 依申请 受理 办理 办结 答复 结转 上年 本年 下年度 新收 继续 予以 部分 不予 无法 提供 处理 网上 网络 信函 当面 邮寄 传真',
    '自然人 法人 商业 企业 科研 公益 组织 法律 中介 服务 律师',
    // Cases
    '复议 诉讼 许可 处罚 强制 收费 维持 纠正 结果 尚未 审结 未经 直接 起诉',
    // Where it is read
    '网站 门户 平台 微信 微博 公众号 客户端 短视频 新媒体 新闻 发布会 公报 报刊 广播 电视 热线 信箱 专栏 栏目 访问 浏览',
    // How it is counted
    '数量 件数 总数 总量 合计 总计 小计 比例 占比 增长 同比 情况 类别 类型 年度 季度 月份 第一 第二 第三 第四 一 二 三 四 上半年 下半年',
    '年 月 日 数 量 类 件 条 次 人 个 率 的 性 和 与 及 或 等 以及 及其 场次 人次 访问量 浏览量 点击量',
  ].flatMap((line) => line.split(' ')),
);

/** A hanzi that stands as a word of its own is a suffix (规范性, 办公室), unless it is one of these. */
export const LONE_WORD = /^[和与及或在对向为由以按经含等]/u;

const LONGEST = Math.max(...Array.from(WORDS, ({ length }) => length));

/** Hanzi in a row, or letters and digits in a row; other marks are left to those who know all scripts. */
const RUNS = /[\u4e00-\u9fff]+|[0-9A-Za-z]+/g;
const ONLY_RUNS = /^(?:[\u4e00-\u9fff]|[0-9A-Za-z])+$/;

/**
 * The words of a text of hanzi, letters and digits.
 * @returns in order, together the text; undefined where it is not of known words alone.
 */
export function knownWords(text: string): readonly string[] | undefined {
  if (!ONLY_RUNS.test(text)) return undefined;
  const words: string[] = [];
  for (const run of text.match(RUNS) ?? []) {
    const own = run < '\x7f' ? [run] : fewestWords(run);
    if (own === undefined) return undefined;
    words.push(...own);
  }
  return words;
}

/** A run of hanzi in as few words as can be; of several ways the one with the longest words first. */
function fewestWords(run: string): readonly string[] | undefined {
  // From the end, so that the first of equal ways begins with the longest word.
  const best: (readonly string[] | undefined)[] = [];
  best[run.length] = [];
  for (let start = run.length - 1; start >= 0; start--) {
    for (let length = Math.min(LONGEST, run.length - start); length > 0; length--) {
      const word = run.slice(start, start + length);
      const rest = best[start + length];
      if (rest === undefined || !WORDS.has(word)) continue;
      const known = best[start];
      if (known === undefined || rest.length + 1 < known.length) best[start] = [word, ...rest];
    }
  }
  return best[0];
}

/** What is known of a place between two characters: it is inside a word, before a suffix, between two words, or none of these. */
export type WordPlace = 'inside' | 'suffix' | 'between' | 'unknown';

/**
 * What is known of the places of a text that may have other words too.
 * @returns entry k is the place before character k; the text's start is between words
 */
export function wordPlaces(characters: readonly string[]): WordPlace[] {
  const places = characters.map((): WordPlace => 'unknown');
  let known = true;
  for (let at = 0; at < characters.length; ) {
    const length = longestWord(characters, at);
    if (known && length > 0) places[at] = isSuffix(characters, at, length) ? 'suffix' : 'between';
    for (let k = at + 1; k < at + length; k++) places[k] = 'inside';
    known = length > 0;
    at += Math.max(1, length);
  }
  return places;
}

/** The length of the longest word that begins here; 0 where none does. */
function longestWord(characters: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST, characters.length - at); length > 0; length--) {
    if (WORDS.has(characters.slice(at, at + length).join(''))) return length;
  }
  return 0;
}

const isSuffix = (characters: readonly string[], at: number, length: number): boolean =>
  length === 1 && !LONE_WORD.test(characters[at] ?? '');
