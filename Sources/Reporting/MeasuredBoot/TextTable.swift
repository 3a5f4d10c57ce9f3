/// Columns of text for a terminal, as wide as what stands in them.
struct TextTable {
    /// What stands above the columns.
    var headings: [String]

    /// The rows; the last column may be as wide as it likes.
    var rows: [[String]] = []

    /// The widest that a column gets; longer text is cut.
    private static let widest = 72

    init(_ headings: [String]) { self.headings = headings }

    /// The table, each row a line.
    func render(_ style: TerminalStyle) -> String {
        var text = ""
        write(style) { text += $0 }
        return text
    }

    /// Writes the table line by line.
    func write(_ style: TerminalStyle, to output: (String) -> Void) {
        var widths = headings.map(DisplayWidth.of)
        for row in rows {
            for column in widths.indices { widths[column] = max(widths[column], DisplayWidth.of(cut(row[column]))) }
        }
        output(style.mark(line(headings, widths), .heading) + "\n")
        for row in rows { output(line(row.map(cut), widths) + "\n") }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = zip(cells, widths).map { cell, width in
            cell + String(repeating: " ", count: max(0, width - DisplayWidth.of(cell)))
        }
        let line = padded.joined(separator: "  ")
        let end = line.utf8.lastIndex { $0 != UInt8(ascii: " ") }.map(line.utf8.index(after:)) ?? line.startIndex
        return String(line[..<end])
    }

    private func cut(_ text: String) -> String {
        guard DisplayWidth.of(text) > Self.widest else { return text }
        var width = 0
        let head = text.prefix { character in
            width += DisplayWidth.of(character)
            return width < Self.widest
        }
        return head + "…"
    }
}
