import RegularExpressions

/// What `replace` does with a pattern: each match gives way to text in which `$1` and `${name}` stand for groups.
struct RegexReplacement {
    /// A piece of the replacement.
    private enum Piece {
        case literal(ArraySlice<UInt8>)
        case group(Int)
    }

    private let expression: RegularExpression
    private let pieces: [Piece]

    /// Compiles a pattern and reads the replacement.
    init(_ pattern: String, _ replacement: String) throws(EvaluationError) {
        expression = try RegexSearch.compile(pattern)
        pieces = Self.read(Array(replacement.utf8), expression)
    }

    /// Replaces all matches in a text.
    func apply(to text: String) throws(EvaluationError) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var end = 0
        let matches = try RegexSearch.matches(of: expression, in: text)
        try SizeBudget.check(steps: matches.count, pieces.count)
        for match in matches {
            try Self.append(bytes[end..<match.range.lowerBound], to: &result)
            for piece in pieces { try append(piece, match, bytes, to: &result) }
            end = match.range.upperBound
        }
        try Self.append(bytes[end...], to: &result)
        return String(decoding: result, as: UTF8.self)
    }

    private func append(
        _ piece: Piece,
        _ match: RegularExpression.Match,
        _ bytes: [UInt8],
        to result: inout [UInt8]
    ) throws(EvaluationError) {
        switch piece {
        case .literal(let text): try Self.append(text, to: &result)
        case .group(0): try Self.append(bytes[match.range], to: &result)
        case .group(let number):
            guard let range = match.groups[number - 1] else { return }
            try Self.append(bytes[range], to: &result)
        }
    }

    private static func append(_ bytes: ArraySlice<UInt8>, to result: inout [UInt8]) throws(EvaluationError) {
        try SizeBudget.check(bytes: result.count + bytes.count)
        result += bytes
    }

    // MARK: Reading

    /// Splits a replacement at its `$`, by the rules of Go's `Regexp.Expand`.
    private static func read(_ bytes: [UInt8], _ expression: RegularExpression) -> [Piece] {
        let dollar = UInt8(ascii: "$")
        var pieces: [Piece] = []
        var rest = bytes[...]
        while let mark = rest.firstIndex(of: dollar) {
            if mark > rest.startIndex { pieces.append(.literal(rest[..<mark])) }
            let behind = rest[(mark + 1)...]
            if behind.first == dollar {
                pieces.append(.literal([dollar]))
                rest = behind.dropFirst()
            } else if let (name, end) = reference(behind) {
                if let group = number(of: name, expression) { pieces.append(.group(group)) }
                rest = rest[end...]
            } else {
                pieces.append(.literal([dollar]))
                rest = behind
            }
        }
        return rest.isEmpty ? pieces : pieces + [.literal(rest)]
    }

    /// The name behind a `$`, in braces or as long as word characters go on.
    private static func reference(_ text: ArraySlice<UInt8>) -> (name: String, end: Int)? {
        let braced = text.first == UInt8(ascii: "{")
        let start = braced ? text.startIndex + 1 : text.startIndex
        let end = text[start...].firstIndex { !isWord($0) } ?? text.endIndex
        guard end > start, !braced || end < text.endIndex && text[end] == UInt8(ascii: "}") else { return nil }
        return (String(decoding: text[start..<end], as: UTF8.self), braced ? end + 1 : end)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// The group of a number or a name; one that does not exist stands for nothing.
    private static func number(of name: String, _ expression: RegularExpression) -> Int? {
        if name.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) {
            return Int(name).flatMap { $0 <= expression.groupCount ? $0 : nil }
        }
        return expression.groupNames.firstIndex(of: name).map { $0 + 1 }
    }
}
