/// An address in a plan, with the modules that lead there: `module.a["x"].google_foo.bar[0]`, or a reference to a part of
/// what lies there, such as `google_foo.bar[0].id`.
struct PlanAddress: Hashable {
    /// One step into a module.
    struct Module: Hashable {
        let name: String
        /// What stands in brackets behind it, with them; empty where nothing does.
        let key: String
    }

    let modules: [Module]

    /// What stands behind the modules.
    let rest: String

    init(modules: [Module], rest: String) {
        self.modules = modules
        self.rest = rest
    }

    /// Reads the address of a resource.
    init(_ address: String) {
        self = PlanAddress(modules: [], rest: address).entered ?? .init(modules: [], rest: address)
    }

    /// The same with the modules at the beginning of the rest taken apart; nil where there is none.
    var entered: PlanAddress? {
        var modules = modules
        var parts = Self.parts(of: rest)[...]
        while parts.count > 1, parts.first?.name == "module" {
            let step = parts[parts.startIndex + 1]
            modules.append(Module(name: step.name, key: step.key))
            parts = parts.dropFirst(2)
        }
        guard modules.count > self.modules.count else { return nil }
        return PlanAddress(modules: modules, rest: parts.map { $0.name + $0.key }.joined(separator: "."))
    }

    /// The type and the name of the resource, as its own module has them.
    var resource: String { Self.parts(of: rest).prefix(2).map(\.name).joined(separator: ".") }

    /// The name of an output of the module.
    var output: String? { Self.parts(of: rest).first?.name }

    /// The whole as it is written.
    var text: String { (modules.map { "module.\($0.name)\($0.key)" } + [rest]).joined(separator: ".") }

    /// Whether a reference leads to this resource; where it names no key, any instance may be meant.
    func isMeant(by reference: PlanAddress) -> Bool {
        func agree(_ own: String, _ other: String) -> Bool { other.isEmpty || own == other }
        let (own, other) = (Self.parts(of: rest), Self.parts(of: reference.rest))
        guard modules.count == reference.modules.count, own.count == 2, other.count >= 2 else { return false }
        return zip(modules, reference.modules).allSatisfy { $0.name == $1.name && agree($0.key, $1.key) }
            && own[0].name == other[0].name && own[1].name == other[1].name && agree(own[1].key, other[1].key)
    }

    /// The names of a reference, without what stands in brackets.
    static func names(of reference: String) -> [String] { parts(of: reference).map(\.name) }

    /// The names between the dots, each with what stands in brackets behind it.
    private static func parts(of text: String) -> [(name: String, key: String)] {
        var parts: [(name: String, key: String)] = [("", "")]
        var isQuoted = false
        var depth = 0
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if character == ".", !isQuoted, depth == 0 {
                parts.append(("", ""))
                continue
            }
            if character == "[", !isQuoted { depth += 1 }
            if depth > 0 {
                parts[parts.count - 1].key.append(character)
            } else {
                parts[parts.count - 1].name.append(character)
            }
            if character == "]", !isQuoted { depth -= 1 }
        }
        return parts
    }
}
