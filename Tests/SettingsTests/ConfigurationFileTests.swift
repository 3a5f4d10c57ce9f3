import Messages
import SettingValues
import SourceText
import TestSupport
import Testing

@testable import Settings

/// What a configuration file may say, and how it is refused.
struct ConfigurationFileTests {
    private func read(_ text: String, at path: String = ".shieldwatch.yaml") throws -> ConfigurationFile {
        try ConfigurationFile(SourceFile(path: path, text: text))
    }

    /// The place and the words of a refusal.
    private func refusal(_ text: String) -> String {
        let source = SourceFile(path: "f", text: text)
        do throws(SyntaxError) {
            _ = try ConfigurationFile(source)
            return "accepted"
        } catch {
            let place = source.position(at: error.range.lowerBound)
            return "\(place.line):\(place.column): \(error.message)"
        }
    }

    @Test func readsEveryKey() throws {
        let file = try read(PackageFolder.text("Fixtures/configuration/complete.yaml"))
        #expect(Set(file.entries.keys) == Set(ScanSetting.all.map(\.key)))
        #expect(file.entries["paths"]?.value == .list(["live", "modules"]))
        #expect(file.entries["exit-zero"]?.value == .flag(false))
        #expect(file.entries["fail-on"]?.value == .text("high"))
    }

    @Test func anEmptyFileSetsNothing() throws {
        for text in ["", "# nothing\n", "---\n", "{}\n"] { #expect(try read(text).entries.isEmpty) }
    }

    @Test func quotedTextMayHoldAnything() throws {
        let text = #"paths: ['it''s &x', "\" *y", a&b, c*, "!z"] # &nothing"# + "\n"
        #expect(try read(text).entries["paths"]?.value == .list(["it's &x", "\" *y", "a&b", "c*", "!z"]))
    }

    @Test func pathsAreRelativeToTheFile() throws {
        let text = "paths: [., live, /abs]\nbaseline: known.json\noutput-file: '-'\nvar-file: [a.tfvars]\n"
        let entries = try read(text, at: "../../.shieldwatch.yaml").entries
        #expect(entries["paths"]?.value == .list(["../../", "../../live", "/abs"]))
        #expect(entries["baseline"]?.value == .text("../../known.json"))
        #expect(entries["output-file"]?.value == .text("-"))
        #expect(entries["var-file"]?.value == .list(["../../a.tfvars"]))
    }

    @Test(arguments: PackageFolder.names(in: "Fixtures/configuration/refused"))
    func refuses(_ name: String) throws {
        let text = try PackageFolder.text("Fixtures/configuration/refused/\(name)")
        let first = try #require(text.split(separator: "\n").first)
        #expect(first.hasPrefix("# expect "))
        let expected = first.dropFirst("# expect ".count)
        #expect(refusal(text).hasPrefix(expected))
    }

    @Test func refusesBombsQuickly() {
        let aliases = "a: &a [x]\nb: &b [*a, *a]\n"
        let deep = String(repeating: "[", count: 500_000)
        let dashes = "paths: \n" + String(repeating: "- ", count: 500_000)
        let keys = String(repeating: "? ", count: 500_000)
        let clock = ContinuousClock()
        let time = clock.measure {
            for text in [aliases, deep, dashes, keys, "paths: \(deep)"] { #expect(refusal(text) != "accepted") }
        }
        #expect(time < .seconds(10))
    }

    @Test func bytesThatAreNotTextAreRefused() {
        #expect(throws: SyntaxError.self) {
            try ConfigurationFile(SourceFile(path: "f", bytes: [0x66, 0x3A, 0x20, 0xFF]))
        }
    }
}
