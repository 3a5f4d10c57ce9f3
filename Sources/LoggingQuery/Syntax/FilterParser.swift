import Messages
import SourceText

/// Reads a filter: `OR` binds tighter than standing side by side, which is `AND`.
///
/// ```
/// expression = sequence { "AND" sequence }
/// sequence   = factor { factor }
/// factor     = term { "OR" term }
/// term       = [ "NOT" | "-" ] simple
/// simple     = "(" expression ")" | comparison | function | text
/// comparison = subject operator argument
/// argument   = value | "*" | "(" expression of values ")"
/// ```
struct FilterParser {
    /// Parentheses may lie in each other so deep.
    static let depthLimit = 1_000

    private let tokens: [FilterToken]
    let timeZones: any TimeZoneSource
    private var position = 0
    var depth = 0

    /// Whether values are read, where a minus may belong to a number.
    var readsValues = false

    init(_ bytes: [UInt8], _ timeZones: any TimeZoneSource) throws(FilterError) {
        tokens = try FilterLexer.tokens(of: bytes)
        self.timeZones = timeZones
    }

    /// Reads a whole filter.
    static func parse(
        _ bytes: [UInt8],
        _ timeZones: any TimeZoneSource
    ) throws(FilterError) -> FilterNode {
        var parser = try FilterParser(bytes, timeZones)
        guard parser.peek.kind != .end else { return FilterNode(kind: .everything, range: parser.peek.range) }
        let node = try parser.expression { parser throws(FilterError) in try parser.simple() }
        guard parser.peek.kind == .end else { throw parser.unexpected() }
        return node
    }

    // MARK: Operations

    typealias Leaf = (inout FilterParser) throws(FilterError) -> FilterNode

    /// Parts joined by `AND` or by nothing, up to a closing parenthesis or the end.
    mutating func expression(_ leaf: Leaf) throws(FilterError) -> FilterNode {
        var parts = [try factor(leaf)]
        while true {
            if peek.isKeyword("AND") {
                let word = take()
                guard !isAtEndOfExpression else { throw missingOperand(of: word) }
                parts.append(try factor(leaf))
            } else if isAtEndOfExpression {
                return Self.joined(parts, FilterNode.Kind.all)
            } else {
                parts.append(try factor(leaf))
            }
        }
    }

    private mutating func factor(_ leaf: Leaf) throws(FilterError) -> FilterNode {
        var parts = [try term(leaf)]
        while peek.isKeyword("OR") {
            let word = take()
            guard !isAtEndOfExpression else { throw missingOperand(of: word) }
            parts.append(try term(leaf))
        }
        return Self.joined(parts, FilterNode.Kind.any)
    }

    private mutating func term(_ leaf: Leaf) throws(FilterError) -> FilterNode {
        guard peek.isKeyword("NOT") || peek.kind == .minus && !isNegativeNumber else { return try group(leaf) }
        let sign = take()
        if sign.kind == .minus, !peek.isAdjacent {
            throw FilterError("a minus negates what stands right behind it", at: sign.range)
        }
        guard !isAtEndOfExpression else { throw missingOperand(of: sign) }
        guard !peek.isKeyword("NOT"), peek.kind != .minus else {
            throw FilterError("what is negated twice has to be in parentheses", at: peek.range)
        }
        let part = try group(leaf)
        return FilterNode(kind: .not(part), range: sign.range.union(part.range))
    }

    private mutating func group(_ leaf: Leaf) throws(FilterError) -> FilterNode {
        guard peek.kind == .open else { return try leaf(&self) }
        let open = take()
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else {
            throw FilterError(.tooDeep, "parentheses deeper than \(Self.depthLimit) levels", at: open.range)
        }
        guard peek.kind != .close else {
            throw FilterError("there is nothing between these parentheses", at: open.range.union(peek.range))
        }
        let node = try expression(leaf)
        guard peek.kind == .close else { throw unclosed(open) }
        let close = take()
        return FilterNode(kind: node.kind, range: open.range.union(close.range), isParenthesized: true)
    }

    private static func joined(_ parts: [FilterNode], _ kind: ([FilterNode]) -> FilterNode.Kind) -> FilterNode {
        guard let first = parts.first, parts.count > 1 else { return parts[0] }
        return FilterNode(kind: kind(parts), range: parts.dropFirst().reduce(first.range) { $0.union($1.range) })
    }

    // MARK: Tokens

    var peek: FilterToken { tokens[position] }

    func peek(_ distance: Int) -> FilterToken { tokens[min(position + distance, tokens.count - 1)] }

    @discardableResult
    mutating func take() -> FilterToken {
        let token = tokens[position]
        if position < tokens.count - 1 { position += 1 }
        return token
    }

    /// Whether the next token is a minus with digits behind it.
    var isNegativeNumber: Bool {
        guard readsValues, peek.kind == .minus, peek(1).isAdjacent, case .word(let word) = peek(1).kind else {
            return false
        }
        return word.first?.isNumber == true
    }

    private var isAtEndOfExpression: Bool { peek.kind == .end || peek.kind == .close }

    // MARK: Errors

    private func missingOperand(of token: FilterToken) -> FilterError {
        if case .word(let word) = token.kind {
            return FilterError("there is nothing behind this \(word)", at: token.range)
        }
        return FilterError("there is nothing behind this minus", at: token.range)
    }

    func unclosed(_ open: FilterToken) -> FilterError {
        peek.kind == .end
            ? FilterError("this parenthesis is never closed", at: open.range) : unexpected()
    }

    func unexpected() -> FilterError {
        switch peek.kind {
        case .close: FilterError("this parenthesis closes nothing", at: peek.range)
        case .end: FilterError("the filter ends where a term is expected", at: peek.range)
        case .comparison(let sign):
            FilterError("there is nothing on the left of this '\(sign.rawValue)'", at: peek.range)
        case .word(let word) where peek.isKeyword:
            FilterError("'\(word)' stands between terms; as a text it has to be in double quotes", at: peek.range)
        case .star:
            FilterError("a star stands behind a colon only, where it asks whether a field is there", at: peek.range)
        case .dot: FilterError("a text that begins with a period has to be in double quotes", at: peek.range)
        case .comma: FilterError("a comma stands between what is given to a function only", at: peek.range)
        default: FilterError("a term is expected here", at: peek.range)
        }
    }
}
