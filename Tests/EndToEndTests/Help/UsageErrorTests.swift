import Foundation
import Messages
import TestSupport
import Testing

@testable import shieldwatch

/// A wrong command line is told in the reader's language, with the usage and where there is more.
struct UsageErrorTests {
    private static let cases: [(words: [String], english: String, japanese: String)] = [
        (["scan", "--fomat"], "Did you mean '--format'?", "'--format' ではありませんか?"),
        (["scan", "--zzzzzz"], "Unknown option '--zzzzzz'", "'--zzzzzz' というオプションはありません"),
        (["scan", "-z"], "Unknown option '-z'", "'-z' というオプションはありません"),
        (["scan", "--format"], "Missing value for '--format", "値が指定されていません"),
        (["scan", "--show-passed=x"], "does not take any value, but 'x'", "値を指定できませんが、'x' が指定されています。"),
        (["scan", "--var", "watch"], "--var takes NAME=VALUE, not 'watch'.", "「変数名=値」の形で指定してください。'watch'"),
        (["scna"], "There is no command 'scna'. Did you mean 'scan'?", "'scna' というコマンドはありません。'scan'"),
        (["nothing"], "There is no command 'nothing'.", "'nothing' というコマンドはありません。"),
        (["explain"], "Missing expected argument '<rule>'", "引数 '<rule>' を指定してください"),
        (["explain", "nothing"], "There is no rule 'nothing'.", "'nothing' というルールはありません。"),
        (["explain", "a", "b", "c"], "2 unexpected arguments: 'b', 'c'", "余分な引数が 2 個あります: 'b', 'c'"),
        (["rules", "more"], "Unexpected argument 'more'", "余分な引数 'more' があります"),
        (["completions", "bsh"], "It may be: bash, fish, zsh. Did you mean 'bash'?", "'bash' ではありませんか?"),
        (["help", "scn"], "There is no command or topic 'scn'. Did you mean 'scan'?", "コマンドやトピックはありません。'scan'"),
        (["help", "scan", "x"], "There is no command 'x'.", "'x' というコマンドはありません。"),
        (
            ["demo", "--fleet", "nowhere"], "There is no folder nowhere; without --fleet the program shows its own.",
            "nowhere というフォルダはありません。--fleet を省略すると、組み込みの例を使います。"
        ),
    ]

    @Test(arguments: cases)
    func saysWhatIsWrong(_ words: [String], _ english: String, _ japanese: String) throws {
        let run = try Binary.run(words)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.complaints.hasPrefix("Error: ") && run.complaints.contains(english), "\(run.complaints)")
        #expect(run.complaints.contains("\nUsage: shieldwatch") && run.complaints.hasSuffix("--help` says more.\n"))

        let other = try Binary.run(words, environment: ["LANG": "ja_JP.UTF-8"])
        #expect(other.status == 64)
        #expect(other.complaints.hasPrefix("エラー: ") && other.complaints.contains(japanese), "\(other.complaints)")
        #expect(other.complaints.contains("\n使い方: shieldwatch") && other.complaints.hasSuffix("を実行してください。\n"))
        #expect(try Binary.run(["--lang", "ja"] + words).complaints == other.complaints)
        #expect(
            try Binary.run(words + ["--lang=en"], environment: ["LANG": "ja_JP.UTF-8"]).complaints == run.complaints
        )
    }

    @Test func anUnknownLanguageIsNamed() throws {
        let run = try Binary.run(["scan", "--lang", "fr"])
        #expect(run.status == 64)
        #expect(run.complaints.contains("The value 'fr' is invalid for '--lang <lang>'. It may be: en, ja."))
        #expect(try Binary.run(["rules", "--lang=jp"]).complaints.contains("Did you mean 'ja'?"))
    }

    @Test func wordsBehindTheTerminatorAreNoLanguage() {
        let words = CommandLineWords(["scan", "--lang", "ja", "--", "--lang", "en"])
        #expect(words.language == .japanese)
        #expect(words.words == ["scan", "--", "--lang", "en"])
        #expect(words.forParser(knowsLanguage: true) == ["scan", "--lang", "ja", "--", "--lang", "en"])
        #expect(CommandLineWords(["--lang=en", "--lang=ja"]).language == .japanese)
        #expect(CommandLineWords(["scan", "--lang"]).languageName == "")
    }

    /// The parser's own error knows one language only.
    @Test func usageErrorsAreMessages() throws {
        let files = FileManager.default.enumerator(atPath: PackageFolder.path("Sources/shieldwatch"))
        let names = files?.compactMap { $0 as? String } ?? []
        #expect(names.count > 10)
        for name in names where name.hasSuffix(".swift") {
            let text = try PackageFolder.text("Sources/shieldwatch/\(name)")
            #expect(!text.contains("ValidationError("), "\(name): throw UsageError, which can be said in Japanese, too")
        }
    }
}
