import Findings

@testable public import TerraformLanguage

/// One call and what comes of it.
struct FunctionCase: Sendable, CustomStringConvertible {
    enum Outcome: Sendable {
        case value(Value)
        case refused(EvaluationError.Kind)
        case unknown
    }

    let name: String
    let arguments: [Value]
    let outcome: Outcome

    init(_ name: String, _ arguments: [Value], outcome: Outcome) {
        (self.name, self.arguments, self.outcome) = (name, arguments, outcome)
    }

    init(_ name: String, _ arguments: [Value], _ value: Value) { self.init(name, arguments, outcome: .value(value)) }

    static func fails(_ name: String, _ arguments: Value...) -> FunctionCase {
        FunctionCase(name, arguments, outcome: .refused(.invalid))
    }

    static func exceeds(_ name: String, _ arguments: Value...) -> FunctionCase {
        FunctionCase(name, arguments, outcome: .refused(.limit))
    }

    static func unknown(_ name: String, _ arguments: Value...) -> FunctionCase {
        FunctionCase(name, arguments, outcome: .unknown)
    }

    var description: String {
        arguments.contains { $0.size > 64 }
            ? "\(name) of much" : "\(name)(\(arguments.map(\.shape).joined(separator: ", ")))"
    }

    var expected: String {
        switch outcome {
        case .value(let value): value.shape
        case .refused(let kind): "refused: \(kind)"
        case .unknown: "unknown"
        }
    }

    /// Applies the function and says what came of it in the words of `expected`.
    func run(in family: [Function], _ environment: FunctionEnvironment = .inMemory()) -> String {
        guard let function = family.first(where: { $0.name == name }) else { return "no function \(name)" }
        do { return try function.apply(arguments, environment).shape } catch { return "refused: \(error.kind)" }
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByUnicodeScalarLiteral,
    ExpressibleByExtendedGraphemeClusterLiteral
{
    /// Makes the value of a literal.
    public init(stringLiteral value: String) { self = .string(value) }
    /// Makes the value of a literal.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// Makes the value of a literal.
    public init(floatLiteral value: Double) { self = .number(Number(value)) }
    /// Makes the value of a literal.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// Makes the value of a literal.
    public init(nilLiteral: ()) { self = .null }
    /// Makes the value of a literal.
    public init(arrayLiteral elements: Value...) { self = (try? Value.tuple(elements)) ?? .null }
    /// Makes the value of a literal.
    public init(dictionaryLiteral elements: (String, Value)...) {
        self = (try? Value.object(Dictionary(elements) { $1 })) ?? .null
    }
}

extension Value {
    /// The value as text, in which lists, tuples and sets look alike.
    var shape: String {
        switch self {
        case .null: "null"
        case .bool(let flag): "\(flag)"
        case .number(let number): number.text
        case .string(let text): "'" + text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined() + "'"
        case .sequence(let sequence): "[" + sequence.elements.map(\.shape).joined(separator: ", ") + "]"
        case .mapping(let mapping):
            "{" + mapping.sorted.map { "\($0.key): \($0.value.shape)" }.joined(separator: ", ") + "}"
        case .unknown: "unknown"
        }
    }

    /// A text of that many letters `a`.
    static func text(of count: Int) -> Value { .string(String(repeating: "a", count: count)) }

    static func repeated(_ value: Value, _ count: Int) -> Value {
        (try? Value.list([Value](repeating: value, count: count))) ?? .null
    }

    static func unknownValue(_ reference: String) -> Value { .unknown(Unknown(MissingInput(.variable, reference))) }
}

/// Files in memory; a path that begins with `..` is out of reach.
struct MemoryFiles: FileAccess {
    let files: [String: [UInt8]]

    func read(_ path: String) -> FileContent {
        if path.hasPrefix("..") { return .outOfReach(MissingInput(.file, path)) }
        return files[path].map { .bytes($0) } ?? .absent
    }

    func exists(_ path: String) -> FileContent { read(path) }

    func find(_ pattern: String, below folder: String) -> FileMatches {
        if folder.hasPrefix("..") { return .outOfReach(MissingInput(.file, folder)) }
        return .paths(files.keys.filter { $0.hasPrefix(folder) && $0.hasSuffix(pattern.dropFirst()) }.sorted())
    }
}

extension FunctionEnvironment {
    /// An environment over files in memory, which renders a template as its text and its variables.
    static func inMemory(_ files: [String: [UInt8]] = [:]) -> FunctionEnvironment {
        FunctionEnvironment(files: MemoryFiles(files: files)) { template, path, variables throws(EvaluationError) in
            .string("\(path): \(template.trimmed) \(try Value.object(variables).shape)")
        }
    }
}

extension String {
    fileprivate var trimmed: String { TextTrimming.trim(self, .both) { $0.properties.isWhitespace } }
}
