public import Messages

/// A value of Terraform's language.
///
/// Containers are shared, so that `[a, a]` costs one `a`; each knows the number of values below it,
/// which keeps anything that walks a value within ``Value/sizeLimit``.
public enum Value: Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// A number.
    case number(Number)
    /// Text.
    case string(String)
    /// A list, a tuple or a set.
    case sequence(SequenceValue)
    /// A map or an object.
    case mapping(MappingValue)
    /// A value that this input does not settle.
    case unknown(Unknown)

    /// How many values one value may hold, and how many bytes one text may have.
    public static let sizeLimit = 1 << 20

    /// How many values this value holds, itself included; a text counts one for each 16 bytes.
    public var size: Int {
        switch self {
        case .null, .bool, .number: 1
        case .unknown(let unknown): unknown.size
        case .string(let text): 1 + text.utf8.count / 16
        case .sequence(let sequence): sequence.size
        case .mapping(let mapping): mapping.size
        }
    }

    /// Whether the value is `null`.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// What the value waits for, when it is not known as a whole; for what is made of the value, so without its parts.
    public var unknown: Unknown? {
        if case .unknown(let unknown) = self { unknown.withoutParts } else { nil }
    }

    /// The first unknown inside the value, or the value itself; nil when everything in it is known.
    public var firstUnknown: Unknown? {
        switch self {
        case .null, .bool, .number, .string: nil
        case .unknown(let unknown): unknown.withoutParts
        case .sequence(let sequence): sequence.unknown
        case .mapping(let mapping): mapping.unknown
        }
    }

    /// What members that are not listed wait for, when this is a mapping that may have more.
    var rest: Unknown? {
        if case .mapping(let mapping) = self { mapping.rest } else { nil }
    }

    /// The name of the value's type as messages show it.
    public var typeName: Message {
        switch self {
        case .null: "null"
        case .bool: "bool"
        case .number: "number"
        case .string: "string"
        case .sequence(let sequence): Message(template: sequence.kind.rawValue)
        case .mapping(let mapping): Message(template: mapping.kind.rawValue)
        case .unknown: "an unknown value"
        }
    }

    // MARK: Making containers

    /// A tuple of values.
    public static func tuple(_ elements: [Value]) throws(EvaluationError) -> Value {
        .sequence(try SequenceValue(.tuple, elements))
    }

    /// A list of values.
    public static func list(_ elements: [Value]) throws(EvaluationError) -> Value {
        .sequence(try SequenceValue(.list, elements))
    }

    /// A set of values: sorted, each once.
    public static func set(_ elements: [Value]) throws(EvaluationError) -> Value {
        .sequence(try SequenceValue.set(elements))
    }

    /// An object.
    public static func object(_ members: [String: Value]) throws(EvaluationError) -> Value {
        .mapping(try MappingValue(.object, members))
    }

    /// A map.
    public static func map(_ members: [String: Value]) throws(EvaluationError) -> Value {
        .mapping(try MappingValue(.map, members))
    }

    /// Text, refused when it is too long.
    public static func text(_ text: String) throws(EvaluationError) -> Value {
        guard text.utf8.count <= sizeLimit else { throw .tooLarge("a text of more than \(sizeLimit >> 20) MiB") }
        return .string(text)
    }

    /// A whole number.
    public static func integer(_ value: Int) -> Value { .number(.integer(value)) }
}
