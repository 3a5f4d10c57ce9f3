import Findings
public import LoggingQuery
public import Messages
import SourceText

/// Why a filter is refused, with a mark under what is wrong.
public enum FilterErrorText {
    /// What `query` says of a filter that the service would refuse.
    public static func render(_ error: FilterError, in filter: String, language: Language) -> String {
        let catalogue = MessageCatalogue.catalogue(for: language)
        let heading: Message = "The filter would be refused: \(error.message)."
        let location = FilterPlace.location(of: error.range, in: filter)
        let frame = CodeFrame(source: FilterPlace.source(filter), location: location, label: "", style: .plain)
        let lines = [heading.text(in: catalogue)] + frame.lines().map(trimmed)
        return lines.joined(separator: "\n") + "\n"
    }

    static func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }
}

/// Places in a filter as people count them.
enum FilterPlace {
    static func source(_ filter: String) -> SourceFile { SourceFile(path: "filter", text: filter) }

    static func location(of range: SourceRange, in filter: String) -> SourceLocation {
        let source = source(filter)
        let start = source.position(at: range.lowerBound)
        let end = source.position(at: range.upperBound)
        return SourceLocation(
            file: source.path,
            line: start.line,
            column: start.column,
            end: SourceLocation.End(line: end.line, column: end.column)
        )
    }
}
