import LogEntries
import Messages
import RegularExpressions
import SourceText

extension FilterParser {
    private static let functions = ["cast", "ip_in_net", "log_id", "regexp_extract", "sample", "search", "source"]

    /// Whether a function is called here: a known one with any space before its parenthesis, or any word with none.
    var isCall: Bool {
        guard case .word(let word) = peek.kind, !peek.isKeyword, peek(1).kind == .open else { return false }
        return peek(1).isAdjacent || Self.functions.contains(word.lowercased())
    }

    /// A function that is a term by itself, or the left side of a comparison.
    mutating func call() throws(FilterError) -> FilterNode {
        let name = peek
        guard case .word(let word) = name.kind else { throw unexpected() }
        switch word.lowercased() {
        case "cast", "regexp_extract":
            let (subject, range) = try subject()
            guard case .comparison(let sign) = peek.kind else {
                throw FilterError(.function, "\(word.lowercased()) gives a value, which has to be compared", at: range)
            }
            take()
            return try argument(of: subject, sign, from: range)
        case "log_id": return try function { parser, text throws(FilterError) in try parser.logID(text) }
        case "source": return try function { parser, text throws(FilterError) in try parser.source(text) }
        case "sample": return try function { parser, text throws(FilterError) in try parser.sample(text) }
        case "ip_in_net": return try function { parser, text throws(FilterError) in try parser.network(text) }
        case "search": return try function { parser, text throws(FilterError) in try parser.search(text) }
        default: throw unknown(word, at: name.range)
        }
    }

    private func unknown(_ word: String, at range: SourceRange) -> FilterError {
        if let nearest = NearestName.nearest(to: word, among: Self.functions) {
            return FilterError(.function, "there is no function '\(word)'; did you mean '\(nearest)'?", at: range)
        }
        return FilterError(.function, "there is no function '\(word)'", at: range)
    }

    /// A function from its name to its closing parenthesis.
    private mutating func function(
        _ arguments: (inout FilterParser, SourceRange) throws(FilterError) -> FilterFunction
    ) throws(FilterError) -> FilterNode {
        let name = take()
        let open = take()
        let function = try arguments(&self, name.range)
        guard peek.kind == .close else { throw endOfCall(open) }
        let range = name.range.union(take().range)
        if case .comparison = peek.kind {
            throw FilterError(
                .function,
                "this function is true or false and is not compared",
                at: range.union(peek.range)
            )
        }
        return FilterNode(kind: .function(function), range: range)
    }

    private func endOfCall(_ open: FilterToken) -> FilterError {
        peek.kind == .comma
            ? FilterError(.function, "this function takes nothing more", at: peek.range) : unclosed(open)
    }

    // MARK: Values of fields

    /// A field, or a function that makes a value of one.
    private mutating func subject() throws(FilterError) -> (FilterSubject, SourceRange) {
        guard isCall, case .word(let word) = peek.kind else {
            let field = try field()
            return (.field(field), field.range)
        }
        let name = take()
        let open = take()
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else {
            throw FilterError(.tooDeep, "parentheses deeper than \(Self.depthLimit) levels", at: open.range)
        }
        let made: FilterSubject
        switch word.lowercased() {
        case "cast": made = try cast()
        case "regexp_extract": made = try extract()
        default:
            throw Self.functions.contains(word.lowercased())
                ? FilterError(.function, "\(word) gives no value that another function could take", at: name.range)
                : unknown(word, at: name.range)
        }
        guard peek.kind == .close else { throw endOfCall(open) }
        return (made, name.range.union(take().range))
    }

    private mutating func cast() throws(FilterError) -> FilterSubject {
        let (inner, _) = try subject()
        try comma()
        let word = peek
        guard case .word(let name) = word.kind, let type = CastType(rawValue: name.uppercased()) else {
            let known = CastType.allCases.map(\.rawValue).joined(separator: ", ")
            throw FilterError(.function, "cast makes \(known), nothing else", at: word.range)
        }
        take()
        guard peek.kind == .comma else { return .cast(inner, type, zone: nil) }
        take()
        return .cast(inner, type, zone: try timeZone())
    }

