/// What Japanese text must not contain, after the conventions of Google Cloud's Japanese documentation.
enum JapaneseStyle {
    /// What is wrong with a text, in its own words; empty when nothing is.
    static func faults(in text: String) -> [String] {
        // Something has to stay where code was: what stands around it is not beside each other.
        let words = text.replacing(/`[^`]*`/, with: "`")
        let terms = forbidden.filter { words.contains($0) }
        let patterns = Self.patterns.compactMap { name, pattern in
            (try? pattern.firstMatch(in: words)).flatMap { $0 }.map { "\(name): \(words[$0.range])" }
        }
        return terms + patterns
    }

    /// Sentences that do not end in です・ます.
    static func impoliteSentences(in text: String) -> [String] {
        let plain = text.replacing(/\([^()]*\)/, with: "")
        return plain.split(separator: "。").map(String.init).filter { sentence in
            !polite.contains { sentence.hasSuffix($0) }
        }
    }

    private static let polite = ["です", "ます", "ません", "でした", "ました", "ください", "ましょう"]

    /// Spellings that the glossary decides otherwise.
    private static let forbidden = [
        "クラスター", "ノード プール", "セキュア ブート", "コントロールプレーン", "オートプロビジョニング", "自動プロビジョニング ノード",
        "マネージドインスタンスグループ", "整合性監視モニタリング", "完全性", "フォルダー", "ブート ローダー", "ファイルシステム",
        "バーチャル", "サーバ ", "ユーザ ", "出来", "下さい", "致します", "シールド GKE", "シールドされた GKE Node", "Shielded GKE ノード",
    ]

    private static var patterns: [(String, Regex<Substring>)] {
        [
            ("full-width digits or letters", /[０-９Ａ-Ｚａ-ｚ]/),
            ("half-width katakana or punctuation", /[\u{FF61}-\u{FF9F}]/),
            ("full-width brackets", /[（）［］]/),
            ("no space between Latin and Japanese", /[A-Za-z0-9][ぁ-ゖァ-ヺー一-龠々]|[ぁ-ゖァ-ヺー一-龠々][A-Za-z0-9]/),
            ("a space between Japanese words", /[ぁ-ゖ一-龠] [ぁ-ゖ一-龠ァ-ヺ]|[ァ-ヺー] [ぁ-ゖ一-龠]/),
            ("a space beside punctuation", /[、。] | [、。]/),
            ("Western punctuation", /[ぁ-ゖァ-ヺー一-龠][,.;]/),
            ("plain style", /である[。、]|だ。|のだ/),
            ("English words", /(?:^|[^a-z.])(?!gcloud |kubectl |clusters |container )[a-z]{2,} [a-z]{2,} [a-z]{2,}/),
        ]
    }
}
