/// `path sign value` as it stands in a filter.
struct FilterComparison: Hashable {
    /// The names that the path consists of.
    let path: [String]

    /// The path as it can be shown.
    var written: String { OpenWord.shown(writtenPath) }

    /// The path as it is written, with open words where it is not known.
    let writtenPath: String

    /// `=`, `!=`, `<`, `<=`, `>`, `>=`, `:`, `=~` or `!~`.
    let sign: String

    /// The values on the right: several where they stand in parentheses or in a function.
    let values: [String]

    /// The function around the values, such as `starts_with`.
    var function: String?

    /// The path as one text.
    var name: String { path.joined(separator: ".") }

    /// The comparison as it can be shown.
    var text: String { OpenWord.shown(raw) }

    /// The comparison with open words where something is not known.
    var raw: String {
        let list = values.map { "\"\($0)\"" }.joined(separator: ", ")
        return writtenPath + sign + (function.map { "\($0)(\(list))" } ?? list)
    }

    /// Whether something in it is not known.
    var isOpen: Bool { OpenWord.isIn(raw) }

    /// The comparisons of a filter, in their order, whatever stands between them.
    static func all(in filter: String) -> [FilterComparison] {
        let tokens = FilterScanner.tokens(of: filter)
        return tokens.indices.compactMap { index in
            guard tokens[index].kind == .comparison, index > 0, tokens[index - 1].kind == .word else { return nil }
            let left = tokens[index - 1]
            let right = FilterOperand.read(tokens, at: index + 1)
            return FilterComparison(
                path: left.components.map(unsigned),
                writtenPath: unsigned(left.written),
                sign: tokens[index].text,
                values: right.values,
                function: right.function
            )
        }
    }

    /// A name without the minus that negates what follows.
    private static func unsigned(_ name: String) -> String { name.hasPrefix("-") ? String(name.dropFirst()) : name }
}

/// What stands on the right of a comparison.
struct FilterOperand {
    let values: [String]
    let function: String?

    /// Where the filter goes on.
    let end: Int

    /// Whether there is a value, and every parenthesis and quote is closed.
    var isWhole = true

    static func read(_ tokens: [FilterToken], at start: Int) -> FilterOperand {
        guard start < tokens.count else { return FilterOperand(values: [], function: nil, end: start, isWhole: false) }
        let first = tokens[start]
        let isCall =
            first.kind == .word && start + 1 < tokens.count && tokens[start + 1].kind == .open
            && !tokens[start + 1].followsSpace
        guard first.kind == .open || isCall else {
            let isJoining = first.kind == .word && ["AND", "OR", "NOT"].contains(first.text)
            let isValue = !isJoining && (first.kind == .word || first.kind == .quoted)
            return FilterOperand(values: [first.text], function: nil, end: start + 1, isWhole: isValue)
        }
        var values: [String] = []
        var depth = 0
        var index = isCall ? start + 1 : start
        while index < tokens.count {
            let token = tokens[index]
            index += 1
            switch token.kind {
            case .open: depth += 1
            case .close: depth -= 1
            case .word where ["AND", "OR", "NOT"].contains(token.text): break
            case .word, .quoted: values.append(token.text)
            case .comma, .comparison, .broken: break
            }
            if depth <= 0 { break }
        }
        return FilterOperand(
            values: values,
            function: isCall ? first.text : nil,
            end: index,
            isWhole: depth == 0 && !values.isEmpty
        )
    }
}
