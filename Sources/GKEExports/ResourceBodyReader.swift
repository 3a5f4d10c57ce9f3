import GKEInventory
import JSONSyntax
import SourceText

/// Puts what the API says into Terraform's words: `conditionMatchedLog` becomes `condition_matched_log`.
struct ResourceBodyReader {
    private let fields: FieldReader

    init(source: SourceFile) { fields = FieldReader(source: source) }

    /// Maps whose keys people chose.
    private static let maps: Set<String> = ["labelExtractors", "userLabels"]

    /// A value with all that is in it.
    func value(_ node: JSONNode, keepsNames: Bool = false) -> DescribedValue {
        let content: DescribedValue.Content
        switch node.kind {
        case .null: content = .null
        case .bool(let flag): content = .bool(flag)
        case .number(let text): content = Double(text).map { .number($0) } ?? .text(text)
        case .string(let text): content = .text(text)
        case .array(let elements): content = .list(elements.map { value($0) })
        case .object(let members):
            var object: [String: DescribedValue] = [:]
            for member in members {
                let name = keepsNames ? member.name : Self.snakeCase(member.name)
                object[name] = value(member.value, keepsNames: Self.maps.contains(member.name))
            }
            content = .object(object)
        }
        var range = node.range
        if case .object = node.kind { range = node["name"]?.range ?? node["displayName"]?.range ?? node.beginning }
        return DescribedValue(content, at: fields.origin(range).location)
    }

    private static func snakeCase(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            if scalar.properties.isUppercase {
                result += "_" + scalar.properties.lowercaseMapping
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
