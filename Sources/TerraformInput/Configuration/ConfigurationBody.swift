import HCL
import JSONSyntax
import Messages
import SourceText
import TerraformLanguage

/// The content of a block, whichever syntax it is written in, with overrides laid over it.
///
/// An attribute comes from the last layer that sets it. Blocks of one type come from the last layer that has any:
/// an override file replaces them all (Terraform language, "Merging Behavior").
struct ConfigurationBody {
    private(set) var layers: [Layer]

    enum Layer {
        case native(Body, SourceFile)
        case json([JSONMember], SourceFile)
        case planned(PlannedValues)
    }

    /// The values of a plan, which nothing is laid over.
    init(_ values: PlannedValues) { layers = [.planned(values)] }

    init(_ body: Body, _ source: SourceFile) { layers = [.native(body, source)] }

    init(_ members: [JSONMember], _ source: SourceFile) { layers = [.json(members, source)] }

    /// Lays an override over this body.
    mutating func merge(_ other: ConfigurationBody) { layers += other.layers }

    /// How many bytes the body is written in, overrides included: what looking things up in it may cost.
    var length: Int {
        layers.reduce(0) { length, layer in
            switch layer {
            case .native(let body, _): length + body.range.upperBound - body.range.lowerBound
            case .json(let members, _):
                length + (members.last?.value.range.upperBound ?? 0) - (members.first?.nameRange.lowerBound ?? 0)
            case .planned: length
            }
        }
    }

    func attribute(_ name: String) -> ConfigurationAttribute? {
        for layer in layers.reversed() {
            switch layer {
            case .native(let body, let source):
                if let attribute = body.attribute(name) {
                    return ConfigurationAttribute(
                        .native(attribute.value),
                        range: attribute.value.range,
                        source: source
                    )
                }
            case .json(let members, let source):
                if let member = members.last(where: { $0.name == name }) {
                    return ConfigurationAttribute(.json(member.value), range: member.value.range, source: source)
                }
            case .planned(let values):
                if let attribute = values.attribute(name) { return attribute }
            }
        }
        return nil
    }

    /// The blocks of a type, dynamic ones included, in the order they are written.
    func blocks(_ type: String) -> [ConfigurationBlock] {
        for layer in layers.reversed() {
            let found =
                switch layer {
                case .native(let body, let source): NativeBlocks.find(type, in: body, source)
                case .json(let members, let source): JSONBlocks.find(type, in: members, source)
                case .planned(let values): values.blocks(type)
                }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The names of all attributes and block types that are written.
    var names: Set<String> {
        layers.reduce(into: []) { names, layer in
            switch layer {
            case .native(let body, _):
                for item in body.items {
                    switch item {
                    case .attribute(let attribute): names.insert(attribute.name)
                    case .block(let block):
                        names.insert(block.type == "dynamic" ? block.labels.first ?? "" : block.type)
                    }
                }
            case .json(let members, _): names.formUnion(members.map(\.name))
            case .planned(let values): names.formUnion(values.members.map(\.name))
            }
        }
    }
}

/// One attribute, with its expression as it is written.
struct ConfigurationAttribute {
    enum Form {
        case native(Expression)
        case json(JSONNode)
        /// A value that needs no working out.
        case settled(Value)
    }

    let form: Form
    let range: SourceRange
    let source: SourceFile

    init(_ form: Form, range: SourceRange, source: SourceFile) {
        self.form = form
        self.range = range
        self.source = source
    }

    /// The attribute's expression.
    /// - Throws: an error when a template in a JSON string cannot be read.
    func expression() throws(EvaluationError) -> Expression {
        switch form {
        case .native(let expression): return expression
        case .json(let node):
            do { return try JSONExpression.expression(node, source) } catch {
                throw .invalid("the template cannot be read: \(error.message)")
            }
        case .settled: throw .invalid("this value has no expression")
        }
    }

    /// The text when the attribute is a plain string, templates in JSON left alone.
    var literalString: String? {
        switch form {
        case .native(let expression): return expression.literalString
        case .json(let node):
            if case .string(let text) = node.kind { return text }
            return nil
        case .settled(let value):
            if case .string(let text) = value { return text }
            return nil
        }
    }

    /// The value of the attribute.
    func value(_ evaluator: Evaluator) throws(EvaluationError) -> Value {
        if case .settled(let value) = form { return value }
        return try evaluator.value(expression())
    }
}

/// One nested block, or a `dynamic` block that makes several.
struct ConfigurationBlock {
    let body: ConfigurationBody
    let headerRange: SourceRange
    let source: SourceFile
    let dynamic: Dynamic?

    /// What a `dynamic` block goes through (Terraform language, "dynamic Blocks").
    struct Dynamic {
        let forEach: ConfigurationAttribute
        let iterator: String
    }
}
