import Messages
package import SourceText
package import Yams

/// A YAML file as text: its tree, and where in the file its nodes stand.
package struct YAMLText {
    private let source: SourceFile
    private var lines: [Int: Int] = [:]

    /// Checks that a file is YAML of the kind that our files are.
    package init(_ source: SourceFile) throws(SyntaxError) {
        try UTF8Scanning.validate(source.bytes)
        try YAMLShape.check(source.bytes)
        self.source = source
        var line = 1
        lines[1] = UTF8Scanning.byteOrderMarkLength(source.bytes)
        for (offset, byte) in source.bytes.enumerated() where byte == UInt8(ascii: "\n") {
            line += 1
            lines[line] = offset + 1
        }
    }

    /// The document; nil for an empty file, or one of comments.
    package func root() throws(SyntaxError) -> Node? {
        let document: Node?
        do {
            let text = source.text(SourceRange(0, source.bytes.count))
            document = try Parser(yaml: text, encoding: .utf8).singleRoot()
        } catch {
            throw refusal(error)
        }
        guard let document, document.null == nil || document.mapping != nil else { return nil }
        return document
    }

    /// The offset of a node.
    package func offset(_ mark: Mark?) -> Int {
        guard let mark, let start = lines[max(1, mark.line)] else { return 0 }
        let text = source.line(mark.line) ?? ""
        let before = text.unicodeScalars.prefix(max(0, mark.column - 1))
        return start + String(String.UnicodeScalarView(before)).utf8.count
    }

    private func refusal(_ error: any Error) -> SyntaxError {
        switch error as? YamlError {
        case .duplicatedKeysInMapping(let duplicates, _):
            let name = duplicates.sorted().first ?? ""
            return SyntaxError("the key '\(name)' is set a second time", at: secondLine(of: name))
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return SyntaxError("this is not YAML: \(problem)", at: offset(mark))
        default: return SyntaxError("this is not YAML", at: 0)
        }
    }

    private func secondLine(of key: String) -> Int {
        let numbers = lines.keys.sorted().filter { number in
            let words = (source.line(number) ?? "").drop { $0 == " " || $0 == "\"" || $0 == "'" || $0 == "{" }
            return words.hasPrefix(key)
                && words.dropFirst(key.count).first.map { ":\"' ".contains($0) } ?? false
        }
        return lines[numbers.dropFirst().first ?? numbers.first ?? 1] ?? 0
    }
}
