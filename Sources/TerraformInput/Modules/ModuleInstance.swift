import Findings
import GKEInventory
import HCL
import Messages
import SourceText
import TerraformLanguage

/// A module as one call makes it: what its variables, locals, resources and calls are worth there.
///
/// Everything is worked out when it is asked for, and once.
final class ModuleInstance {
    let folder: ModuleFolder
    let project: RootModule

    /// The address in front of everything inside, such as `module.pools["night"]`; empty for the root.
    let address: String

    /// The calls that lead here, outermost first.
    let calls: [ModuleCallSite]

    /// The folders of this module and of all that lead to it.
    let lineage: Set<String>

    /// Whether the module is there at all.
    let existence: Existence

    private let arguments: Arguments
    private var variables: [String: State] = [:]
    private var locals: [String: State] = [:]
    private var outputStates: [String: State] = [:]
    private var children: [String: ModuleCall] = [:]

    /// Where the values of variables come from.
    enum Arguments {
        case root(VariableInputs)
        case call(ConfigurationBody, Evaluator, parent: ModuleInstance, loops: [String: Loop])
    }

    private enum State {
        case beingWorkedOut
        case done(Value)
    }

    init(
        folder: ModuleFolder,
        project: RootModule,
        address: String,
        calls: [ModuleCallSite],
        lineage: Set<String>,
        existence: Existence,
        arguments: Arguments
    ) {
        self.folder = folder
        self.project = project
        self.address = address
        self.calls = calls
        self.lineage = lineage
        self.existence = existence
        self.arguments = arguments
    }

    /// An evaluator for expressions written in this module.
    var evaluator: Evaluator {
        Evaluator(resolver: self, files: project.files, budget: project.budget)
    }

    /// The call that makes the module, and the module in which it stands; nil for the root.
    var call: (body: ConfigurationBody, parent: ModuleInstance)? {
        if case .call(let body, _, let parent, _) = arguments { (body, parent) } else { nil }
    }

    /// A name inside this module as seen from the root.
    func qualified(_ name: String) -> String { address.isEmpty ? name : "\(address).\(name)" }

    // MARK: Values that have names

    func variable(_ name: String) throws(EvaluationError) -> Value {
        guard let declaration = folder.declarations.variables[name] else { return try undeclared("var.\(name)") }
        return remembered("var.\(name)", in: \.variables, key: name) { () throws(EvaluationError) in
            try self.worked(out: declaration)
        }
    }

    func local(_ name: String) throws(EvaluationError) -> Value {
        guard let attribute = folder.declarations.locals[name] else { return try undeclared("local.\(name)") }
        return remembered("local.\(name)", in: \.locals, key: name) { () throws(EvaluationError) in
            try attribute.value(self.evaluator)
        }
    }

    func output(_ name: String) throws(EvaluationError) -> Value {
        guard let declaration = folder.declarations.outputs[name], let value = declaration.body.attribute("value")
        else {
            return try undeclared("output.\(name)")
        }
        return remembered("output.\(name)", in: \.outputStates, key: name) { () throws(EvaluationError) in
            try value.value(self.evaluator)
        }
    }

    /// All outputs as one object.
    func outputs() throws(EvaluationError) -> Value {
        var members: [String: Value] = [:]
        try project.budget.reserve(64 * folder.declarations.outputs.count)
        for name in folder.declarations.outputs.keys { members[name] = try output(name) }
        if let release = folder.release {
            return .mapping(try MappingValue(.object, members, rest: Unknown(Self.unknown(address, release))))
        }
        return try .object(members)
    }

    func call(_ name: String) -> ModuleCall? {
        if let call = children[name] { return call }
        guard let declaration = folder.declarations.calls[name] else { return nil }
        let call = ModuleCall(declaration, in: self)
        children[name] = call
        return call
    }

    /// What a reference to nothing means: an error, unless a file that may declare it could not be read.
    func undeclared(_ name: String) throws(EvaluationError) -> Value {
        if let release = folder.release, name.hasPrefix("output.") {
            return .unknown(Unknown(Self.unknown(qualified(String(name.dropFirst("output.".count))), release)))
        }
        guard folder.isIncomplete else { throw .invalid("there is no \(name) in this module") }
        let missing = MissingInput(.file, qualified(name), detail: "a file of its module could not be read")
        return .unknown(Unknown(missing))
    }

