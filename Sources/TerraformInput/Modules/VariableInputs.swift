import HCL
import JSONSyntax
import Messages
import SourceText
import TerraformLanguage

/// The values given to a root module's variables, from the weakest source to the strongest:
/// environment, terraform.tfvars, terraform.tfvars.json, *.auto.tfvars, command line (Terraform, "Input Variables").
struct VariableInputs {
    /// One value as it was given.
    enum Given {
        /// An expression in a variable file.
        case expression(ConfigurationAttribute)
        /// Text from the environment or the command line: an expression where the variable's type is not a string.
        case text(String, origin: String)
    }

    private(set) var values: [String: Given] = [:]

    /// A variable file that could not be read: whatever has no stronger source may be set in it.
    private(set) var unreadFile: String?

    /// No values at all.
    init() {}

    init(root: ModuleFolder, options: TerraformOptions, scanned: ScannedFiles) {
        for (name, text) in options.environment where name.hasPrefix("TF_VAR_") {
            values[String(name.dropFirst(7))] = .text(text, origin: name)
        }
        let names = (try? scanned.scope.fileSystem.entries(of: root.path).map(\.name)) ?? []
        for name in Self.automaticFiles(names) { add(file: FilePath.join(root.path, name), scanned) }
        for setting in options.variables {
            switch setting {
            case .file(let path): add(file: path, scanned, isNamedByUser: true)
            case .value(let name, let text): values[name] = .text(text, origin: "--var")
            }
        }
    }

    private static func automaticFiles(_ names: [String]) -> [String] {
        let automatic = names.filter { name in
            (name.hasSuffix(".auto.tfvars") || name.hasSuffix(".auto.tfvars.json")) && !ModuleFolder.isIgnored(name)
        }
        return ["terraform.tfvars", "terraform.tfvars.json"].filter(names.contains) + automatic.sorted()
    }

    private mutating func add(file path: String, _ scanned: ScannedFiles, isNamedByUser: Bool = false) {
        guard let attributes = scanned.variables(path, isNamedByUser: isNamedByUser, read: Self.read) else {
            // What weaker sources have said may be set anew in it.
            values = [:]
            unreadFile = isNamedByUser ? path : FilePath.name(path)
            return
        }
        for (name, attribute) in attributes { values[name] = .expression(attribute) }
    }

    private static func read(_ source: SourceFile) throws(SyntaxError) -> [(String, ConfigurationAttribute)] {
        guard source.path.hasSuffix(".json") else {
            return try SyntaxTree(source).body.attributes.map { attribute in
                let value = ConfigurationAttribute(
                    .native(attribute.value),
                    range: attribute.value.range,
                    source: source
                )
                return (attribute.name, value)
            }
        }
        let root = try JSONReader.read(source.bytes)
        if let kind = TerraformDocument.kinds(of: root).first { throw kind.misplaced(root, under: ".tfvars.json") }
        return root.members.map { member in
            let literal = JSONExpression.literal(member.value)
            return (member.name, ConfigurationAttribute(.native(literal), range: literal.range, source: source))
        }
    }
}

extension VariableInputs.Given {
    /// The value, read as the variable's type wants it.
    /// - Parameter type: the declared type; without one, text stays text.
    func value(_ type: TypeConstraint?, _ evaluator: Evaluator) throws(EvaluationError) -> Value {
        switch self {
        case .expression(let attribute): return try attribute.value(evaluator.constantsOnly)
        case .text(let text, let origin):
            switch type {
            case .string, .bool, .number, nil: return .string(text)
            default: return try Self.parsed(text, origin, evaluator)
            }
        }
    }

    private static func parsed(_ text: String, _ origin: String, _ evaluator: Evaluator) throws(EvaluationError)
        -> Value
    {
        do {
            let expression = try SyntaxTree.expression(SourceFile(path: origin, text: text))
            return try evaluator.constantsOnly.value(expression)
        } catch let error as SyntaxError {
            throw .invalid("the value from \(origin) cannot be read: \(error.message)")
        } catch let error as EvaluationError {
            throw error
        } catch {
            throw .invalid("the value from \(origin) cannot be read")
        }
    }
}
