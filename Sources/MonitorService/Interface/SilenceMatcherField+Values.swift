import Alerting
import Findings
import MeasuredBoot

extension SilenceMatcher.Field {
    /// What a value would have to be that an incident can have; nil when it is such a value.
    func refusal(of value: String) -> String? {
        switch self {
        case .kind: Self.refusal(of: value, among: IncidentKind.allCases.map(\.rawValue))
        case .severity: Self.refusal(of: value, among: Severity.allCases.map(\.rawValue))
        case .component: Self.refusal(of: value, among: Component.allCases.map(\.rawValue))
        case .key where value.utf8.count != 32 || !value.allSatisfy(Self.keyDigits.contains):
            "the key of an incident, which has 32 digits from 0 to f"
        case .instance where UInt64(value).map({ $0 == 0 || String($0) != value }) ?? true:
            "the numeric ID of a machine, such as 4823917460552817391, and not its name"
        case .subject, .cluster, .pool:
            // Names have neither white space around them nor what cannot be seen.
            value.first?.isWhitespace == false && value.last?.isWhitespace == false
                && !value.contains(where: \.isNewline)
                ? nil : "a name, with no white space around it"
        case .key, .instance: nil
        }
    }

    private static let keyDigits: Set<Character> = Set("0123456789abcdef")

    private static func refusal(of value: String, among values: [String]) -> String? {
        values.contains(value) ? nil : "one of " + values.joined(separator: ", ")
    }
}
