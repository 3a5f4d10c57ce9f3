import Findings
import GKEInventory
import Messages
import SourceText

/// Something that may be wrong with an alert.
///
/// One file in Rules/ and one line in ``AlertRules``.
protocol AlertRule: Sendable {
    /// The permanent names of what it finds.
    var kinds: [String] { get }

    /// What is wrong with one path.
    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem]

    /// What is wrong besides the paths.
    func problems(in context: AlertContext) -> [AlertProblem]
}

extension AlertRule {
    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] { [] }

    func problems(in context: AlertContext) -> [AlertProblem] { [] }

    /// A problem at a value.
    /// - Parameter word: the very word that is wrong, to be found in what the value is written in.
    func problem(
        _ kind: String,
        at value: DescribedValue,
        word: String? = nil,
        label: Message,
        _ message: Message,
        fix: Message,
        isNote: Bool = false,
        in context: AlertContext
    ) -> AlertProblem {
        AlertProblem(
            kind: kind,
            location: context.place(of: word, in: value),
            label: label,
            message: message,
            fix: fix,
            isNote: isNote
        )
    }
}

/// All that rules look at.
struct AlertContext {
    let resources: AlertingResources
    let paths: [AlertPath]
    let sources: [String: SourceFile]

    /// Where a word stands in what a value is written in; the value's own place where it does not.
    func place(of word: String?, in value: DescribedValue) -> SourceLocation {
        guard let word, !word.isEmpty else { return value.location }
        for location in [value.location, value.source].compactMap(\.self) {
            if let found = WordPlace.find(word, in: location, sources[location.file]) { return found }
        }
        return value.location
    }
}

/// All rules about alerts. A new one is a file in Rules/ and a line here.
enum AlertRules {
    static let all: [any AlertRule] = [
        NeverMatches(), TooWide(), TooNarrow(), UnknownLabel(), UnknownField(), UnknownMetric(), IndexInPath(),
        InvalidFilter(), LabelExtractorMismatch(), InvalidExtractor(), WrongAligner(), WrongComparison(),
        WrongThreshold(), WrongStatus(), InvalidPolicy(), InvalidMetric(),
        OnePhaseOnly(), MissingRateLimit(), LogMatchNotAlone(), CombinerNeedsAll(), NoChannel(), InvalidChannel(),
        DisabledParts(), ExcludedEntries(), WrongProjectScope(), UnwatchedMetric(), UnknownCategory(), MissingLogName(),
        RedundantLabel(),
        SinkDestination(), InvalidOAuthScope(), InvalidEnum(), UnknownRole(),
    ]

    /// The permanent names of all that is found.
    static let kinds = all.flatMap(\.kinds)
}
