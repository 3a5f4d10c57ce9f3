public import SourceText

/// One expression (specification, "Expressions") and where it stands.
public struct Expression: Sendable {
    /// What the expression is.
    public let kind: Kind

    /// The bytes of the expression.
    public let range: SourceRange

    /// Makes an expression, for readers of other syntaxes such as JSON.
    public init(_ kind: Kind, range: SourceRange) {
        self.kind = kind
        self.range = range
    }

    /// The forms an expression takes.
    public indirect enum Kind: Sendable {
        /// The keyword `null`.
        case null
        /// The keywords `true` and `false`.
        case bool(Bool)
        /// A number as it is written.
        case number(String)
        /// Text without interpolation.
        case string(String)
        /// Text with interpolations or directives.
        case template([TemplatePart])
        /// A template that is one interpolation and nothing else: the value keeps its type.
        case wrapped(Expression)
        /// `[a, b]`
        case tuple([Expression])
        /// `{ a = b }`
        case object([ObjectItem])
        /// A name that stands for a value, with what is taken from it: `var.a[0].b`.
        case reference(root: String, steps: [Step])
        /// What is taken from any other expression: `f(x)[0].b`.
        case access(Expression, steps: [Step])
        /// `name(arguments)`, the last one spread over the parameters when it is followed by `...`.
        case call(name: String, arguments: [Expression], spreadsLast: Bool)
        /// `condition ? whenTrue : whenFalse`
        case conditional(condition: Expression, whenTrue: Expression, whenFalse: Expression)
        /// `-a`, `!a`
        case unary(UnaryOperator, Expression)
        /// `a + b` and so on.
        case binary(BinaryOperator, Expression, Expression)
        /// `[for …]` and `{for …}`
        case forEach(ForExpression)
        /// `(a)`
        case parenthesized(Expression)
    }

    /// The expression without the parentheses around it.
    public var unparenthesized: Expression {
        if case .parenthesized(let inner) = kind { inner.unparenthesized } else { self }
    }

    /// The text when the expression is a plain string.
    public var literalString: String? {
        if case .string(let text) = kind { text } else { nil }
    }
}

/// One step from a value to a part of it.
public struct Step: Sendable {
    /// What the step takes.
    public let kind: Kind

    /// The bytes of the step, its dot or brackets included.
    public let range: SourceRange

    /// Whether this is a name or an older index behind a dot, which `.*` in front takes with it.
    public let followsDot: Bool

    init(kind: Kind, range: SourceRange, followsDot: Bool = false) {
        self.kind = kind
        self.range = range
        self.followsDot = followsDot
    }

    /// The ways to take a part.
    public enum Kind: Sendable {
        /// `.name`
        case attribute(String)
        /// `[key]`, and the older `.0`
        case index(Expression)
        /// `.*`, which the attributes behind it are taken through.
        case attributeSplat
        /// `[*]`, which everything behind it is taken through.
        case fullSplat
    }
}

/// One `key = value` of an object expression.
public struct ObjectItem: Sendable {
    /// The key; a bare name stands here as text, as HCL reads it.
    public let key: Expression

    /// The value.
    public let value: Expression

    /// Makes an item, for readers of other syntaxes.
    public init(key: Expression, value: Expression) {
        self.key = key
        self.value = value
    }
}

/// `for key, value in collection : result if condition`, in brackets or braces.
public struct ForExpression: Sendable {
    /// The name for keys, when there is one.
    public let keyName: String?

    /// The name for values.
    public let valueName: String

    /// What is gone through.
    public let collection: Expression

    /// The expression before `=>`; nil in brackets, where the result is a tuple.
    public let key: Expression?

    /// The expression for each element.
    public let value: Expression

    /// Whether `...` behind the value groups values of one key.
    public let groups: Bool

    /// What must hold for an element to count.
    public let condition: Expression?
}

/// One part of a template.
public indirect enum TemplatePart: Sendable {
    /// Text, escapes resolved and stripped as its neighbours ask.
    case text(String)
    /// `${ expression }`
    case interpolation(Expression)
    /// `%{ if condition } … %{ else } … %{ endif }`
    case conditional(Expression, whenTrue: [TemplatePart], whenFalse: [TemplatePart])
    /// `%{ for key, value in collection } … %{ endfor }`
    case loop(keyName: String?, valueName: String, collection: Expression, body: [TemplatePart])
}

/// The operators before one operand.
public enum UnaryOperator: Sendable {
    /// `-`
    case negate
    /// `!`
    case not
}

/// The operators between two operands.
public enum BinaryOperator: Sendable {
    /// `||` and `&&`
    case or, and
    /// `==` and `!=`
    case equal, notEqual
    /// `<`, `<=`, `>` and `>=`
    case less, lessOrEqual, greater, greaterOrEqual
    /// `+`, `-`, `*`, `/` and `%`
    case add, subtract, multiply, divide, remainder

    init?(_ kind: Token.Kind) {
        switch kind {
        case .or: self = .or
        case .and: self = .and
        case .equal: self = .equal
        case .notEqual: self = .notEqual
        case .less: self = .less
        case .lessOrEqual: self = .lessOrEqual
        case .greater: self = .greater
        case .greaterOrEqual: self = .greaterOrEqual
        case .plus: self = .add
        case .minus: self = .subtract
        case .star: self = .multiply
        case .slash: self = .divide
        case .percent: self = .remainder
        default: return nil
        }
    }

    /// How tightly the operator binds: 1 for `||` to 6 for `*` (specification, "Operations").
    var precedence: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .equal, .notEqual: 3
        case .less, .lessOrEqual, .greater, .greaterOrEqual: 4
        case .add, .subtract: 5
        case .multiply, .divide, .remainder: 6
        }
    }
}
