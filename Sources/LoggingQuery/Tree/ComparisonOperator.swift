/// How a comparison holds a field against a value.
public enum ComparisonOperator: String, Sendable, Hashable {
    /// Equal.
    case equal = "="
    /// Not equal.
    case notEqual = "!="
    /// Less.
    case less = "<"
    /// Less or equal.
    case lessOrEqual = "<="
    /// Greater.
    case greater = ">"
    /// Greater or equal.
    case greaterOrEqual = ">="
    /// Has: the value is a part of a text.
    case has = ":"
    /// A regular expression is found in a text.
    case matches = "=~"
    /// A regular expression is not found in a text.
    case matchesNot = "!~"

    /// Whether what stands on the right is a regular expression.
    public var takesPattern: Bool { self == .matches || self == .matchesNot }

    /// Whether values are put in an order.
    public var isOrdering: Bool {
        switch self {
        case .less, .lessOrEqual, .greater, .greaterOrEqual: true
        default: false
        }
    }

    /// Whether two values that can be ordered stand as this operator asks; has is the same as equal here.
    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .equal, .has: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        case .matches, .matchesNot: false
        }
    }
}
