import Messages
import Reporting
import TestSupport
import Testing

@testable import shieldwatch

/// Help in Japanese is Japanese throughout.
struct JapaneseHelpTests {
    private static let catalogue = MessageCatalogue.japanese

    /// The list can be pasted into the catalogue and worked off.
    @Test func everyTextIsTranslated() throws {
        var seen: Set<String> = []
        let missing = try Manual.make().messages.map(\.template)
            .filter { Self.catalogue.message(saying: $0) == nil && seen.insert($0).inserted }
        let list = missing.map { "        \($0.debugDescription): \"\"," }.joined(separator: "\n")
        #expect(
            missing.isEmpty,
            """
            \(missing.count) texts of help have no Japanese in Sources/Reporting/Languages/Japanese/Commands.swift:
            \(list)
            """
        )
    }

    /// Four English words side by side are a sentence that nobody has translated; code is no sentence.
    @Test(arguments: HelpTests.subjects)
    func noEnglishIsLeft(_ words: [String]) throws {
        let text = try Binary.run(["help"] + words + ["--lang", "ja"]).output
        let code = try Manual.make().examples.values.joined().map(\.commandLine)
        let english = text.split(separator: "\n").filter { line in
            let prose = line.replacing(/`[^`]*`?/, with: "")
            return !code.contains { line.hasSuffix($0) } && prose.contains(/([A-Za-z]+[ ,;:]+){3}[a-z]+/)
        }
        #expect(english.isEmpty, "\(english.joined(separator: "\n"))")
    }

    /// The words that the glossary settles: where the English has the one, the Japanese has the other.
    @Test func theGlossaryIsFollowed() {
        let terms = [
            ("node pool", "ノードプール"), ("cluster", "クラスタ"), ("severity", "重大度"), ("finding", "検出結果"),
            ("not determined", "判定できない"), ("integrity", "整合性"), ("baseline", "ベースライン"), ("rule", "ルール|RULE"),
            ("plan ", "プラン|計画"), ("suppress", "抑制"),
        ]
        let never = ["クラスター", "ノード プール", "フォルダー", "ユーザ ", "サーバ ", "下さい", "出来"]
        for (english, japanese) in Self.catalogue.templates {
            for (term, word) in terms where english.lowercased().contains(term) {
                #expect(word.split(separator: "|").contains { japanese.contains($0) }, "\(english): \(japanese)")
            }
            for word in never { #expect(!japanese.contains(word), "\(japanese)") }
        }
    }

    /// Half-width spaces stand between Latin and Japanese, and nowhere beside Japanese punctuation.
    @Test func theTypesettingIsRight() {
        for japanese in Self.catalogue.templates.values {
            let text = japanese.replacing(/`[^`]*`/, with: "x")
            #expect(!text.contains(/[A-Za-z0-9][ぁ-んァ-ヶ一-龠]/), "\(japanese)")
            #expect(!text.contains(/[ぁ-んァ-ヶー一-龠][A-Za-z0-9]/), "\(japanese)")
            #expect(!text.contains(/[、。] | [、。]/), "\(japanese)")
            #expect(!text.contains(/[０-９Ａ-Ｚａ-ｚ（）]/), "\(japanese)")
        }
    }

    /// Both languages say the same things: what goes into a sentence goes into its translation.
    @Test func nothingThatGoesInIsLost() {
        func places(_ text: String) -> Set<Substring> { Set(text.matches(of: /\{\d+\}/).map(\.output)) }
        for (english, japanese) in Self.catalogue.templates {
            #expect(places(japanese) == places(english), "\(english)")
        }
    }
}
