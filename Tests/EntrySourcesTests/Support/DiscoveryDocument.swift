import Foundation
import Testing

/// One of Google's discovery documents, which describe what its services take and answer.
///
/// They are not part of this repository: `Tests/google-discovery` takes them from Google's client for Python.
/// See https://developers.google.com/discovery/v1/reference/apis
struct DiscoveryDocument {
    /// The folder of the documents; nil where nobody has them.
    static let folder = ProcessInfo.processInfo.environment["SHIELDWATCH_DISCOVERY_DOCUMENTS"]

    private let root: [String: Any]

    /// - Parameter name: such as `pubsub.v1`.
    init(_ name: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(try #require(Self.folder))/\(name).json"))
        root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// A method of a service.
    struct Method {
        let httpMethod: String
        /// The names of the schemas.
        let request, response: String
        fileprivate let path: String

        /// Whether a request goes to this method.
        func takes(_ path: String) -> Bool {
            let parts = self.path.split(separator: "{", omittingEmptySubsequences: false)
            var pattern = NSRegularExpression.escapedPattern(for: String(parts[0]))
            for part in parts.dropFirst() {
                let rest = part.drop { $0 != "}" }.dropFirst()
                pattern += "[^/:]+" + NSRegularExpression.escapedPattern(for: String(rest))
            }
            return path.range(of: "^/\(pattern)$", options: .regularExpression) != nil
        }
    }

    /// The method that a path belongs to; nil when there is none.
    func method(at path: String) -> Method? { methods(of: root).first { $0.takes(path) } }

    private func methods(of resource: [String: Any]) -> [Method] {
        let own = (resource["methods"] as? [String: [String: Any]] ?? [:]).values.compactMap(Self.method)
        let inner = (resource["resources"] as? [String: [String: Any]] ?? [:]).values.flatMap(methods)
        return own + inner
    }

    private static func method(_ description: [String: Any]) -> Method? {
        guard let http = description["httpMethod"] as? String, let path = description["flatPath"] as? String,
            let request = (description["request"] as? [String: Any])?["$ref"] as? String,
            let response = (description["response"] as? [String: Any])?["$ref"] as? String
        else { return nil }
        return Method(httpMethod: http, request: request, response: response, path: path)
    }

    // MARK: Values

    /// What of a value a schema does not allow, each with its place. Members that it does not name are told, too.
    func problems(of value: Any, as name: String) -> [String] {
        guard let schema = (root["schemas"] as? [String: [String: Any]])?[name] else { return ["no schema \(name)"] }
        return problems(of: value, schema, at: name)
    }

    private func problems(of value: Any, _ schema: [String: Any], at place: String) -> [String] {
        if let name = schema["$ref"] as? String { return problems(of: value, as: name).map { "\(place): \($0)" } }
        switch schema["type"] as? String {
        case "object": return objectProblems(of: value, schema, at: place)
        case "array":
            guard let list = value as? [Any], let items = schema["items"] as? [String: Any] else {
                return ["\(place) is no array"]
            }
            return list.enumerated().flatMap { problems(of: $1, items, at: "\(place)[\($0)]") }
        case "string": return stringProblems(of: value, schema, at: place)
        case "integer":
            guard let number = value as? NSNumber, number.doubleValue == number.doubleValue.rounded() else {
                return ["\(place) is no whole number"]
            }
            return Int32(exactly: number.doubleValue) == nil ? ["\(place) is out of range"] : []
        case "boolean": return value is Bool ? [] : ["\(place) is neither true nor false"]
        case "number": return value is NSNumber ? [] : ["\(place) is no number"]
        default: return []
        }
    }

    private func objectProblems(of value: Any, _ schema: [String: Any], at place: String) -> [String] {
        guard let object = value as? [String: Any] else { return ["\(place) is no object"] }
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        let others = schema["additionalProperties"] as? [String: Any]
        return object.sorted { $0.key < $1.key }.flatMap { name, member -> [String] in
            guard let inner = properties[name] ?? others else { return ["\(place) has a member \(name)"] }
            return problems(of: member, inner, at: "\(place).\(name)")
        }
    }

    private func stringProblems(of value: Any, _ schema: [String: Any], at place: String) -> [String] {
        guard let text = value as? String else { return ["\(place) is no text"] }
        if let words = schema["enum"] as? [String], !words.contains(text) { return ["\(place) is '\(text)'"] }
        let isRight =
            switch schema["format"] as? String {
            case "byte": Data(base64Encoded: text) != nil
            case "google-datetime":
                text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)/) != nil
            case "int64": Int64(text) != nil
            default: true
            }
        return isRight ? [] : ["\(place) is '\(text)', which is no \(schema["format"] ?? "")"]
    }
}
