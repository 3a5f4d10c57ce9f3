import Findings
public import Messages
public import Posture

/// A rule as JSON for other programs: the keys are the same in every language.
public enum RuleDocument {
    /// Everything there is to say about a rule.
    public static func json(_ rule: RuleDescription, language: Language = .english) -> String {
        let prose = rule.prose(in: language)
        return JSONText.render(
            Document(
                id: rule.id,
                title: prose.title,
                severity: rule.severity.rawValue,
                summary: prose.summary,
                risk: prose.risk,
                repair: prose.repair,
                commands: rule.commands,
                cis: rule.cis,
                aliases: rule.aliases,
                bad: rule.bad,
                good: rule.good,
                references: rule.references
            )
        )
    }

    private struct Document: Encodable {
        let schemaVersion = 1
        let id, title, severity, summary: String
        let risk, repair: [String]
        let commands: String?
        let cis: String?
        let aliases: [String]
        let bad, good: String
        let references: [String]
    }
}
