import { listed, type Phrases } from "./phrases.ts";

/** Written without spaces: the signs of a phrase stand for its words. */
export const ja: Phrases = {
  closing: listed(`
    ありがとう, ありがとうございます, ありがとうございました, 有難う, 有難うございます, 有難うございました,
    ありがとうです, 感謝します, 感謝です, サンキュー, 解決しました, 解決です, 直りました, 治りました,
    助かりました, 助かります, できました, 大丈夫です, お疲れ様です, お疲れ様でした, おやすみなさい
  `),
  fillers: listed(`
    どうも, 本当に, ほんとうに, ほんとに, 誠に, はい, 了解です, 了解しました, 承知しました, わかりました,
    分かりました, 無事, 無事に, ご対応, 対応, ご返信, 返信, お返事, 早速の, とても, すごく, の, に, を,
    いただき, 頂き, みなさん, 皆さん, おかげさまで, これで
  `),
  request: listed(`
    ください, 下さい, お願い, 教えて, どう, なぜ, いつ, どこ, 誰, 何, ですか, ますか, でしょうか, ません,
    できない, 困って, まだ
  `),
  placeholder: [],
  promise: [],
  redirect: [],
  asks: [],
  offers: [],
};
