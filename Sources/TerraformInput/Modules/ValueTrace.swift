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
/// that computes ends the way, and then nothing is claimed.
struct ValueTrace {
    private var attribute: ConfigurationAttribute
    private var expression: Expression
    private var module: ModuleInstance?
    private var loops: [String: Loop]

    /// The names that are still to be taken from the value.
    private var path: [String] = []

    /// How many names are followed.
    private static let limit = 32

    private init?(_ attribute: ConfigurationAttribute, _ module: ModuleInstance, _ loops: [String: Loop]) {
        guard let expression = try? attribute.expression() else { return nil }
        self.attribute = attribute
        self.expression = expression
        self.module = module
        self.loops = loops
    }

    /// Where the value of an attribute stands: the file and the bytes.
    static func origin(
        of attribute: ConfigurationAttribute,
        in module: ModuleInstance,
        _ loops: [String: Loop]
    ) -> (source: SourceFile, range: SourceRange)? {
        guard var trace = ValueTrace(attribute, module, loops) else { return nil }
        for _ in 0..<limit {
            trace.descend()
            guard trace.follow() else { break }
        }
        return trace.isPlainValue ? (trace.attribute.source, trace.expression.range) : nil
    }

    /// Whether the way ended at a value that is written out.
    private var isPlainValue: Bool {
        guard path.isEmpty else { return false }
        return switch expression.kind {
        case .bool, .string, .null, .number: true
        default: false
        }
    }

    /// Takes names from an object or a tuple that is written out.
    private mutating func descend() {
        while true {
            switch expression.kind {
            case .parenthesized(let inner), .wrapped(let inner): expression = inner
            case .object(let items):
                guard let name = path.first, let item = items.last(where: { $0.key.literalString == name }) else {
                    return
                }
                path.removeFirst()
                expression = item.value
            case .tuple(let elements):
                // A list of one may have been made by another index than the one it is taken with.
                guard let index = path.first.flatMap({ Int($0) }),
                    elements.count == 1 || elements.indices.contains(index)
                else { return }
                path.removeFirst()
                expression = elements.count == 1 ? elements[0] : elements[index]
            default: return
            }
        }
    }

    /// Goes one reference on; false where there is none.
    private mutating func follow() -> Bool {
        guard case .reference(let root, let steps) = expression.kind, let module,
            let names = Self.names(steps)
        else { return false }
        switch root {
        case "var":
            guard let name = names.first, let given = module.source(ofVariable: name) else { return false }
            return move(to: given.attribute, given.module, given.loops, Array(names.dropFirst()))
        case "local":
            guard let name = names.first, let local = module.folder.declarations.locals[name] else { return false }
            return move(to: local, module, [:], Array(names.dropFirst()))
        default:
            guard let loop = loops[root], names.first == "value" else { return false }
            // Behind a splat of a single value there is no key.
            let key = loop.key.map { [$0] } ?? []
            return move(to: loop.forEach, module, loops, key + names.dropFirst())
        }
    }

    private mutating func move(
        to attribute: ConfigurationAttribute,
        _ module: ModuleInstance?,
        _ loops: [String: Loop],
        _ names: [String]
    ) -> Bool {
        guard let expression = try? attribute.expression() else { return false }
        self.attribute = attribute
        self.expression = expression
        self.module = module
        self.loops = loops
        path = names + path
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
