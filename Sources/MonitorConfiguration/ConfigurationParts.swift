import Messages
import SettingValues
public import SourceText

/// Reads the parts of a configuration, goes on behind one that it refuses, and remembers what is shown of each.
struct ConfigurationParts {
    /// A mapping of the file, or the place of one that is not there.
    struct Section {
        /// What stands in front of its keys, such as `retention.`; empty for the whole file.
        let place: String
        let mapping: ConfigurationMapping?
    }

    private let path: String
    private(set) var problems: [SyntaxError] = []
    private(set) var rows: [SettingRow] = []

    init(path: String) { self.path = path }

    /// A part; nil when it is refused.
    mutating func part<Value>(_ read: () throws(SyntaxError) -> Value) -> Value? {
        do throws(SyntaxError) {
            return try read()
        } catch {
            problems.append(error)
            return nil
        }
    }

    /// Remembers what is wrong.
    mutating func refuse(_ problem: SyntaxError) { problems.append(problem) }

    /// Refuses every key of a mapping that is not known.
    mutating func check(_ mapping: ConfigurationMapping, _ keys: [String]) { problems += mapping.unknownKeys(keys) }

    /// A mapping of known keys.
    mutating func nested(_ key: String, in parent: Section, keys: [String]) -> Section {
        let mapping = part { () throws(SyntaxError) in try parent.mapping?.mapping(key) } ?? nil
        if let mapping { check(mapping, keys) }
        return Section(place: "\(parent.place)\(key).", mapping: mapping)
    }

    /// The mappings of a list.
    /// - Parameter keys: the keys that they take; nil when whoever reads them later checks that.
    mutating func list(_ key: String, in parent: ConfigurationMapping, keys: [String]?) -> [ConfigurationMapping] {
        let mappings = part { () throws(SyntaxError) in try parent.list(key) } ?? []
        if let keys { for mapping in mappings { check(mapping, keys) } }
        for mapping in mappings { show(mapping) }
        return mappings
    }

    /// What a key means; what counts without it where it is not set, or is refused.
    /// - Parameters:
    ///   - expected: what belongs there, behind "takes".
    ///   - shown: how the value is shown, without secrets; nil for one that is nothing.
    mutating func value<Value>(
        _ key: String,
        in section: Section,
        takes expected: Message,
        usual: Value,
        shown: (Value) -> String?,
        _ read: (String) -> Value?
    ) -> MonitorConfiguration.Entry<Value> {
        let found = part { () throws(SyntaxError) in try section.mapping?.value(key, takes: expected, read) } ?? nil
        let value = found ?? usual
        let origin = origin(of: key, in: section.mapping)
        rows.append(SettingRow(section.place + key, shown(value).map(SettingValue.text), origin))
        return MonitorConfiguration.Entry(value: value, origin: origin)
    }

    /// A length of time, or none.
    mutating func duration(_ key: String, in section: Section, usual: ConfiguredDuration?) -> ConfiguredDuration? {
        value(
            key,
            in: section,
            takes: ConfiguredDuration.expectation,
            usual: usual,
            shown: { $0?.description },
            { text in ConfiguredDuration(text).map { $0 } }
        ).value
    }

    /// A length of time.
    mutating func duration(_ key: String, in section: Section, usual: ConfiguredDuration) -> ConfiguredDuration {
        duration(key, in: section, usual: .some(usual)) ?? usual
    }

    /// Shows what a mapping sets, as far as no secret can be in it.
    mutating func show(_ mapping: ConfigurationMapping, except left: [String] = []) {
        for key in mapping.keys where !left.contains(key) {
            let value = ShownValue.of(key, in: mapping)
            rows.append(SettingRow(mapping.path + key, value, origin(of: key, in: mapping)))
        }
    }

    private func origin(of key: String, in mapping: ConfigurationMapping?) -> SettingOrigin {
        guard let line = mapping?.line(key) else { return .fallback }
        return .file(path: path, line: line)
    }
}

/// Everything that is wrong with a configuration, in the order of its places; there is something.
public struct ConfigurationProblems: Error, Sendable {
    /// The problems.
    public let all: [SyntaxError]

    /// What is right, with what counts where nothing is said in place of what is wrong, for who looks for more problems;
    /// nil when the file is no configuration.
    public let rest: MonitorConfiguration?

    init(_ problems: [SyntaxError], rest: MonitorConfiguration? = nil) {
        all = problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
        self.rest = rest
    }
}
