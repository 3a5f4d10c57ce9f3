import Findings
import Messages
import Posture

extension SARIFRule {
    /// All rules of this program, sorted by id.
    static func all(_ catalogue: MessageCatalogue) -> [SARIFRule] {
        descriptions.map { SARIFRule($0, catalogue) }
    }

    /// The place of each rule among all.
    static let indices = Dictionary(uniqueKeysWithValues: descriptions.enumerated().map { ($1.id, $0) })

    private static let descriptions = RuleRegistry.descriptions.sorted { $0.id < $1.id }

    private init(_ rule: RuleDescription, _ catalogue: MessageCatalogue) {
        let prose = rule.prose(in: catalogue.language)
        id = rule.id
        name = rule.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        shortDescription = SARIFText(text: prose.title)
        fullDescription = SARIFText(text: prose.summary)
        help = Help(text: Self.text(rule, catalogue), markdown: Self.markdown(rule, catalogue))
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

    private static let why: Message = "Why it matters"
    private static let how: Message = "How to repair it, and what that does to what is running"

    private static func text(_ rule: RuleDescription, _ catalogue: MessageCatalogue) -> String {
        let prose = rule.prose(in: catalogue.language)
        let parts =
            [prose.summary, why.text(in: catalogue)] + prose.risk + [how.text(in: catalogue)] + prose.repair
        return parts.joined(separator: "\n\n")
    }

    private static func markdown(_ rule: RuleDescription, _ catalogue: MessageCatalogue) -> String {
        func heading(_ title: Message) -> String { "## \(title.text(in: catalogue))" }
        let prose = rule.prose(in: catalogue.language)
        var parts = [MarkdownText.text(prose.summary), heading(why)] + prose.risk.map(MarkdownText.text)
        parts += [heading(how)] + prose.repair.map(MarkdownText.text)
        if let commands = rule.commands {
            parts += [heading("Repair with gcloud"), MarkdownText.fenced(commands, language: "sh")]
        }
        parts += [heading("Fails"), MarkdownText.fenced(rule.bad, language: "terraform")]
        parts += [heading("Passes"), MarkdownText.fenced(rule.good, language: "terraform")]
        parts += [heading("Read on"), rule.references.map { "- <\($0)>" }.joined(separator: "\n")]
        return parts.joined(separator: "\n\n")
    }
}
