import Messages
import RegularExpressions

/// A filter of Cloud Monitoring or Security Command Center: comparisons, joined. In both OR binds tighter than AND.
indirect enum FieldExpression {
    case comparison(FilterComparison)
    case and([FieldExpression])
    case or([FieldExpression])
    case not(FieldExpression)
    /// Something that is not read here.
    case opaque(String)

    /// What stands under a path.
    enum Lookup {
        case value(String)
        /// One of many values, such as these: which one tells nothing of the event.
        case free([String])
        case absent
        case unknown(Message)
    }

    /// Whether there is nothing in it that is not read here.
    var isRead: Bool {
        switch self {
        case .comparison: true
        case .and(let parts), .or(let parts): parts.allSatisfy(\.isRead)
        case .not(let inner): inner.isRead
        case .opaque: false
        }
    }

    /// Whether the filter takes something whose fields are looked up.
    func answer(_ lookup: (FilterComparison) -> Lookup) -> Answer {
        switch self {
        case .comparison(let comparison): Self.answer(comparison, lookup(comparison))
        case .and(let parts): Answer.all(parts.map { $0.answer(lookup) })
        case .or(let parts): parts.lazy.compactMap(\.openAnswer).first ?? Answer.any(parts.map { $0.answer(lookup) })
        case .not(let inner):
            switch inner.answer(lookup) {
            case .yes: .no("it is excluded by a NOT")
            case .no: .yes
            case .unknown(let reason): .unknown(reason)
            }
        case .opaque(let text): openAnswer ?? .unknown("'\(text)' is not read here")
        }
    }

    /// What is known of a word that stands for any part of a filter; nil for everything else.
    private var openAnswer: Answer? {
        guard case .opaque(let text) = self, OpenWord.isIn(text) else { return nil }
        return .open(OpenWord.names(in: text))
    }

    private static func answer(_ comparison: FilterComparison, _ found: Lookup) -> Answer {
        if comparison.isOpen { return OpenComparison(comparison).answer(found) }
        return switch found {
        case .unknown(let reason): .unknown(reason)
        case .absent:
            comparison.sign == "!=" || comparison.sign == "!~"
                ? .yes : .no("there is no \(comparison.written)")
        case .value(let value):
            holds(comparison, value).map { holds in
                holds ? .yes : .no("\(comparison.written) is \(value)")
            } ?? .unknown("how \(comparison.written) is compared is not read here")
        case .free(let values): free(comparison, values)
        }
    }

    /// What holds for all values of a sample holds for all values, unless it only says that the value is no other one.
    private static func free(_ comparison: FilterComparison, _ values: [String]) -> Answer {
        let results = values.map { holds(comparison, $0) }
        if results.contains(nil) { return .unknown("how \(comparison.written) is compared is not read here") }
        let isNegative = comparison.sign.hasPrefix("!")
        let isSettled = !results.contains(false) && !isNegative || !results.contains(true) && isNegative
        return isSettled && !comparison.sign.contains("<") && !comparison.sign.contains(">")
            ? (isNegative ? .no("\(comparison.written) is there") : .yes) : .restricted(by: comparison.text)
    }

    /// Whether a comparison holds for a value; nil where it is of a kind that is not read.
    static func holds(_ comparison: FilterComparison, _ value: String) -> Bool? {
        let values = comparison.values
        if let function = comparison.function {
            let test: ((String) -> Bool?)? =
                switch function {
                case "starts_with": { value.hasPrefix($0) }
                case "ends_with": { value.hasSuffix($0) }
                case "has_substring": { value.lowercased().contains($0.lowercased()) }
                case "one_of": { value == $0 }
                case "monitoring.regex.full_match": { matches(value, "^(?:\($0))$") }
                default: nil
                }
            guard let test else { return nil }
            let results = values.map(test)
            if results.contains(true) { return comparison.sign != "!=" }
            return results.contains(nil) ? nil : comparison.sign == "!="
        }
        switch comparison.sign {
        case "=": return values.contains(value)
        case "!=": return !values.contains(value)
        case ":": return values.contains { $0 == "*" || value.lowercased().contains($0.lowercased()) }
        case "=~": return values.first.flatMap { matches(value, $0) }
        case "!~": return values.first.flatMap { matches(value, $0) }.map { !$0 }
        default: return nil
        }
    }

    private static func matches(_ value: String, _ pattern: String) -> Bool? {
        guard let expression = try? RegularExpression(pattern) else { return nil }
        return expression.firstMatch(in: value) != nil
    }
}

