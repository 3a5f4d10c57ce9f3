/// Text from an input as it may stand in a report: nothing in it moves a cursor or begins a line.
package enum VisibleText {
    /// Tabs as four spaces, and a dot for every other character that has no shape of its own.
    package static func line(_ text: String) -> String {
        // Most lines are plain ASCII and stay as they are.
        guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control: result += scalar == "\t" ? "    " : "·"
            case .format where scalar.value != 0x200D: result += "·"
            case .lineSeparator, .paragraphSeparator: result += "·"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
