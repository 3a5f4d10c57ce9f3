public import Findings
import Messages

/// One function of Terraform's language.
struct Function: Sendable {
    /// What happens when an argument is not known.
    enum Unknowns: Sendable {
        /// Any unknown, however deep inside an argument, makes the result unknown.
        case decide
        /// Only an argument that is unknown as a whole makes the result unknown.
        case decideAtTop
        /// The function looks for itself.
        case areHandled
        /// A text is known as far as the texts are that it is made of.
        case stayOpen
        /// The same for a list, whose elements may become fewer by what is not known.
        case stayOpenOrGo
    }

    let name: String
    let arity: ClosedRange<Int>
    let unknowns: Unknowns
    let takesNull: Bool
    let body: @Sendable (FunctionCall) throws(EvaluationError) -> Value

    /// Any number of arguments from a least one on.
    static func atLeast(_ count: Int) -> ClosedRange<Int> { count...Int.max }

    init(
        _ name: String,
        _ arity: ClosedRange<Int>,
        unknowns: Unknowns = .decide,
        takesNull: Bool = false,
        _ body: @escaping @Sendable (FunctionCall) throws(EvaluationError) -> Value
    ) {
        self.name = name
        self.arity = arity
        self.unknowns = unknowns
        self.takesNull = takesNull
        self.body = body
    }

    init(
        _ name: String,
        _ count: Int,
        unknowns: Unknowns = .decide,
        takesNull: Bool = false,
        _ body: @escaping @Sendable (FunctionCall) throws(EvaluationError) -> Value
    ) {
        self.init(name, count...count, unknowns: unknowns, takesNull: takesNull, body)
    }

    /// Applies the function to values.
    func apply(_ arguments: [Value], _ environment: FunctionEnvironment) throws(EvaluationError) -> Value {
        guard arity.contains(arguments.count) else {
            throw .invalid("\(name) takes \(arityText), not \(arguments.count)")
        }
        if let unknown = decidingUnknown(arguments) {
            return openResult(arguments, environment) ?? .unknown(unknown.withoutParts)
        }
        if !takesNull, let index = arguments.firstIndex(where: \.isNull) {
            throw .invalid("argument \(index + 1) of \(name) is null")
        }
        return try body(FunctionCall(name: name, arguments: arguments, environment: environment))
    }

    private func decidingUnknown(_ arguments: [Value]) -> Unknown? {
        let waiting: [Value] =
            switch unknowns {
            case .decide, .stayOpen, .stayOpenOrGo: arguments.filter { $0.firstUnknown != nil }
            case .decideAtTop: arguments.filter { $0.unknown != nil }
            case .areHandled: []
            }
        return waiting.isEmpty ? nil : Unknown.waiting(for: waiting)
    }

    /// What the function makes of texts that are known in part; nil where that says nothing.
    private func openResult(_ arguments: [Value], _ environment: FunctionEnvironment) -> Value? {
        guard [.stayOpen, .stayOpenOrGo].contains(unknowns), takesNull || !arguments.contains(where: \.isNull) else {
            return nil
        }
        var texts = OpenTexts()
        var filled: [Value] = []
        for argument in arguments {
            guard let value = texts.fill(argument) else { return nil }
            filled.append(value)
        }
        let call = FunctionCall(name: name, arguments: filled, environment: environment)
        let isWhole = unknowns == .stayOpen && !arguments.contains { $0.unknown != nil }
        return (try? body(call)).map { texts.open($0, isWhole: isWhole) }
    }

    private var arityText: Message {
        if arity.upperBound == Int.max { return "at least \(arity.lowerBound) arguments" }
        if arity.lowerBound == arity.upperBound { return "\(arity.lowerBound) arguments" }
        return "\(arity.lowerBound) to \(arity.upperBound) arguments"
    }
}

/// What functions may reach beyond their arguments.
public struct FunctionEnvironment {
    /// Reads a file for `file`, `templatefile` and their like; the path is as the configuration writes it.
    var files: any FileAccess

    /// Renders a template with these variables and nothing else in reach.
    var render: (_ template: String, _ path: String, _ variables: [String: Value]) throws(EvaluationError) -> Value
}

/// Files as functions see them, confined to what may be read.
public protocol FileAccess {
    /// The bytes of a file.
    /// - Throws: what Terraform would refuse, such as a missing file.
    /// - Returns: nil with a reason when the file may not be read from here, so that its content stays unknown.
    func read(_ path: String) throws(EvaluationError) -> FileContent

    /// Whether a regular file exists.
    func exists(_ path: String) throws(EvaluationError) -> FileContent

    /// The paths below a folder that match a glob pattern, as `fileset` has them.
    func find(_ pattern: String, below folder: String) throws(EvaluationError) -> FileMatches
}

/// The content of a file, or why it stays unknown.
public enum FileContent: Sendable {
    /// The bytes; empty for a question about existence that is answered with yes.
    case bytes([UInt8])
    /// There is no such file.
    case absent
    /// The file lies outside what may be read.
    case outOfReach(MissingInput)
}

/// The files that match a pattern, or why they stay unknown.
public enum FileMatches: Sendable {
    /// The paths relative to the folder, sorted.
    case paths([String])
    /// The folder lies outside what may be read.
    case outOfReach(MissingInput)
}
