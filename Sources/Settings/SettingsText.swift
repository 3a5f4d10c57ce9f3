public import Messages
import Reporting
public import SettingValues

/// The settings of a run for people and for programs, and what there is to set.
public enum SettingsText {
    /// A line for each setting: key, value, origin.
    /// - Parameter say: says a message in the reader's language.
    public static func table(_ settings: ResolvedSettings, _ say: (Message) -> String) -> String {
        table(settings.rows, say)
    }

    /// A line for each setting: key, value, origin. What comes from files moves no cursor.
    public static func table(_ rows: [SettingRow], _ say: (Message) -> String) -> String {
        let lines = rows.map { row in
            let value = row.value.map { $0.text.isEmpty ? "-" : $0.text } ?? "-"
            let origin = row.origin == .fallback ? say("default") : row.origin.description
            return [row.key, value, origin].map(VisibleText.line)
        }
        return columns([[say("KEY"), say("VALUE"), say("ORIGIN")]] + lines)
    }

    /// The same as JSON: key, value and origin of each setting.
    public static func json(_ settings: ResolvedSettings) -> String { json(settings.rows) }

    /// Rows as JSON: key, value and origin of each.
    public static func json(_ rows: [SettingRow]) -> String {
        JSONText.render(
            Document(
                settings: rows.map { Document.Setting(key: $0.key, value: $0.value, origin: $0.origin.description) }
            )
        )
    }

    /// The variables of the environment, each with what it does.
    /// - Parameter say: says a message in the reader's language.
    public static func variables(_ say: (Message) -> String) -> String {
        columns(ScanSetting.all.map { [$0.variable, $0.flag, say($0.help)] })
    }

    private static func columns(_ rows: [[String]]) -> String {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                column == count - 1
                    ? cell : cell + String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
            }
            return cells.joined(separator: "  ") + "\n"
        }.joined()
    }

    private struct Document: Encodable {
        struct Setting: Encodable {
            let key: String
            let value: SettingValue?
            let origin: String

            private enum CodingKeys: CodingKey { case key, value, origin }

            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode(key, forKey: .key)
                try container.encode(origin, forKey: .origin)
                switch value {
                case .text(let text): try container.encode(text, forKey: .value)
                case .flag(let isOn): try container.encode(isOn, forKey: .value)
                case .list(let parts): try container.encode(parts, forKey: .value)
                case nil: try container.encodeNil(forKey: .value)
                }
            }
        }

        let schemaVersion = 1
        let settings: [Setting]
    }
}
