import Findings
import Posture

extension SARIFRule {
    /// All rules of this program, sorted by id.
    static let all = RuleRegistry.rules.map(\.description).sorted { $0.id < $1.id }.map(SARIFRule.init)

    private init(_ rule: RuleDescription) {
        let prose = rule.english
        id = rule.id
        name = rule.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        shortDescription = SARIFText(text: prose.title)
        fullDescription = SARIFText(text: prose.summary)
        help = Help(text: Self.text(rule), markdown: Self.markdown(rule))
        helpUri = rule.references.first
        defaultConfiguration = Configuration(level: Self.level(rule.severity))
        properties = Properties(
            tags: ["security", "gke"] + (rule.cis.map { ["CIS GKE \($0)"] } ?? []),
            precision: "high",
            securitySeverity: Self.score(rule.severity)
        )
    }

    /// How a severity is spoken of in SARIF, which has three levels.
    static func level(_ severity: Severity) -> String {
        switch severity {
        case .critical, .high: "error"
        case .medium: "warning"
        case .low: "note"
        }
    }

    /// A number in the middle of the range that GitHub shows with the same word: over 9.0 critical, from 7.0 high,
    /// from 4.0 medium.
    private static func score(_ severity: Severity) -> String {
        switch severity {
        case .critical: "9.5"
        case .high: "8.0"
        case .medium: "5.0"
        case .low: "3.0"
        }
    }

    private static func text(_ rule: RuleDescription) -> String {
        let prose = rule.english
        let parts =
            [prose.summary, "Why it matters"] + prose.risk
            + ["How to repair it, and what that does to what is running"] + prose.repair
        return parts.joined(separator: "\n\n")
    }

    private static func markdown(_ rule: RuleDescription) -> String {
        let prose = rule.english
        var parts = [MarkdownText.text(prose.summary), "## Why it matters"] + prose.risk.map(MarkdownText.text)
        parts.append("## How to repair it, and what that does to what is running")
        parts += prose.repair.map(MarkdownText.text)
        parts += ["## Fails", MarkdownText.fenced(rule.bad, language: "terraform")]
        parts += ["## Passes", MarkdownText.fenced(rule.good, language: "terraform")]
        parts += ["## Read on", rule.references.map { "- <\($0)>" }.joined(separator: "\n")]
        return parts.joined(separator: "\n\n")
    }
}
