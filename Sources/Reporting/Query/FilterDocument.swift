import Findings
public import LoggingQuery
public import Messages

/// JSON about a filter, in the shape of Documentation/schemas/query-explain.schema.json.
public enum FilterDocument {
    /// What `query --explain` says.
    public static func json(_ filter: LoggingFilter, language: Language) -> String {
        JSONText.render(
            Document(
                filter: filter.text,
                tree: Part(filter.tree),
                warnings: filter.warnings.map { Warning($0, filter.text, .catalogue(for: language)) },
                error: nil
            )
        )
    }

    /// What `query --explain` says of a filter that the service would refuse.
    public static func json(_ error: FilterError, in filter: String, language: Language) -> String {
        let place = FilterPlace.location(of: error.range, in: filter)
        let message = error.message.text(in: .catalogue(for: language))
        return JSONText.render(
            Document(
                filter: filter,
                tree: nil,
                warnings: nil,
                error: Fault(kind: error.kind.rawValue, message: message, line: place.line, column: place.column)
            )
        )
    }

    private struct Document: Encodable {
        let schemaVersion = 1
        let filter: String
        let tree: Part?
        let warnings: [Warning]?
        let error: Fault?
    }

    private struct Part: Encodable {
        let text: String
        let parts: [Part]?

        init(_ node: FilterNode) {
            text = FilterWords.text(of: node)
            parts = node.children.isEmpty ? nil : node.children.map(Part.init)
        }
    }

    private struct Warning: Encodable {
        let kind, message: String
        let line, column: Int

        init(_ warning: FilterWarning, _ filter: String, _ catalogue: MessageCatalogue) {
            let place = FilterPlace.location(of: warning.range, in: filter)
            kind = warning.kind.rawValue
            message = warning.message.text(in: catalogue)
            line = place.line
            column = place.column
        }
    }

    private struct Fault: Encodable {
        let kind, message: String
        let line, column: Int
    }
}
