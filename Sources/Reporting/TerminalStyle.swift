/// Colours and weights for a terminal, or none.
public struct TerminalStyle: Sendable {
    private let usesColour: Bool

    /// Text as it is.
    public static let plain = TerminalStyle(usesColour: false)

    /// Text with ANSI colours.
    public static let coloured = TerminalStyle(usesColour: true)

    /// What a piece of text is.
    enum Role: String {
        case heading = "1"
        case critical = "1;31"
        case high = "31"
        case open = "33"
        case good = "32"
        case place = "36"
        case faint = "2"
    }

    func mark(_ text: String, _ role: Role) -> String {
        usesColour && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// Whether text that goes to a terminal is coloured.
    /// - Parameters:
    ///   - choice: `auto`, `always` or `never`.
    ///   - environment: `NO_COLOR`, `CLICOLOR_FORCE`, `FORCE_COLOR` and `TERM` count when the choice is `auto`.
    public static func choose(_ choice: String, isTerminal: Bool, environment: [String: String]) -> TerminalStyle {
        func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
        switch choice {
        case "always": return .coloured
        case "never": return .plain
        default:
            if isSet("NO_COLOR") { return .plain }
            if isSet("FORCE_COLOR") || (isSet("CLICOLOR_FORCE") && environment["CLICOLOR_FORCE"] != "0") {
                return .coloured
            }
            return isTerminal && environment["TERM"] != "dumb" ? .coloured : .plain
        }
    }
}
