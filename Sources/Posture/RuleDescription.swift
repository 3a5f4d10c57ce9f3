public import Findings
public import Messages

/// A rule in words and numbers, for reports, `explain` and `rules`.
public struct RuleDescription: Sendable {
    /// The permanent name, such as `node-integrity-monitoring`.
    public let id: String

    /// How much it matters.
    public let severity: Severity

    /// The recommendation's number in the CIS Google Kubernetes Engine benchmark, the same from 1.2 to 1.9; nil
    /// where the benchmark has none.
    public let cis: String?

    /// The names other tools have for the same thing.
    public let aliases: [String]

    /// The rule in English.
    public let english: RuleProse

    /// The rule in Japanese.
    public let japanese: RuleProse

    /// How to repair it with gcloud and kubectl, as text for a shell; names in capitals are for the reader to fill in.
    /// Nil where there is nothing at Google to repair.
    public let commands: String?

    /// Terraform that fails the rule; runs as a test.
    public let bad: String

    /// Terraform that passes the rule; runs as a test.
    public let good: String

    /// Pages where the platform's makers say so.
    public let references: [String]

    /// The rule in the words of a language.
    public func prose(in language: Language) -> RuleProse {
        switch language {
        case .english: english
        case .japanese: japanese
        }
    }
}

/// What there is to say about a rule, in one language.
public struct RuleProse: Sendable {
    /// What should be so, as a heading.
    public let title: String

    /// What the rule looks at, in a sentence or two.
    public let summary: String

    /// Why it matters, in paragraphs for somebody who meets the subject for the first time.
    public let risk: [String]

    /// How to repair it and what that does to what is running, in paragraphs.
    public let repair: [String]
}
