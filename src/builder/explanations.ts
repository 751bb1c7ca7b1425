import { SETTINGS_EXPLANATIONS } from '../checks/settings-explanations.ts';
import { CHART_EXPLANATIONS } from '../content/chart-explanations.ts';
import { FIGURE_EXPLANATIONS } from '../content/figure-explanations.ts';
import { KEY_EXPLANATIONS } from '../content/key-explanations.ts';
import { VALUE_EXPLANATIONS } from '../content/value-explanations.ts';
import { because, type Explanation, type Explanations } from '../diagnostics/explanation.ts';
import { IMAGE_EXPLANATIONS } from '../images/explanations.ts';
import { LAYOUT_EXPLANATIONS } from '../layout/explanations.ts';
import { MARKDOWN_EXPLANATIONS } from '../markdown/explanations.ts';
import { REFERENCE_EXPLANATIONS } from '../references/explanations.ts';
import { FILE_EXPLANATIONS } from '../source/file-explanations.ts';
import { YAML_EXPLANATIONS } from '../source/yaml-explanations.ts';
import { ruleOf } from './catalogue.ts';

const FONTS: Explanations = {
  W201: because(
    '字体文件坏了或不完整，排出来的字会缺笔少画，文件也可能打不开。',
    'A damaged font draws its characters wrong, and may break the files.',
  ),
  W202: because(
    '字体按用途命名，程序才知道哪个用于标题、哪个用于正文；一个也没有，多半是文件夹写错了。',
    'Fonts are named by their role; where none is, it is probably another folder.',
  ),
};

/** What is explained of the codes that are no rule's: a rule explains itself. */
export const EXPLANATIONS: Explanations = {
  ...FILE_EXPLANATIONS,
  ...YAML_EXPLANATIONS,
  ...KEY_EXPLANATIONS,
  ...FIGURE_EXPLANATIONS,
  ...VALUE_EXPLANATIONS,
  ...CHART_EXPLANATIONS,
  ...IMAGE_EXPLANATIONS,
  ...MARKDOWN_EXPLANATIONS,
  ...REFERENCE_EXPLANATIONS,
  ...SETTINGS_EXPLANATIONS,
  ...LAYOUT_EXPLANATIONS,
  ...FONTS,
};

/** Why a code matters, with its examples; undefined for a code that there is not. */
export function explanationOf(code: string): Explanation | undefined {
  return ruleOf(code) ?? EXPLANATIONS[code];
}
