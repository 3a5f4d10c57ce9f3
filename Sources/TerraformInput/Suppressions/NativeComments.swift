import HCL
import SourceText

/// Finds the comments for this program in HCL's native syntax, and what each belongs to: what begins on its own line,
/// or, when it stands alone, what begins on the line below.
struct NativeComments {
    private let tree: SyntaxTree
    private let elements: [Int: CommentedElement]

    /// The lines on which something other than comments stands.
    private let codeLines: Set<Int>

    /// For each line that holds comments alone, the first line below that does not.
    private let linesBelow: [Int: Int]

    static func find(in source: SourceFile) throws(SyntaxError) -> [FoundComment] {
        let tree = try SyntaxTree(source)
        return NativeComments(tree).comments()
    }

    private init(_ tree: SyntaxTree) {
        self.tree = tree
        elements = NativeElements.byLine(of: tree)
        var codeLines: Set<Int> = []
        var commentLines: Set<Int> = []
        for index in 0..<tree.tokens.count {
            let range = tree.tokens.range(index)
            switch tree.tokens.kind(index) {
            case .whitespace, .newline, .byteOrderMark, .end: break
            case .comment:
                let lines = Self.lines(range, tree.source)
                commentLines.formUnion(lines.first...lines.last)
            default: codeLines.insert(tree.source.line(at: range.lowerBound))
            }
        }
        self.codeLines = codeLines
        var linesBelow: [Int: Int] = [:]
        for line in commentLines.subtracting(codeLines).sorted(by: >) {
            linesBelow[line] = linesBelow[line + 1] ?? line + 1
        }
        self.linesBelow = linesBelow
    }

    private func comments() -> [FoundComment] {
        (0..<tree.tokens.count).compactMap { index in
            guard tree.tokens.kind(index) == .comment else { return nil }
            let range = tree.tokens.range(index)
            guard let text = FoundComment.text(of: Self.content(tree.source.text(range))) else { return nil }
            return FoundComment(range: range, text: text, element: element(of: range))
        }
    }

    private func element(of range: SourceRange) -> CommentedElement? {
        let lines = Self.lines(range, tree.source)
        if let own = elements[lines.first] ?? elements[lines.last] { return own }
        guard !codeLines.contains(lines.first), let next = linesBelow[lines.last] else { return nil }
        return elements[next]
    }

    private static func lines(_ range: SourceRange, _ source: SourceFile) -> (first: Int, last: Int) {
        (source.line(at: range.lowerBound), source.line(at: range.upperBound))
    }

    /// A comment without what opens and closes it, and without the stars that begin its lines.
    private static func content(_ comment: String) -> String {
        if comment.hasPrefix("#") { return String(comment.drop { $0 == "#" }) }
        if comment.hasPrefix("//") { return String(comment.drop { $0 == "/" }) }
        return comment.dropFirst(2).dropLast(2).split(whereSeparator: \.isNewline).map { line in
            line.drop { $0.isWhitespace || $0 == "*" }
        }.joined(separator: " ")
    }
}