    /// What a published module says of itself, which only its own code knows.
    private static func unknown(_ reference: String, _ release: PublicModuleRelease) -> MissingInput {
        MissingInput(.remoteModule, reference, detail: "an output of \(release.name), which is not on this disk")
    }

    private func remembered(
        _ name: String,
        in table: ReferenceWritableKeyPath<ModuleInstance, [String: State]>,
        key: String,
        _ work: () throws(EvaluationError) -> Value
    ) -> Value {
        let reference = qualified(name)
        switch self[keyPath: table][key] {
        case .done(let value): return value
        case .beingWorkedOut: return .unknown(RootModule.selfReference(reference))
        case nil:
            self[keyPath: table][key] = .beingWorkedOut
            let value = Attempt.value(address: reference, work)
            self[keyPath: table][key] = .done(value)
            return value
        }
    }

    // MARK: Variables

    private func worked(out declaration: Declaration) throws(EvaluationError) -> Value {
        let evaluator = evaluator
        let declared = try type(of: declaration, evaluator)
        let type = declared ?? .any
        var value = try given(declaration.name, declared)
        if let given = value, given.isNull, try !isNullable(declaration, evaluator) { value = nil }
        if let value {
            // Converting makes a value anew, in every instance of a module that it is handed to.
            if case .any = type {} else { try project.budget.spend(value.size) }
            return try type.convert(value)
        }
        if case .root(let inputs) = arguments, let file = inputs.unreadFile {
            let detail: Message = "\(file) could not be read and may set it"
            return .unknown(Unknown(MissingInput(.file, "var.\(declaration.name)", detail: detail)))
        }
        guard let attribute = declaration.body.attribute("default") else {
            return .unknown(Unknown(MissingInput(.variable, qualified("var.\(declaration.name)"))))
        }
        return try type.convert(evaluator.constantsOnly.value(Self.literal(attribute)))
    }

    private func given(_ name: String, _ type: TypeConstraint?) throws(EvaluationError) -> Value? {
        switch arguments {
        case .root(let inputs): return try inputs.values[name]?.value(type, evaluator)
        case .call(let body, let outer, _, _): return try body.attribute(name)?.value(outer)
        }
    }

    /// Where the value of a variable is given: the attribute, and the module and loops in which it is written.
    func source(
        ofVariable name: String
    ) -> (attribute: ConfigurationAttribute, module: ModuleInstance?, loops: [String: Loop])? {
        switch arguments {
        case .root(let inputs):
            switch inputs.values[name] {
            case .expression(let attribute): return (attribute, nil, [:])
            case .text: return nil
            case nil: break
            }
        case .call(let body, _, let parent, let loops):
            if let attribute = body.attribute(name) { return (attribute, parent, loops) }
        }
        return folder.declarations.variables[name]?.body.attribute("default").map { ($0, nil, [:]) }
    }

    private func isNullable(_ declaration: Declaration, _ evaluator: Evaluator) throws(EvaluationError) -> Bool {
        guard let nullable = declaration.body.attribute("nullable") else { return true }
        return try Conversion.bool(nullable.value(evaluator.constantsOnly))
    }

    /// The declared type; nil where there is none, which is not the same as `any` for text from outside.
    private func type(of declaration: Declaration, _ evaluator: Evaluator) throws(EvaluationError) -> TypeConstraint? {
        guard let attribute = declaration.body.attribute("type") else { return nil }
        let expression: Expression
        switch attribute.form {
        case .native(let written): expression = written
        case .json, .settled:
            do {
                expression = try SyntaxTree.expression(
                    SourceFile(path: attribute.source.path, text: attribute.literalString ?? ""),
                    within: attribute.range
                )
            } catch {
                throw .invalid("the type cannot be read: \(error.message)")
            }
        }
        return try TypeConstraint(expression) { expression throws(EvaluationError) in
            try evaluator.constantsOnly.value(expression)
        }
    }

    /// Defaults in JSON are values as they stand, not templates.
    private static func literal(_ attribute: ConfigurationAttribute) throws(EvaluationError) -> Expression {
        switch attribute.form {
        case .native(let expression): expression
        case .json(let node): JSONExpression.literal(node)
        case .settled: try attribute.expression()
        }
    }
}
