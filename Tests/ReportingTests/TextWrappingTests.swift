import Testing

@testable import Reporting

/// Lines end where a reader of the language expects it.
struct TextWrappingTests {
    @Test func englishBreaksAtSpacesOnly() {
        #expect(TextWrapping.wrap("one two  three\nfour", width: 9) == ["one two", "three", "four"])
        #expect(TextWrapping.wrap("https://example.com/long (x)", width: 6) == ["https://example.com/long", "(x)"])
        #expect(TextWrapping.wrap("", width: 6) == [])
    }

    @Test func japaneseBreaksBetweenCharacters() {
        #expect(TextWrapping.wrap("改竄を検出する仕組み", width: 10) == ["改竄を検出", "する仕組み"])
        #expect(TextWrapping.wrap("日本語", width: 1) == ["日", "本", "語"])
    }

    @Test(arguments: ["、", "。", "」", ")", "）", "ー", "っ", "ゃ", "々", "!", "?", "・", "…"])
    func noLineBeginsWith(_ mark: String) {
        #expect(TextWrapping.wrap("漢字漢字\(mark)漢字", width: 8) == ["漢字漢", "字\(mark)漢字"])
    }

    @Test(arguments: ["「", "(", "（", "『", "["])
    func noLineEndsWith(_ mark: String) {
        #expect(TextWrapping.wrap("漢字漢\(mark)字漢", width: 8) == ["漢字漢", "\(mark)字漢"])
    }

    @Test func latinWordsInJapaneseStayWhole() {
        #expect(
            TextWrapping.wrap("値は google_container_cluster にあります", width: 28) == [
                "値は", "google_container_cluster に", "あります",
            ]
        )
        #expect(TextWrapping.wrap("漢字 GKE 漢字", width: 40) == ["漢字 GKE 漢字"])
        #expect(TextWrapping.wrap("漢字(vTPM)漢字", width: 8) == ["漢字", "(vTPM)漢", "字"])
    }

    @Test func numbersStayWithWhatTheyCount() {
        #expect(TextWrapping.wrap("検出結果 12 件です", width: 11) == ["検出結果", "12 件です"])
    }

    @Test func katakanaWordsStayWholeWhileTheyAreShort() {
        #expect(TextWrapping.wrap("この整合性モニタリング", width: 16) == ["この整合性", "モニタリング"])
        let long = String(repeating: "カ", count: 40)
        #expect(TextWrapping.wrap(long, width: 40).allSatisfy { $0.count <= 20 })
    }

    /// Whatever the width: nothing is lost, the limit holds where it can, and the forbidden places are kept.
    @Test(arguments: 12...60)
    func keepsEverything(_ width: Int) {
        let text = "Shielded VM は、ブート シーケンスの各要素を「測定」し、vTPM(仮想トラステッド プラットフォーム モジュール)に記録します。 ".dropLast()
        let lines = TextWrapping.wrap(String(text), width: width)
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        for line in lines {
            #expect(line.first.map { !"、。」)ーャュョ".contains($0) } == true)
            #expect(line.last.map { !"「(".contains($0) } == true)
            #expect(DisplayWidth.of(line) <= max(width, 32))
        }
    }
}
