import Findings
import Foundation
import Messages
import Posture
import TestSupport
import Testing

@testable import Reporting

/// Rules as text and as documents, in every language.
struct RuleTextTests {
    private static let descriptions = RuleRegistry.rules.map(\.description)

    /// Titles begin in the same cell, however wide the characters before them are.
    @Test(arguments: Language.allCases)
    func columnsOfTheListAreAligned(_ language: Language) throws {
        let lines = RuleText.list(Self.descriptions, language: language).split(separator: "\n").map(String.init)
        #expect(lines.count == Self.descriptions.count)
        let starts = try zip(lines, Self.descriptions).map { line, rule in
            let title = try #require(line.range(of: rule.prose(in: language).title, options: .backwards))
            return DisplayWidth.of(line[..<title.lowerBound])
        }
        #expect(Set(starts).count == 1)
    }

    @Test(arguments: descriptions.map(\.id))
    func explanationsFitATerminal(_ id: String) throws {
        let rule = try #require(RuleRegistry.rule(named: id)).description
        for language in Language.allCases {
            let text = RuleText.explanation(rule, language: language)
            let prose = text.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            #expect(prose.count > 10)
            #expect(prose.allSatisfy { DisplayWidth.of($0) <= 94 })
            for part in [rule.commands ?? "", rule.good, rule.bad] {
                for line in part.split(separator: "\n") { #expect(text.contains("    \(line)\n")) }
            }
        }
    }

    @Test(arguments: descriptions.map(\.id))
    func documentsKeepToTheirSchema(_ id: String) throws {
        let rule = try #require(RuleRegistry.rule(named: id)).description
        let schema = try Self.object(PackageFolder.text("Documentation/schemas/explain.schema.json"))
        let required = try #require(schema["required"] as? [String])
        let properties = try #require(schema["properties"] as? [String: Any])
        #expect(Set(required).union(["cis", "commands"]) == Set(properties.keys))
        for language in Language.allCases {
            let document = try Self.object(RuleDocument.json(rule, language: language))
            #expect(Set(document.keys) == Set(required).union(rule.cis == nil ? ["commands"] : ["cis", "commands"]))
            #expect(document["title"] as? String == rule.prose(in: language).title)
            #expect(document["repair"] as? [String] == rule.prose(in: language).repair)
            #expect(document["severity"] as? String == rule.severity.rawValue)
        }
    }

    private static func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
}
