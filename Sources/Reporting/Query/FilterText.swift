public import LoggingQuery
public import Messages

/// A filter as the service reads it, for people.
public enum FilterText {
    /// What `query --explain` says: the tree, one part a line, and what may mean something else than was meant.
    public static func render(_ filter: LoggingFilter, language: Language, style: TerminalStyle) -> String {
        let catalogue = MessageCatalogue.catalogue(for: language)
        return tree(filter.tree, "", "", catalogue).joined() + warnings(filter, catalogue, style)
    }

    private static func warnings(
        _ filter: LoggingFilter,
        _ catalogue: MessageCatalogue,
        _ style: TerminalStyle
    ) -> String {
        filter.warnings.map { warning in
            let location = FilterPlace.location(of: warning.range, in: filter.text)
            let frame = CodeFrame(source: FilterPlace.source(filter.text), location: location, label: "", style: style)
            let heading = VisibleText.line(warning.message.text(in: catalogue))
            let lines = ["", "\(style.mark(warning.kind.rawValue, .open)) \(heading)"] + frame.lines()
            return lines.map(FilterErrorText.trimmed).joined(separator: "\n") + "\n"
        }.joined()
    }

    private static func tree(
        _ node: FilterNode,
        _ mark: String,
        _ indentation: String,
        _ catalogue: MessageCatalogue
    ) -> [String] {
        let children = node.children
        var lines = ["\(mark)\(VisibleText.line(FilterWords.text(of: node)))\n"]
        for (index, child) in children.enumerated() {
            let isLast = index == children.count - 1
            lines += tree(
                child,
                indentation + (isLast ? "└─ " : "├─ "),
                indentation + (isLast ? "   " : "│  "),
                catalogue
            )
        }
        return lines
    }
}

/// What the parts of a filter are called: as the language writes them, in every language of reports.
enum FilterWords {
    /// A part without those below it.
    static func text(of node: FilterNode) -> String {
        switch node.kind {
        case .everything: "everything"
        case .all: "AND"
        case .any: "OR"
        case .not: "NOT"
        case .comparison(let comparison):
            "\(comparison.subject.text) \(comparison.comparison.rawValue) \(comparison.literal.source)"
        case .presence(let field): "\(field.text):*"
        case .global(let term): "SEARCH ANY FIELD : \(term.literal.source)"
        case .function(let function): function.text
        }
    }
}
