import Messages
import Testing

@testable import Reporting

/// Every message has its Japanese, and the Japanese catalogue holds nothing else.
struct CatalogueTests {
    private static let japanese = MessageCatalogue.japanese.templates

    @Test func sourcesAreReadWhole() throws {
        #expect(MessageSources.files.count > 120)
        #expect(MessageSources.messages.count > 250)
        for file in MessageSources.files {
            #expect(SwiftLiterals(try source(file)).isSound, "\(file) is not read as Swift reads it")
        }
    }

    @Test(
        arguments: [
            ("expected ',' or ']' in a list", true), ("{0} passed", true), ("also {0}", true), ("Severity {0}", true),
            ("expected ']' behind '[*'", true), ("a bool", true), ("no argument of {0}: {1}", true),
            ("enable_secure_boot", false), ("  --> {0}", false), ("{0}:{1}:{2}", false), ("{0} ({1})", false),
            ("node_config.{0}", false), ("auto", false), ("var.{0}", false), ("", false), ("...", false),
        ]
    )
    func wordsMakeAMessage(_ template: String, _ isMessage: Bool) {
        #expect(MessageSources.isSentence(template) == isMessage)
    }

    @Test func everyMessageIsTranslated() {
        let missing = MessageSources.messages.filter { Self.japanese[$0.literal.template] == nil }
        let list = missing.map { "\($0.file):\($0.literal.line): \($0.literal.template.debugDescription)" }
        #expect(
            missing.isEmpty,
            """
            \(missing.count) messages have no Japanese. Add each to Sources/Reporting/Languages/Japanese, or, if it is \
            no message, to the exceptions in MessageSources.swift:
            \(list.joined(separator: "\n"))
            """
        )
    }

    @Test func everyEntryTranslatesAMessage() {
        let templates = Set(MessageSources.literals.map(\.literal.template))
        let dead = Self.japanese.keys.filter { !templates.contains($0) }.sorted()
        #expect(dead.isEmpty, "no source says: \(dead.map(\.debugDescription).joined(separator: "\n"))")
    }

    @Test func noTemplateIsTranslatedTwice() {
        let keys = JapaneseTemplates.all.flatMap(\.keys)
        let twice = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        #expect(twice.isEmpty, "\(twice)")
    }

    @Test func slotsAreTheSame() {
        for (english, japanese) in Self.japanese.sorted(by: { $0.key < $1.key }) {
            #expect(slots(english) == slots(japanese), "\(english.debugDescription)")
        }
    }

    @Test func everyLanguageHasACatalogue() {
        for language in Language.allCases { #expect(MessageCatalogue.catalogue(for: language).language == language) }
    }

    private func slots(_ template: String) -> [String] {
        template.matches(of: /\{\d+\}/).map { String($0.output) }.sorted()
    }

    private func source(_ file: String) throws -> String { try MessageSources.text(file) }
}
