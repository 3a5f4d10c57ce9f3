import Findings
import SourceText

/// Finds the very word that is wrong where a filter is written over several lines.
enum WordPlace {
    /// How many lines of a value are looked at.
    private static let limit = 400

    static func find(_ word: String, in location: SourceLocation, _ source: SourceFile?) -> SourceLocation? {
        guard let source else { return nil }
        let last = min(location.end.line, location.line + limit)
        guard last >= location.line else { return nil }
        for number in location.line...last {
            guard let line = source.line(number, limit: 1 << 14) else { return nil }
            let start = number == location.line ? location.column - 1 : 0
            // Quotes inside of a quoted filter are escaped.
            for spelling in [
                word, word.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\""),
            ] {
                if let column = column(of: spelling, in: line, from: start) {
                    let end = column + spelling.unicodeScalars.count
                    return SourceLocation(
                        file: location.file,
                        line: number,
                        column: column,
                        end: .init(line: number, column: end)
                    )
                }
            }
        }
        return nil
    }

    private static func column(of word: String, in line: String, from start: Int) -> Int? {
        let text = Array(line.unicodeScalars)
        let wanted = Array(word.unicodeScalars)
        guard !wanted.isEmpty, text.count >= wanted.count, start <= text.count - wanted.count else { return nil }
        for index in start...(text.count - wanted.count)
        where text[index..<(index + wanted.count)].elementsEqual(wanted) {
            return index + 1
        }
        return nil
    }
}