    private mutating func timeZone() throws(FilterError) -> FilterTimeZone {
        guard case .word(let word) = peek.kind, word.uppercased() == "TIMEZONE", peek(1).kind == .open else {
            throw FilterError(.function, "behind a type stands TIMEZONE(\"…\"), nothing else", at: peek.range)
        }
        take()
        let open = take()
        let literal = try literal()
        let zone: FilterTimeZone
        do throws(TimeZoneFault) {
            zone = try FilterTimeZone(literal.text, in: timeZones)
        } catch {
            throw FilterError(.value, error.message(literal.text), at: literal.range)
        }
        guard peek.kind == .close else { throw endOfCall(open) }
        take()
        return zone
    }

    private mutating func extract() throws(FilterError) -> FilterSubject {
        let (inner, _) = try subject()
        try comma()
        let literal = try quoted("a regular expression in double quotes")
        let expression = try Criterion.expression(literal)
        guard expression.groupCount == 1 else {
            throw FilterError(
                .value,
                "the expression has to have one capture group, not \(expression.groupCount)",
                at: literal.range
            )
        }
        return .extract(inner, expression)
    }

    // MARK: What functions take

    private mutating func logID(_ name: SourceRange) throws(FilterError) -> FilterFunction {
        let literal = try text("the name of a log")
        guard !literal.text.isEmpty else {
            throw FilterError(.value, "the name of a log is missing", at: literal.range)
        }
        return .logID(literal.text)
    }

    private mutating func source(_ name: SourceRange) throws(FilterError) -> FilterFunction {
        let literal = try text("projects/…, folders/… or organizations/…")
        let parts = literal.text.split(separator: "/", omittingEmptySubsequences: false)
        let kinds: Set<Substring> = ["projects", "folders", "organizations"]
        guard parts.count == 2, kinds.contains(parts[0]), !parts[1].isEmpty else {
            throw FilterError(.value, "a source is projects/…, folders/… or organizations/…", at: literal.range)
        }
        return .source(literal.text)
    }

    private mutating func sample(_ name: SourceRange) throws(FilterError) -> FilterFunction {
        let field = try field()
        try comma()
        readsValues = true
        defer { readsValues = false }
        let literal = try literal()
        guard let fraction = FilterNumber.double(literal.text), fraction > 0, fraction <= 1 else {
            throw FilterError(.value, "a fraction is more than 0 and at most 1", at: literal.range)
        }
        return .sample(field, fraction)
    }

    private mutating func network(_ name: SourceRange) throws(FilterError) -> FilterFunction {
        let field = try field()
        try comma()
        let literal = try quoted("an address or a range of addresses in double quotes")
        guard let network = IPNetwork(literal.text) else {
            throw FilterError(.value, "'\(literal.text)' is no IP address and no range of them", at: literal.range)
        }
        return .addressInNetwork(field, network, text: literal.text)
    }

    private mutating func search(_ name: SourceRange) throws(FilterError) -> FilterFunction {
        var field: FilterField?
        if peek.kind != .close, peek(1).kind != .close {
            field = try self.field()
            try comma()
        }
        let literal = try quoted("a text in double quotes")
        guard let query = SearchQuery(literal.text) else {
            throw FilterError(.value, "there is no word to search for", at: literal.range)
        }
        return .search(field, query)
    }

    private mutating func field() throws(FilterError) -> FilterField { try FilterField(try path()) }

    private mutating func comma() throws(FilterError) {
        guard peek.kind == .comma else {
            throw FilterError(.function, "a comma and another value are missing here", at: peek.range)
        }
        take()
    }

    private mutating func text(_ what: Message) throws(FilterError) -> FilterLiteral {
        switch peek.kind {
        case .word, .quoted: return try literal()
        default: throw FilterError(.function, "\(what) is expected here", at: peek.range)
        }
    }

    private mutating func quoted(_ what: Message) throws(FilterError) -> FilterLiteral {
        guard case .quoted = peek.kind else { throw FilterError(.function, "\(what) is expected here", at: peek.range) }
        return try literal()
    }
}
