/** A line of the form that waits for something: a key without value and without lines of its own. */
export function isBlank(line: string, next = '', afterNext = ''): boolean {
  if (/^\s*#/.test(line)) return false;
  if (line.includes('待填写') || /:[,]|: }/.test(line)) return true;
  const indent = (one: string): number => /^ */.exec(one)?.[0].length ?? 0;
  const below = /^\s*#/.test(next) ? afterNext : next;
  const holds = indent(next) > indent(line) || indent(below) > indent(line);
  return /^\s*[^\s].*:$/.test(line) && !holds;
}

/** The form with zeros and words in its blanks, as a clerk of an office without applications would fill it in. */
export function filled(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, i) => {
      if (!isBlank(line, lines[i + 1], lines[i + 2])) return line;
      if (line.includes('待填写')) return line.replace('（待填写）', '全年公开信息12条，未收取信息处理费。');
      if (line.includes('{')) return line.replaceAll(/:(?=,| \})/g, ': 0');
      if (/邮编/.test(line)) return `${line} "255003"`;
      if (/部门|地址|电话|邮箱/.test(line)) return `${line} 某处`;
      return `${line} ${/行政许可|行政处罚|行政强制|行政事业性收费/.test(line) ? '0' : '{}'}`;
    })
    .join('\n');
}
