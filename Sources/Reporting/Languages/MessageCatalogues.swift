public import Messages

extension MessageCatalogue {
    /// Japanese, as Google Cloud's Japanese documentation writes.
    public static let japanese = MessageCatalogue(
        .japanese,
        templates: Dictionary(
            JapaneseTemplates.all.flatMap { $0.map { ($0.key, $0.value) } },
            uniquingKeysWith: { first, _ in first }
        ),
        separators: [.comma: "、", .semicolon: "、", .statement: "。"]
    )

    /// The catalogue of a language.
    public static func catalogue(for language: Language) -> MessageCatalogue {
        switch language {
        case .english: .english
        case .japanese: .japanese
        }
    }
}

/// The Japanese templates by the English ones, in one file for each area of the sources.
enum JapaneseTemplates {
    /// All areas; a template that several of them need stands in one.
    static let all: [[String: String]] = [
        notifications,
        syntax, evaluation, collections, text, types, files, documents, modules, posture, reports, formats,
        suppressions, settings, measuredBoot, measuredBootCommands, attestation, revocations, references,
        referenceCommands, cohorts, logEntries, loggingQuery, loggingQueryWarnings, queryCommand, eventReports, alerts,
        alertProblems, monitor, demonstration, entrySources, pages, databases, operations,
        JapaneseCommands.templates,
    ]
}
