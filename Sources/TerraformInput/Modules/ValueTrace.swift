import HCL
import SourceText

/// What a name such as `each` or the iterator of a dynamic block goes through, and the key where it stands.
struct Loop {
    let forEach: ConfigurationAttribute
    let key: String?
}

/// Follows a value back through variables, locals, arguments and loops to where it stands.
///
/// A setting is often written as `var.watch`; what a person has to change is the `false` in a variable file. Anything
/// that computes ends the way, and then nothing is claimed about what stands there.
struct ValueTrace {
    private var attribute: ConfigurationAttribute
    private var expression: Expression
    private var module: ModuleInstance?
    private var loops: [String: Loop]

    /// What is still to be taken from the value.
    private var path: [Part] = []

    /// Where to go on when something is not there, the nearest last.
    private var fallbacks: [Fallback] = []

    /// One thing to be taken from a value.
    private enum Part {
        case name(String)
        /// The element of a list whose attribute has a value.
        case element(attribute: String, value: String)
    }

    /// The next argument of a call that takes the first one that is there.
    private struct Fallback {
        let trace: () -> ValueTrace
        let replacesNull: Bool
    }

    /// Where a way ended.
    struct End {
        let source: SourceFile
        let range: SourceRange

        /// Whether the value is written out there.
        let isPlain: Bool
    }

    /// How many names are followed.
    private static let limit = 32

    private init?(_ attribute: ConfigurationAttribute, _ module: ModuleInstance, _ loops: [String: Loop]) {
        guard let expression = try? attribute.expression() else { return nil }
        self.attribute = attribute
        self.expression = expression
        self.module = module
        self.loops = loops
    }

    /// Where the way from an attribute ends.
    static func end(
        of attribute: ConfigurationAttribute,
        in module: ModuleInstance,
        _ loops: [String: Loop]
    ) -> End? {
        guard var trace = ValueTrace(attribute, module, loops) else { return nil }
        for _ in 0..<limit {
            let isMissing = trace.descend()
            if isMissing || trace.isNull {
                guard trace.fallBack(isMissing) else { break }
            } else if !trace.follow() {
                break
            }
        }
        return End(source: trace.attribute.source, range: trace.expression.range, isPlain: trace.isPlainValue)
    }

    /// Whether the way ended at a value that is written out.
    private var isPlainValue: Bool {
        guard path.isEmpty else { return false }
        return switch expression.kind {
        case .bool, .string, .null, .number: true
        default: false
        }
    }

    private var isNull: Bool { if case .null = expression.kind { path.isEmpty } else { false } }

    /// Takes parts from objects and lists that are written out, and goes into calls that only choose.
    /// - Returns: whether the value is known not to have the next part.
    private mutating func descend() -> Bool {
        while true {
            switch expression.kind {
            case .parenthesized(let inner), .wrapped(let inner): expression = inner
            case .object(let items):
                guard case .name(let name)? = path.first else { return false }
                guard let item = items.last(where: { $0.key.literalString == name }) else {
                    return items.allSatisfy { $0.key.literalString != nil }
                }
                path.removeFirst()
                expression = item.value
            case .tuple(let elements):
                guard let part = path.first, let element = Self.element(part, of: elements) else { return false }
                path.removeFirst()
                expression = element
            case .forEach(let loop): guard enter(loop) else { return false }
            case .call(let name, let arguments, false): guard enter(name, arguments) else { return false }
            default: return false
            }
        }
    }

    private static func element(_ part: Part, of elements: [Expression]) -> Expression? {
        switch part {
        case .name(let name):
            guard let index = Int(name) else { return nil }
            // A list of one may have been made by another index than the one it is taken with.
            return elements.count == 1 ? elements[0] : elements.indices.contains(index) ? elements[index] : nil
        case .element(let attribute, let value):
            return elements.first { element in
                guard case .object(let items) = element.unparenthesized.kind else { return false }
                return items.last { $0.key.literalString == attribute }?.value.literalString == value
            }
        }
    }

    /// Goes through `{ for pool in pools : pool.name => pool }` to the element with that name.
    private mutating func enter(_ loop: ForExpression) -> Bool {
        guard case .name(let wanted)? = path.first, let key = loop.key, !loop.groups,
            case .reference(loop.valueName, let keySteps) = key.kind, let keyNames = Self.names(keySteps),
            keyNames.count == 1, case .reference(loop.valueName, let steps) = loop.value.kind,
            let names = Self.names(steps)
        else { return false }
        path = [.element(attribute: keyNames[0], value: wanted)] + names.map { .name($0) } + path.dropFirst()
        expression = loop.collection
        return true
    }

    /// Goes into `lookup`, `try` and `coalesce`, which hand one of their arguments on as it is.
    private mutating func enter(_ function: String, _ arguments: [Expression]) -> Bool {
        guard let first = arguments.first else { return false }
        var start = self
        switch function {
        case "lookup":
            guard arguments.count > 1, let key = arguments[1].literalString else { return false }
            if arguments.count > 2 {
                start.expression = arguments[2]
                fallbacks.append(Fallback(trace: { [start] in start }, replacesNull: false))
            }
            path.insert(.name(key), at: 0)
        case "try", "coalesce":
            for argument in arguments.dropFirst().reversed() {
                start.expression = argument
                fallbacks.append(Fallback(trace: { [start] in start }, replacesNull: function == "coalesce"))
            }
        default: return false
        }
        expression = first
        return true
    }

    /// Goes on with the next argument of a call; false where there is none.
    private mutating func fallBack(_ isMissing: Bool) -> Bool {
        var rest = fallbacks
        while let fallback = rest.popLast() {
            guard isMissing || fallback.replacesNull else { continue }
            self = fallback.trace()
            fallbacks = rest
            return true
        }
        return false
    }

    /// Goes one reference on; false where there is none.
    private mutating func follow() -> Bool {
        guard case .reference(let root, let steps) = expression.kind, let module,
            let names = Self.names(steps)
        else { return false }
        switch root {
        case "var":
            guard let name = names.first, let given = module.source(ofVariable: name) else { return false }
            return move(to: given.attribute, given.module, given.loops, names.dropFirst())
        case "local":
            guard let name = names.first, let local = module.folder.declarations.locals[name] else { return false }
            return move(to: local, module, [:], names.dropFirst())
        default:
            guard let loop = loops[root], names.first == "value" else { return false }
            // Behind a splat of a single value there is no key.
            let key = loop.key.map { [$0] } ?? []
            return move(to: loop.forEach, module, loops, (key + names.dropFirst())[...])
        }
    }

    private mutating func move(
        to attribute: ConfigurationAttribute,
        _ module: ModuleInstance?,
        _ loops: [String: Loop],
        _ names: ArraySlice<String>
    ) -> Bool {
        guard let expression = try? attribute.expression() else { return false }
        self.attribute = attribute
        self.expression = expression
        self.module = module
        self.loops = loops
        path = names.map { .name($0) } + path
        return true
    }

    /// The names that steps take; nil when one of them is computed.
    private static func names(_ steps: [Step]) -> [String]? {
        var names: [String] = []
        for step in steps {
            switch step.kind {
            case .attribute(let name): names.append(name)
            case .index(let key):
                switch key.kind {
                case .string(let name), .number(let name): names.append(name)
                default: return nil
                }
            case .fullSplat: continue
            case .attributeSplat: return nil
            }
        }
        return names
    }
}