/// Reads filters of Cloud Monitoring and Security Command Center.
struct FieldExpressionParser {
    private let tokens: [FilterToken]
    private var index = 0
    private var depth = 0

    /// How deep parentheses may lie in each other.
    private static let depthLimit = 64

    /// The filter as a tree; nil when its parentheses or its joining words do not fit.
    static func parse(_ filter: String) -> FieldExpression? {
        var parser = FieldExpressionParser(tokens: FilterScanner.tokens(of: filter))
        guard let expression = parser.conjunction(), parser.index == parser.tokens.count else { return nil }
        return expression
    }

    private init(tokens: [FilterToken]) { self.tokens = tokens }

    private var next: FilterToken? { index < tokens.count ? tokens[index] : nil }

    private func isKeyword(_ word: String) -> Bool { next?.kind == .word && next?.text.uppercased() == word }

    private mutating func conjunction() -> FieldExpression? {
        guard let first = disjunction() else { return nil }
        var parts = [first]
        while let next, next.kind != .close {
            if isKeyword("AND") { index += 1 }
            guard let part = disjunction() else { return nil }
            parts.append(part)
        }
        return parts.count == 1 ? first : .and(parts)
    }

    private mutating func disjunction() -> FieldExpression? {
        guard let first = factor() else { return nil }
        var parts = [first]
        while isKeyword("OR") {
            index += 1
            guard let part = factor() else { return nil }
            parts.append(part)
        }
        return parts.count == 1 ? first : .or(parts)
    }

    private mutating func factor() -> FieldExpression? {
        guard let token = next else { return nil }
        if isKeyword("NOT") || token.text == "-" {
            index += 1
            depth += 1
            defer { depth -= 1 }
            return depth <= Self.depthLimit ? factor().map { .not($0) } : nil
        }
        if token.kind == .open { return group() }
        guard token.kind == .word, !isKeyword("AND"), !isKeyword("OR") else { return nil }
        if index + 1 < tokens.count, tokens[index + 1].kind == .open, !tokens[index + 1].followsSpace {
            return call(token)
        }
        index += 1
        guard let sign = next, sign.kind == .comparison else { return .opaque(token.text) }
        let operand = FilterOperand.read(tokens, at: index + 1)
        guard operand.isWhole else { return nil }
        index = operand.end
        let isNegated = token.text.hasPrefix("-")
        let comparison = FilterComparison(
            path: isNegated
                ? [String((token.components.first ?? "").dropFirst())] + token.components.dropFirst()
                : token.components,
            writtenPath: isNegated ? String(token.written.dropFirst()) : token.written,
            sign: sign.text,
            values: operand.values,
            function: operand.function
        )
        return isNegated ? .not(.comparison(comparison)) : .comparison(comparison)
    }

    /// `name("value")` by itself, as if it were compared.
    private mutating func call(_ token: FilterToken) -> FieldExpression? {
        let operand = FilterOperand.read(tokens, at: index)
        guard operand.isWhole else { return nil }
        index = operand.end
        return .comparison(
            FilterComparison(path: [token.text], writtenPath: token.text, sign: "=", values: operand.values)
        )
    }

    private mutating func group() -> FieldExpression? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { return nil }
        index += 1
        guard let inner = conjunction(), next?.kind == .close else { return nil }
        index += 1
        return inner
    }
}
