import Messages
import SourceText

extension FilterParser {
    /// A comparison, a function or a text.
    mutating func simple() throws(FilterError) -> FilterNode {
        if isCall { return try call() }
        let names = try path()
        guard case .comparison(let sign) = peek.kind else { return try global(names) }
        let field = try FilterField(names)
        take()
        return try argument(of: .field(field), sign, from: field.range)
    }

    /// Names with dots between them.
    mutating func path() throws(FilterError) -> [PathName] {
        var names = [try name()]
        while peek.kind == .dot, peek.isAdjacent, peek(1).isAdjacent {
            take()
            names.append(try name())
        }
        if peek.kind == .dot {
            throw FilterError("a name is missing beside this period", at: peek.range)
        }
        return names
    }

    private mutating func name() throws(FilterError) -> PathName {
        switch peek.kind {
        case .word(let text) where !peek.isKeyword:
            return PathName(text: text, range: take().range, isQuoted: false)
        case .quoted(let text, _): return PathName(text: text, range: take().range, isQuoted: true)
        default: throw unexpected()
        }
    }

    /// A text that is looked for everywhere.
    private func global(_ names: [PathName]) throws(FilterError) -> FilterNode {
        let range = names.dropFirst().reduce(names[0].range) { $0.union($1.range) }
        let isQuoted = names.count == 1 && names[0].isQuoted
        let text = names.map(\.text).joined(separator: ".")
        if names.count > 1, !FilterNumber.isBareDecimal(text) { throw Self.period(at: range) }
        let literal = FilterLiteral(text, isQuoted: isQuoted, range: range)
        return FilterNode(kind: .global(try GlobalTerm(literal)), range: range)
    }

    // MARK: The right side of a comparison

    /// What stands behind an operator.
    mutating func argument(
        of subject: FilterSubject,
        _ sign: ComparisonOperator,
        from start: SourceRange
    ) throws(FilterError) -> FilterNode {
        readsValues = true
        defer { readsValues = false }
        let node = try comparison(subject, sign, from: start)
        if case .comparison(let next) = peek.kind {
            throw FilterError(
                "a text with '\(next.rawValue)' in it has to be in double quotes",
                at: node.range.union(peek.range)
            )
        }
        return node
    }

    private mutating func comparison(
        _ subject: FilterSubject,
        _ sign: ComparisonOperator,
        from start: SourceRange
    ) throws(FilterError) -> FilterNode {
        switch peek.kind {
        case .star where sign == .has:
            guard case .field(let field) = subject else {
                throw FilterError("whether it is there can be asked of a field only", at: peek.range)
            }
            let star = take()
            if peek.isAdjacent {
                switch peek.kind {
                case .word, .quoted, .dot, .star, .minus, .open:
                    throw FilterError(
                        "a text with '*' in it has to be in double quotes",
                        at: star.range.union(peek.range)
                    )
                default: break
                }
            }
            return FilterNode(kind: .presence(field), range: start.union(star.range))
        case .open:
            let group = try values { literal throws(FilterError) in try FilterComparison(subject, sign, literal) }
            return FilterNode(kind: group.kind, range: start.union(group.range), isParenthesized: true)
        default:
            let literal = try literal()
            let comparison = try FilterComparison(subject, sign, literal)
            return FilterNode(kind: .comparison(comparison), range: start.union(literal.range))
        }
    }

    /// Values in parentheses: the comparison holds for each by itself, joined as the values are.
    private mutating func values(
        _ make: (FilterLiteral) throws(FilterError) -> FilterComparison
    ) throws(FilterError) -> FilterNode {
        let open = take()
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else {
            throw FilterError(.tooDeep, "parentheses deeper than \(Self.depthLimit) levels", at: open.range)
        }
        guard peek.kind != .close else {
            throw FilterError("there is nothing between these parentheses", at: open.range.union(peek.range))
        }
        let node = try expression { parser throws(FilterError) in
            let literal = try parser.literal()
            if case .comparison = parser.peek.kind {
                throw FilterError("inside of these parentheses stand values only", at: parser.peek.range)
            }
            return FilterNode(kind: .comparison(try make(literal)), range: literal.range)
        }
        guard peek.kind == .close else { throw unclosed(open) }
        return FilterNode(kind: node.kind, range: open.range.union(take().range), isParenthesized: true)
    }

    /// One value.
    mutating func literal() throws(FilterError) -> FilterLiteral {
        switch peek.kind {
        case .quoted(let text, let pattern):
            let literal = FilterLiteral(text, pattern: pattern, isQuoted: true, range: take().range)
            guard peek.kind != .dot || !peek.isAdjacent else { throw unexpected() }
            return literal
        case .word where !peek.isKeyword: return try bareLiteral()
        case .minus where isNegativeNumber: return try bareLiteral()
        case .minus:
            throw FilterError("a text that begins with a minus has to be in double quotes", at: peek.range)
        case .end, .close: throw FilterError("a value is missing here", at: peek.range)
        default: throw unexpected()
        }
    }

    /// A value without quotes, which may have periods in it.
    private mutating func bareLiteral() throws(FilterError) -> FilterLiteral {
        let first = take()
        var range = first.range
        var text = first.kind == .minus ? "-" : ""
        if case .word(let word) = first.kind { text += word }
        while peek.isAdjacent {
            if case .word(let word) = peek.kind {
                text += word
            } else if peek.kind == .dot, case .word = peek(1).kind, peek(1).isAdjacent {
                text += "."
            } else {
                break
            }
            range = range.union(take().range)
        }
        if peek.isAdjacent {
            switch peek.kind {
            case .dot, .star, .quoted, .open:
                throw FilterError("a text with signs in it has to be in double quotes", at: range.union(peek.range))
            default: break
            }
        }
        if text.utf8.contains(UInt8(ascii: ".")), !FilterNumber.isBareDecimal(text) { throw Self.period(at: range) }
        return FilterLiteral(text, range: range)
    }

    private static func period(at range: SourceRange) -> FilterError {
        FilterError("a text with '\(".")' in it has to be in double quotes", at: range)
    }
}
